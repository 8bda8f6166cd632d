/// Writes what requests and responses have in common; members without content are left out.
struct MessageWriting {
    let specification: SpecificationVersion
    let headers: [(name: String, values: [String])]
    let rules: MatchingRules
    let generators: Generators

    func members(body: Body) -> JSONObject {
        var json = JSONObject()
        json["headers"] = headersJSON
        json["body"] = BodyWriting(specification: specification, headers: headers).json(of: body)
        if !rules.isEmpty {
            json["matchingRules"] = .object(specification >= .v3 ? rules.categorisedJSON : rules.flatJSON)
        }
        if !generators.isEmpty { json["generators"] = .object(generators.json) }
        return json
    }

    /// Several values are joined by `, ` below V4; then each header has a list.
    private var headersJSON: JSONValue? {
        guard !headers.isEmpty else { return nil }
        let members = headers.map { header in
            (
                name: header.name,
                value: specification == .v4
                    ? JSONValue.array(header.values.map(JSONValue.string)) : .string(header.values.joined(separator: ", "))
            )
        }
        return .object(JSONObject(members))
    }
}
