import Pact

/// The learner's state handlers, tried where luck does not help: each interaction alone, and all of them in two orders.
struct StatesTrial: Sendable {
    let context: RunContext
    let check: StatesCheck

    func report(of task: LessonTask) async throws -> TaskReport {
        let file = try StepReading.need(context.reading.verification, StepFileName.verification)
        var report = TaskReport(id: task.id, title: task.title, isDone: false)
        guard case .service = file.target else {
            report.reason = "The handlers are tried on the course's ProductService: `service: service.yaml` in place of `providerBaseUrl`."
            return report
        }
        switch PactSelection(file: file, files: context.files).pacts {
        case let .failure(fault): report.reason = fault.sentence
        case let .success(pacts):
            report.samples = try await verdicts(file, pacts)
            report.reason = report.samples.first { !$0.holds }?.reasons.first
            report.isDone = report.reason == nil
        }
        return report
    }

    private func verdicts(_ file: VerificationFile, _ pacts: [SelectedPact]) async throws -> [SampleVerdict] {
        let service = try VerifyRun(context: context).serviceFile(of: file)
        var verdicts: [SampleVerdict] = []
        for subject in check.interactions {
            for store in check.stores {
                try Task.checkCancellation()
                verdicts.append(try await verdict(subject, from: store, file, service, pacts))
            }
        }
        for order in check.orders {
            try Task.checkCancellation()
            verdicts.append(try await verdict(order, file, service, pacts))
        }
        return verdicts
    }

    /// One interaction alone, on a store of the course's.
    private func verdict(
        _ subject: StatesCheck.Subject, from store: StatesCheck.Store, _ file: VerificationFile, _ service: ServiceFile,
        _ pacts: [SelectedPact]
    ) async throws -> SampleVerdict {
        var verdict = SampleVerdict(
            id: StatesCheck.sampleName(subject, store), what: "\(subject.name), alone, from \(store.what)", text: subject.name,
            should: .accept, isAccepted: false)
        let alone = pacts.compactMap { $0.only(subject) }
        guard let pact = alone.first else {
            verdict.reasons = ["The pact has no interaction \(subject.name). Its file is given in this step: `x` brings it back."]
            return verdict
        }
        var stocked = service
        stocked.data = stocked.data.overlaid(by: store.data)
        let results = try await results([pact], file, stocked)
        let failed = results.first { $0.fault != nil }
        verdict.isAccepted = failed == nil
        verdict.reasons = failed.map { ["Alone, from \(store.what): \(sentence($0, file))"] } ?? []
        return verdict
    }

    /// All interactions, each on what the one before left.
    private func verdict(
        _ order: StatesCheck.Order, _ file: VerificationFile, _ service: ServiceFile, _ pacts: [SelectedPact]
    ) async throws -> SampleVerdict {
        let ordered = order == .file ? pacts : pacts.reversed().map(\.reversed)
        let results = try await results(ordered, file, service)
        let failed = results.first { $0.fault != nil }
        return SampleVerdict(
            id: order.rawValue, what: "all interactions, \(order.words)", text: order.words, should: .accept,
            isAccepted: failed == nil && !results.isEmpty,
            reasons: failed.map { ["\(order.words.capitalizedFirst): \(sentence($0, file))"] } ?? [])
    }

    private func results(_ pacts: [SelectedPact], _ file: VerificationFile, _ service: ServiceFile) async throws -> [VerificationResult] {
        let provider = SampleProvider(service, states: file.states, now: context.providerNow)
        let session = VerifySession(context: context, file: file, service: provider)
        return try await context.transport.serving(provider.handler) { origin in
            try await session.results(of: pacts, at: origin).flatMap(\.1)
        }
    }

    /// Which interaction fails, and why: a state without a handler before what came of it.
    private func sentence(_ result: VerificationResult, _ file: VerificationFile) -> String {
        let name = "`\(result.interaction.description)` fails"
        let fault = result.fault ?? ""
        guard let state = result.unhandledStates.first else {
            let lines = result.interaction.providerStates.compactMap { file.state(named: $0.name)?.position.line }
            let handler = lines.first.map { " The handler of its state begins at line \($0)." } ?? ""
            return "\(name). \(fault)\(handler)"
        }
        let near = NearestName.of(state, among: file.states.map(\.name)).map { " There is one for \"\($0)\"." } ?? ""
        return "\(name): no handler for the state \"\(state)\".\(near) It has only passed on data that something else left. \(fault)"
    }
}

extension StatesCheck.Subject {
    fileprivate var name: String { "\(request), given \(SelectionFault.states(given))" }
}

extension StatesCheck.Order {
    fileprivate var words: String {
        switch self {
        case .file: "in the order of the file"
        case .reversed: "in reversed order"
        }
    }
}

extension SelectedPact {
    /// The pact with just the interaction that is meant; `nil` where it has none such.
    fileprivate func only(_ subject: StatesCheck.Subject) -> SelectedPact? {
        let found = pact.interactions.first {
            $0.requestLine == subject.request && $0.providerStates.are(subject.given, orNamedOtherThan: [])
        }
        guard let found else { return nil }
        var alone = self
        alone.pact.interactions = [found]
        return alone
    }

    fileprivate var reversed: SelectedPact {
        var other = self
        other.pact.interactions.reverse()
        return other
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

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
