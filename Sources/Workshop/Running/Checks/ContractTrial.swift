import Pact

/// The learner's expectation of one exchange, judged by what it accepts and what it rejects.
struct ContractTrial: Sendable {
    let check: ContractCheck
    let file: PactTestFile

    func report(of task: LessonTask) -> TaskReport {
        var report = TaskReport(id: task.id, title: task.title, isDone: false)
        let selected = InteractionSelection(wanted: check.selection, responses: check.responses, file: file).selected
        report.reason = selected.fault?.sentence
        report.facts = selected.fault.map { [$0.fact, "\($0.fact) \(task.id)"] } ?? []
        guard let chosen = selected.chosen else { return report }
        let sent = check.sends.map { SentTrial(sample: $0, interaction: chosen).verdict }
        report.samples = requestVerdicts(chosen.request) + responseVerdicts(chosen.response) + sent
        if report.reason == nil, let wrong = report.samples.first(where: { !$0.holds }) {
            report.reason = sent.contains(wrong) ? wrong.reasons.first : wrong.sentence
        }
        report.isDone = report.reason == nil
        report.remarks = remarks(report.samples) + InteractionRemarks(interaction: chosen, wanted: check.selection).sentences
        return report
    }

    // MARK: - Samples

    private func requestVerdicts(_ expected: ExpectedRequest) -> [SampleVerdict] {
        check.requests.map { sample in
            let mismatches = expected.mismatches(with: sample.request)
            return SampleVerdict(
                id: sample.id, what: sample.what.isEmpty ? sample.request.line : sample.what, text: sample.request.text,
                should: sample.role.should, isAccepted: mismatches.isEmpty, reasons: mismatches.map(\.sentence), whys: mismatches.map(\.why)
            )
        }
    }

    private func responseVerdicts(_ expected: ExpectedResponse) -> [SampleVerdict] {
        check.responses.map { sample in
            let mismatches = expected.mismatches(with: sample.response)
            return SampleVerdict(
                id: sample.id, what: sample.what, text: sample.response.text, should: sample.role.should,
                isAccepted: mismatches.isEmpty, reasons: mismatches.map(\.sentence), whys: mismatches.map(\.why))
        }
    }

    private func remarks(_ verdicts: [SampleVerdict]) -> [String] {
        let roles = check.requests.map { ($0.id, $0.role) } + check.responses.map { ($0.id, $0.role) }
        return roles.compactMap { id, role in
            guard case let .remark(accepts, says) = role, verdicts.first(where: { $0.id == id })?.isAccepted == accepts else { return nil }
            return says
        }
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
