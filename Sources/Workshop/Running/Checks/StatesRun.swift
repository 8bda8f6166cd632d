import Pact

/// What some interactions gave with the learner's state handlers.
struct StatesRun: Sendable {
    let file: VerificationFile
    /// The states that the pacts name.
    let known: [String]
    let results: [VerificationResult]

    /// Which interaction fails first, and why: a state without a handler before what came of it; `nil` when none fails.
    var sentence: String? {
        guard let failed, let fault = failed.fault else { return nil }
        let name = "\"\(failed.interaction.description)\" fails"
        guard let state = failed.unhandledStates.first else {
            let lines = failed.interaction.providerStates.compactMap { file.state(named: $0.name)?.position.line }
            return "\(name). \(fault)" + (lines.first.map { " The handler of its state begins at line \($0)." } ?? "")
        }
        let near = file.handlerMeant(by: state, known: known).map {
            " There is one for \"\($0.name)\", line \($0.position.line), and no interaction names that."
        }
        return "\(name): no handler for the state \"\(state)\".\(near ?? "") Where it passes, other data happen to fit. \(fault)"
    }

    /// What is wrong as words that the course's checks compare: `unhandled STATE`, `misspelt STATE`, and the mismatches.
    var facts: [String] {
        guard let failed else { return [] }
        let unhandled = failed.unhandledStates.flatMap { state in
            ["unhandled \(state)"] + (file.handlerMeant(by: state, known: known) == nil ? [] : ["misspelt \(state)"])
        }
        guard case let .mismatched(mismatches) = failed.outcome else { return unhandled }
        return unhandled + mismatches.map(\.fact)
    }

    private var failed: VerificationResult? { results.first { $0.fault != nil } }
}

extension VerificationFile {
    /// The handler that was probably meant for a state that has none: one of a like name that no interaction asks for.
    func handlerMeant(by state: String, known: [String]) -> StateData? {
        let unused = states.filter { !known.contains($0.name) }
        return NearestName.of(state, among: unused.map(\.name)).flatMap { name in unused.first { $0.name == name } }
    }
}

extension VerificationResult {
    /// What went wrong, in a sentence; `nil` when nothing did.
    fileprivate var fault: String? {
        switch outcome {
        case .ok: nil
        case let .mismatched(mismatches): mismatches.first?.sentence ?? "It fails."
        case let .stateFailed(state, reason): "The state \"\(state)\" could not be set up: \(reason)."
        case let .unreachable(error): "The provider could not be asked: \(error.sentence)."
        }
    }
}
