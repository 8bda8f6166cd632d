extension Interaction {
    /// The interaction as a file of this version holds it, with the members this model does not know.
    ///
    /// A message stands in V3's array `messages`. What the version has no form for is written as V4 writes it, and a reader of the
    /// version passes over it; `PactFile.converted(to:)` takes it out instead and tells of it.
    public func json(for specification: SpecificationVersion) -> JSONValue {
        var json = unknownMembers
        json.set("description", .string(description))
        writeStates(to: &json, specification)
        writeContent(to: &json, specification)
        if specification == .v4 {
            json.set("type", .string(kind.rawValue))
            json["key"] = key.map(JSONValue.string)
            json.set("pending", .bool(pending))
            if !comments.isEmpty { json.set("comments", .object(comments)) }
            json["transport"] = transport.map(JSONValue.string)
        }
        return .object(json)
    }

    private func writeContent(to json: inout JSONObject, _ specification: SpecificationVersion) {
        switch content {
        case .http(let request, let response):
            json.set("request", request.json(for: specification))
            json.set("response", response.json(for: specification))
        case .message(let message):
            json = json.deeplyOverlaid(by: message.members(for: specification))
        case .synchronousMessage(let request, let responses):
            json.set("request", request.json(for: specification))
            json.set("response", .array(responses.map { $0.json(for: specification) }))
        }
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
