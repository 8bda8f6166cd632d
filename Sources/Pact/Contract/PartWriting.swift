/// Writes what requests and responses have in common; members without content are left out.
struct PartWriting {
    let specification: SpecificationVersion
    let headers: [(name: String, values: [String])]
    let rules: MatchingRules
    let generators: Generators

    /// The members of a request or response: those given, then headers, body, rules and generators, over those not known.
    func json(_ members: JSONObject, body: Body, over unknownMembers: JSONObject) -> JSONValue {
        var json = members
        json["headers"] = headersJSON
        json["body"] = BodyWriting(specification: specification, headers: headers).json(of: body)
        if !rules.isEmpty {
            json.set("matchingRules", .object(specification >= .v3 ? rules.categorisedJSON : rules.flatJSON))
        }
        if !generators.isEmpty { json.set("generators", .object(generators.json)) }
        return .object(Self.json(json, over: unknownMembers, bodyName: "body", specification))
    }

    /// Lays what is known over what is not. What is kept beside a body is a body's attribute, and only V4 has those.
    static func json(
        _ known: JSONObject, over unknownMembers: JSONObject, bodyName: String, _ specification: SpecificationVersion
    ) -> JSONObject {
        var left = unknownMembers
        if specification != .v4 { left[bodyName] = nil }
        if specification < .v3 { left["matchingRules"] = nil }
        return left.deeplyOverlaid(by: known)
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
