extension ExpectedRequest {
    /// The `request` member of an interaction as a file of this version holds it.
    public func json(for specification: SpecificationVersion) -> JSONValue {
        var json = JSONObject([("method", .string(method)), ("path", .string(path))])
        if !query.isEmpty { json.set("query", queryJSON(for: specification)) }
        let writing = PartWriting(specification: specification, headers: headers, rules: rules, generators: generators)
        return writing.json(json, body: body, over: unknownMembers)
    }

    /// A string below V3; then lists by name, with null for a name without `=`.
    private func queryJSON(for specification: SpecificationVersion) -> JSONValue {
        guard specification >= .v3 else { return .string(Query.text(of: query)) }
        let members = query.map { parameter in
            (name: parameter.name, value: JSONValue.array(parameter.values.map { $0.map(JSONValue.string) ?? .null }))
        }
        return .object(JSONObject(members))
    }
}
