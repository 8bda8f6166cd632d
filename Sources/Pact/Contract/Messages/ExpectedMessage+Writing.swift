extension ExpectedMessage {
    /// The message as a part of an interaction in a file of this version.
    public func json(for specification: SpecificationVersion) -> JSONValue {
        .object(members(for: specification))
    }

    /// The message's members; those without content are left out.
    func members(for specification: SpecificationVersion) -> JSONObject {
        var json = JSONObject()
        let headers = Self.headers(of: metadata, specification)
        json["contents"] = BodyWriting(specification: specification, headers: headers).json(of: contents)
        if !metadata.isEmpty { json.set("metadata", .object(metadata)) }
        if !rules.isEmpty { json.set("matchingRules", .object(rules.categorisedJSON)) }
        if !generators.isEmpty { json.set("generators", .object(generators.json)) }
        return PartWriting.json(json, over: unknownMembers, bodyName: "contents", specification)
    }
}
