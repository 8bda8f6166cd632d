extension Interaction {
    /// Reads an element of the array `interactions`; `index` is its 0-based place.
    init(reader: ContractReader, index: Int, _ form: FileForm) throws(PactFileError) {
        try self.init(
            reader: reader, defaultDescription: "Interaction \(index)", kind: try Self.kind(of: reader, form.specification), form)
    }

    /// Reads an element of V3's array `messages`; `index` is its 0-based place.
    init(messageReader reader: ContractReader, index: Int, _ form: FileForm) throws(PactFileError) {
        try self.init(reader: reader, defaultDescription: "Message \(index)", kind: .message, form)
    }

    private init(reader: ContractReader, defaultDescription: String, kind: Kind, _ form: FileForm) throws(PactFileError) {
        let members = try reader.object()
        let isFour = form.specification == .v4
        var known = ["description", "providerState", "provider_state", "providerStates"]
        known += isFour ? ["type", "key", "pending", "transport"] : []
        known += kind == .message ? ExpectedMessage.members(form.specification) : ["request", "response"]
        let comments = isFour ? reader["comments"]?.value.object : nil
        if comments != nil { known.append("comments") }
        self.init(
            description: try reader["description"]?.text() ?? defaultDescription,
            providerStates: try Self.states(of: reader),
            content: try Content(kind, reader: reader, form),
            key: isFour ? reader["key"].map { $0.value.string ?? $0.value.text() } : nil,
            pending: isFour && reader["pending"]?.value.bool == true,
            comments: comments ?? JSONObject(),
            transport: isFour ? reader["transport"].map { $0.value.string ?? $0.value.text() } : nil,
            unknownMembers: members.without(known))
    }

    /// Below V4 all elements of `interactions` speak of HTTP.
    private static func kind(of reader: ContractReader, _ specification: SpecificationVersion) throws(PactFileError) -> Kind {
        guard specification == .v4 else { return .http }
        guard let type = reader["type"] else { throw reader.error(.unknownInteractionType(nil)) }
        let name = try type.string()
        guard let kind = Kind(rawValue: name) else { throw type.error(.unknownInteractionType(name)) }
        return kind
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

extension Interaction.Content {
    fileprivate init(_ kind: Interaction.Kind, reader: ContractReader, _ form: FileForm) throws(PactFileError) {
        switch kind {
        case .http:
            self = .http(
                request: try ExpectedRequest(reader: reader.part("request"), form),
                response: try ExpectedResponse(reader: reader.part("response"), form))
        case .message:
            self = .message(try ExpectedMessage(reader: reader, form))
        case .synchronousMessage:
            guard let request = reader["request"] else { throw reader.error(.partMissing("request")) }
            guard let list = reader["response"] else { throw reader.error(.partMissing("response")) }
            var responses: [ExpectedMessage] = []
            for element in try list.elements() {
                responses.append(try ExpectedMessage(partReader: element, form))
            }
            self = .synchronousMessage(request: try ExpectedMessage(partReader: request, form), responses: responses)
        }
    }
}

extension ContractReader {
    /// A member that is read like an empty object where it is left out: the defaults hold.
    fileprivate func part(_ name: String) -> ContractReader {
        self[name] ?? ContractReader([:], at: path.appending(.field(name)))
    }
}
