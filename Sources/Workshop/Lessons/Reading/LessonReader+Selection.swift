import Pact

extension LessonReader {
    private static let selectionKeys = ["given", "givenNot", "status", "headers", "without"]

    mutating func selection(_ node: YAMLNode) -> ContractCheck.Selection? {
        guard let fields = yaml.fields(node, of: "select", required: ["request"], optional: Self.selectionKeys) else { return nil }
        let sample = RequestSample(id: "select", request: request(fields))
        return ContractCheck.Selection(
            given: texts(fields, "given"), givenNot: texts(fields, "givenNot"), request: sample, status: status(fields),
            without: texts(fields, "without"))
    }

    /// `status: any` is every status; none is 200.
    private mutating func status(_ fields: YAMLFields) -> Int? {
        guard let node = fields["status"] else { return 200 }
        if case .scalar("any", _) = node.content { return nil }
        return yaml.integer(node, of: "status")
    }

    mutating func sentSample(_ node: YAMLNode) -> SentSample? {
        let names = ["id", "what", "header", "pattern"]
        guard let fields = yaml.fields(node, of: "an example that is sent", required: names) else { return nil }
        return SentSample(
            id: text(fields, "id"), what: text(fields, "what"), header: text(fields, "header"), pattern: text(fields, "pattern"))
    }
}
