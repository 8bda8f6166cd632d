import Pact

/// Checks that look at the time.
extension LessonReader {
    /// A moment such as `2026-11-22T11:00Z`.
    mutating func moment(_ fields: YAMLFields, _ name: String) -> Instant? {
        if case .stopped(let moment) = clockMove(fields, name) { return moment }
        return nil
    }

    /// A clock as the command line takes it, e.g. `+1d`; `nil` where the member is absent or no time.
    mutating func clockMove(_ fields: YAMLFields, _ name: String) -> ClockMove? {
        guard let node = fields[name], let text = yaml.text(node, of: name) else { return nil }
        do {
            return try ClockMove.read(text)
        } catch {
            report(.invalidClock(error), at: node.position)
            return nil
        }
    }

    mutating func answers(_ node: YAMLNode) -> AnswersCheck? {
        guard let fields = yaml.fields(node, of: "answers", required: ["clock"], optional: ["accept", "reject"]),
            let clock = moment(fields, "clock")
        else { return nil }
        let letIn = each(fields["accept"], of: "accept") { $0.answerSample($1, isLetIn: true) }
        return AnswersCheck(clock: clock, samples: letIn + each(fields["reject"], of: "reject") { $0.answerSample($1, isLetIn: false) })
    }

    private mutating func answerSample(_ node: YAMLNode, isLetIn: Bool) -> AnswerSample? {
        guard let fields = yaml.fields(node, of: "a sample", required: ["id", "what", "request"], optional: ["headers", "status"]) else {
            return nil
        }
        return AnswerSample(
            id: text(fields, "id"), what: text(fields, "what"), isLetIn: isLetIn, request: request(fields),
            status: integer(fields, "status") ?? (isLetIn ? 200 : 401))
    }

    mutating func filter(_ node: YAMLNode) -> FilterCheck? {
        guard let fields = yaml.fields(node, of: "filter", required: ["clock", "samples"]), let clock = moment(fields, "clock") else {
            return nil
        }
        return FilterCheck(clock: clock, samples: each(fields["samples"], of: "samples") { $0.filterSample($1) })
    }

    private mutating func filterSample(_ node: YAMLNode) -> FilterSample? {
        let optional = ["headers", "becomes"]
        guard let fields = yaml.fields(node, of: "a sample", required: ["id", "what", "request"], optional: optional) else { return nil }
        let becomes = (fields["becomes"].flatMap { yaml.entries($0, of: "becomes") } ?? []).compactMap { entry in
            yaml.text(entry.value, of: "a header").map { HeaderTemplate(name: entry.name, value: $0) }
        }
        return FilterSample(id: text(fields, "id"), what: text(fields, "what"), request: request(fields), becomes: becomes)
    }

    mutating func clockCheck(_ node: YAMLNode) -> ClockCheck? {
        guard let fields = yaml.fields(node, of: "clock", required: ["run", "passing"]),
            let run: RunKind = fields["run"].flatMap({ word($0, of: "run") })
        else { return nil }
        return ClockCheck(run: run, passing: integer(fields, "passing") ?? 0)
    }
}
