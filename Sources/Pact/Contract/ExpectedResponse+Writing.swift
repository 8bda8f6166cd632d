extension ExpectedResponse {
    /// The `response` member of an interaction as a file of this version holds it.
    public func json(for specification: SpecificationVersion) -> JSONValue {
        let writing = PartWriting(specification: specification, headers: headers, rules: rules, generators: generators)
        return writing.json(["status": .int(status)], body: body, over: unknownMembers)
    }
}
