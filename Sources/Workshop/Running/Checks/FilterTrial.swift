import Pact

/// The learner's request filter, judged by what it makes of requests: what should change does, and nothing else.
struct FilterTrial: Sendable {
    let context: RunContext
    let check: FilterCheck

    func report(of task: LessonTask) throws -> TaskReport {
        let file = try StepReading.need(context.reading.verification, StepFileName.verification)
        let verdicts = check.samples.map { verdict($0, file.filtered($0.request, now: check.clock)) }
        let wrong = verdicts.first { !$0.holds }
        return TaskReport(
            id: task.id, title: task.title, isDone: wrong == nil, reason: wrong.map { "\($0.what): \($0.reasons.first ?? "")" },
            samples: verdicts)
    }

    private func verdict(_ sample: FilterSample, _ filtered: HTTPRequest) -> SampleVerdict {
        let reasons = faults(sample, filtered)
        return SampleVerdict(
            id: sample.id, what: sample.what,
            text: sample.request.text + "\n\nat " + check.clock.shortISO8601 + " becomes\n\n" + filtered.text,
            should: .accept, isAccepted: reasons.isEmpty, reasons: reasons)
    }

    private func faults(_ sample: FilterSample, _ filtered: HTTPRequest) -> [String] {
        let changing = sample.becomes.map { $0.name.lowercased() }
        let wrong = sample.becomes.compactMap { header -> String? in
            let expected = header.value(now: check.clock)
            guard let value = filtered.headers.first(header.name) else { return "\(header.name) is gone, and should be \"\(expected)\"." }
            return Self.isSame(value, expected) ? nil : "\(header.name) should become \"\(expected)\", and became \"\(value)\"."
        }
        let before = sample.request.headers.fields.filter { !changing.contains($0.name.lowercased()) }
        let after = filtered.headers.fields.filter { !changing.contains($0.name.lowercased()) }
        let changed = before.filter { field in !after.contains { $0.isSame(as: field) } }
        let added = after.filter { field in !before.contains { $0.name.lowercased() == field.name.lowercased() } }
        return wrong + changed.map { "\($0.name) should stay as it is, and does not." }
            + added.map { "\($0.name) is set, and the contract's request has no such header." }
    }

    /// Tokens are compared by what they say, other values letter by letter.
    private static func isSame(_ value: String, _ expected: String) -> Bool {
        guard let token = BearerToken(value), let wanted = BearerToken(expected) else { return value == expected }
        return token == wanted
    }
}

extension Headers.Field {
    fileprivate func isSame(as other: Headers.Field) -> Bool {
        name.lowercased() == other.name.lowercased() && value == other.value
    }
}
