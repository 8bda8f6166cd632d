extension Interaction {
    /// The interaction as a file of this version holds it, with the members this model does not know.
    public func json(for specification: SpecificationVersion) -> JSONValue {
        var json = unknownMembers
        json.set("description", .string(description))
        writeStates(to: &json, specification)
        if let request { json.set("request", request.json(for: specification)) }
        if let response { json.set("response", response.json(for: specification)) }
        if specification == .v4 {
            json.set("type", "Synchronous/HTTP")
            json["key"] = key.map(JSONValue.string)
            json.set("pending", .bool(pending))
            json["comments"] = comments.isEmpty ? nil : .object(comments)
            json["transport"] = transport.map(JSONValue.string)
        }
        return .object(json)
    }

    /// Below V3 one state without parameters is a text; what such a text cannot hold is written as V3 does, and read back.
    private func writeStates(to json: inout JSONObject, _ specification: SpecificationVersion) {
        guard let first = providerStates.first else { return }
        if specification < .v3, providerStates.count == 1, first.params.isEmpty {
            return json.set("providerState", .string(first.name))
        }
        json.set("providerStates", .array(providerStates.map(\.json)))
    }
}

extension ProviderState {
    /// `{"name": …}`, with `params` where there are any.
    var json: JSONValue {
        let named = JSONObject([("name", .string(name))])
        return .object(params.isEmpty ? named : named.appending("params", .object(params)))
    }
}
