import Pact

/// The learner's expectation of one exchange, judged by what it accepts and what it rejects.
struct ContractTrial: Sendable {
    let check: ContractCheck
    let file: PactTestFile

    func report(of task: LessonTask) -> TaskReport {
        var report = TaskReport(id: task.id, title: task.title, isDone: false)
        let selected = selection
        report.reason = selected.fault?.sentence
        guard let chosen = selected.chosen else { return report }
        report.samples = requestVerdicts(chosen.request) + responseVerdicts(chosen.response)
        if let wrong = report.samples.first(where: { !$0.holds }) {
            report.reason = report.reason ?? wrong.sentence
        } else if report.reason == nil {
            report.reason = sendsReason(chosen)
        }
        report.isDone = report.reason == nil
        report.remarks = remarks(report.samples)
        return report
    }

    // MARK: - Which interaction

    /// The interaction meant. Where none accepts the request but just one has the states and the status, that one is judged, so that
    /// the samples show what keeps it from being the one.
    private var selection: (chosen: PactTestInteraction?, fault: SelectionFault?) {
        let wanted = check.selection
        let inStates = file.interactions.filter { $0.providerStates.map(\.name).sorted() == wanted.given.sorted() }
        let candidates = inStates.filter { $0.response.status == wanted.status }
        let fitting = candidates.filter { $0.request.mismatches(with: wanted.request.request).isEmpty }
        if fitting.count == 1 { return (fitting.first, nil) }
        if fitting.count > 1 { return (nil, .several(wanted, lines: fitting.map(\.source.start.line))) }
        if candidates.count == 1, let only = candidates.first {
            return (only, .noRequest(wanted, line: only.source[.path].line, has: only.interaction.requestLine))
        }
        return (nil, nearestFault(inStates))
    }

    private func nearestFault(_ inStates: [PactTestInteraction]) -> SelectionFault {
        let wanted = check.selection
        if inStates.count == 1, let only = inStates.first {
            return .noStatus(wanted, line: only.source[.status].line, has: only.response.status)
        }
        let asking = file.interactions.filter { $0.request.mismatches(with: wanted.request.request).isEmpty }
        if inStates.isEmpty, let near = asking.first(where: { $0.response.status == wanted.status }) ?? asking.first {
            return .noStates(wanted, line: near.source[.given].line, has: near.providerStates.map(\.name))
        }
        return .none(wanted)
    }

    // MARK: - Samples

    private func requestVerdicts(_ expected: ExpectedRequest) -> [SampleVerdict] {
        check.requests.map { sample in
            let mismatches = expected.mismatches(with: sample.request)
            return SampleVerdict(
                id: sample.id, what: sample.what.isEmpty ? sample.request.line : sample.what, text: sample.request.text,
                should: sample.role.should, isAccepted: mismatches.isEmpty, reasons: mismatches.map(\.sentence))
        }
    }

    private func responseVerdicts(_ expected: ExpectedResponse) -> [SampleVerdict] {
        check.responses.map { sample in
            let mismatches = expected.mismatches(with: sample.response)
            return SampleVerdict(
                id: sample.id, what: sample.what, text: sample.response.text, should: sample.role.should,
                isAccepted: mismatches.isEmpty, reasons: mismatches.map(\.sentence))
        }
    }

    private func remarks(_ verdicts: [SampleVerdict]) -> [String] {
        let roles = check.requests.map { ($0.id, $0.role) } + check.responses.map { ($0.id, $0.role) }
        return roles.compactMap { id, role in
            guard case let .remark(accepts, says) = role, verdicts.first(where: { $0.id == id })?.isAccepted == accepts else { return nil }
            return says
        }
    }

    /// What is wrong with the example of the request, which a verification replays; `nil` when nothing is.
    private func sendsReason(_ chosen: PactTestInteraction) -> String? {
        for (name, pattern) in check.sends.sorted(by: { $0.key < $1.key }) {
            let header = chosen.request.headers.first { $0.name.lowercased() == name.lowercased() }
            let value = header?.values.joined(separator: ", ") ?? ""
            let fits = (try? RegularExpression(pattern))?.match(whole: value) == .matches
            guard !fits else { continue }
            let line = chosen.source[.requestHeader(name: name)].line
            return "Line \(line): a verification sends the example of \(name) as it stands, and \"\(value)\" is not of the form \(pattern)."
        }
        return nil
    }
}

extension SampleRole {
    var should: SampleVerdict.Should {
        switch self {
        case .accept: .accept
        case .reject: .reject
        case .remark: .remark
        }
    }
}

extension SampleVerdict {
    /// What is wrong: `refuses L2 (the provider's three products), and must accept it: ...`.
    var sentence: String {
        let named = what.isEmpty ? id : "\(id) (\(what))"
        switch should {
        case .accept: return "It refuses \(named) and must accept it" + (reasons.first.map { ": \($0)" } ?? ".")
        case .reject: return "It accepts \(named) and must refuse it."
        case .remark: return "\(named) is a remark and never blocks."
        }
    }
}
