extension PactFile {
    /// Reads a pact file of any version from V1 to V4: interactions over HTTP and messages.
    ///
    /// A byte order mark is passed over. Missing members get the specification's defaults, unknown ones are kept.
    ///
    /// - Throws: `PactFileError` with the path and the line of what is wrong.
    public static func read(_ bytes: [UInt8]) throws(PactFileError) -> PactFile {
        let limits = JSONLimits(allowsByteOrderMark: true)
        let json: JSONValue
        do {
            json = try JSONValue.parse(bytes, limits: limits)
        } catch {
            throw PactFileError(reason: .notJSON(error), path: .root, place: error.place)
        }
        do {
            return try PactFile(json: json)
        } catch {
            // Positions cost time and memory, so they are only looked up once something is wrong.
            let positions = try? JSONValue.parseWithPositions(bytes, limits: limits).positions
            throw PactFileError(reason: error.reason, path: error.path, place: positions?.nearest(error.path))
        }
    }

    /// Reads a pact file's text; see `read(_:)` over bytes.
    public static func read(_ text: String) throws(PactFileError) -> PactFile {
        try read(Array(text.utf8))
    }

    /// Reads a pact file that has been parsed already; errors have no line.
    public init(json: JSONValue) throws(PactFileError) {
        let reader = ContractReader(json)
        let members = try reader.object()
        let metadata = try reader["metadata"]?.object() ?? JSONObject()
        let form = FileForm(metadata: metadata)
        try Self.refusePlugins(reader["metadata"])
        self.init(
            consumer: try Self.name(of: reader["consumer"]) ?? "consumer",
            provider: try Self.name(of: reader["provider"]) ?? "provider",
            specification: form.specification,
            interactions: try Self.interactions(of: reader, form),
            metadata: metadata.without(["pactSpecification", "pact-specification", "pactSpecificationVersion", "pactSwift"]),
            unknownMembers: Self.unknownMembers(of: members, form.specification))
    }

    private static func name(of pacticipant: ContractReader?) throws(PactFileError) -> String? {
        guard let pacticipant else { return nil }
        _ = try pacticipant.object()
        return try pacticipant["name"]?.string()
    }

    /// Messages have an array of their own in V3; V4 keeps what is not known under that name, and older versions have none.
    private static func interactions(of reader: ContractReader, _ form: FileForm) throws(PactFileError) -> [Interaction] {
        var interactions: [Interaction] = []
        for (index, element) in (try reader["interactions"]?.elements() ?? []).enumerated() {
            interactions.append(try Interaction(reader: element, index: index, form))
        }
        guard form.specification < .v4 else { return interactions }
        for (index, element) in (try reader["messages"]?.elements() ?? []).enumerated() {
            guard form.specification == .v3 else {
                throw element.error(
                    .messageBelowV3(description: element.value["description"]?.string, specification: form.specification))
            }
            interactions.append(try Interaction(messageReader: element, index: index, form))
        }
        return interactions
    }

    private static func unknownMembers(of members: JSONObject, _ specification: SpecificationVersion) -> JSONObject {
        var unknown = members.without(
            ["consumer", "provider", "interactions", "metadata"] + (specification < .v4 ? ["messages"] : []))
        for name in ["consumer", "provider"] {
            guard let rest = members[name]?.object?.without(["name"]), !rest.isEmpty else { continue }
            unknown.set(name, .object(rest))
        }
        return unknown
    }

    private static func refusePlugins(_ metadata: ContractReader?) throws(PactFileError) {
        guard let plugins = metadata?["plugins"], let list = plugins.value.array, !list.isEmpty else { return }
        throw plugins.error(.pluginsNotSupported(names: list.map { $0["name"]?.string ?? $0.brief(limit: 40) }))
    }
}
