extension Interaction {
    init(reader: ContractReader, index: Int, _ specification: SpecificationVersion) throws(PactFileError) {
        let members = try reader.object()
        try Self.checkType(reader, specification)
        var known = ["description", "request", "response", "providerState", "provider_state", "providerStates"]
        if specification == .v4 { known += ["type", "key", "pending", "comments", "transport"] }
        self.init(
            description: try reader["description"]?.text() ?? "Interaction \(index)",
            providerStates: try Self.states(of: reader),
            request: try ExpectedRequest(reader: reader["request"] ?? Self.absent("request", of: reader), specification),
            response: try ExpectedResponse(reader: reader["response"] ?? Self.absent("response", of: reader), specification),
            key: specification == .v4 ? try reader["key"]?.text() : nil,
            pending: specification == .v4 ? try reader["pending"]?.bool() ?? false : false,
            comments: specification == .v4 ? try reader["comments"]?.object() ?? JSONObject() : JSONObject(),
            transport: specification == .v4 ? try reader["transport"]?.string() : nil,
            unknownMembers: members.without(known))
    }

    /// What is left out is read like an empty object: the defaults hold.
    private static func absent(_ name: String, of reader: ContractReader) -> ContractReader {
        ContractReader([:], at: reader.path.appending(.field(name)))
    }

    private static func checkType(_ reader: ContractReader, _ specification: SpecificationVersion) throws(PactFileError) {
        guard specification == .v4 else { return }
        guard let type = reader["type"] else { throw reader.error(.unknownInteractionType(nil)) }
        switch try type.string() {
        case "Synchronous/HTTP": return
        case "Asynchronous/Messages", "Synchronous/Messages":
            throw type.error(.messagesNotSupported(description: reader.value["description"]?.string))
        case let other: throw type.error(.unknownInteractionType(other))
        }
    }

    private static func states(of reader: ContractReader) throws(PactFileError) -> [ProviderState] {
        guard let list = reader["providerStates"], list.value.kind == .array else {
            let state = reader["providerStates"] ?? reader["providerState"] ?? reader["provider_state"]
            guard let state, state.value != "" else { return [] }
            return [ProviderState(try state.text())]
        }
        var states: [ProviderState] = []
        for element in try list.elements() {
            states.append(try Self.state(of: element))
        }
        return states
    }

    private static func state(of reader: ContractReader) throws(PactFileError) -> ProviderState {
        if let name = reader.value.string { return ProviderState(name) }
        _ = try reader.object()
        guard let name = reader["name"] else { throw reader.error(.stateWithoutName) }
        return ProviderState(try name.text(), params: try reader["params"]?.object() ?? JSONObject())
    }
}
