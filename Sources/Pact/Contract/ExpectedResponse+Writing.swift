extension ExpectedResponse {
    /// The `response` member of an interaction as a file of this version holds it.
    public func json(for specification: SpecificationVersion) -> JSONValue {
        let message = MessageWriting(specification: specification, headers: headers, rules: rules, generators: generators)
        return .object(JSONObject([("status", .int(status))]).overlaid(by: message.members(body: body)))
    }
}
