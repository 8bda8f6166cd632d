extension PactFile {
    /// Reads a pact file of any version from V1 to V4, as far as it speaks of HTTP.
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
        let specification = SpecificationVersion(metadata: metadata)
        try Self.refusePlugins(reader["metadata"])
        self.init(
            consumer: try Self.name(of: reader["consumer"]) ?? "consumer",
            provider: try Self.name(of: reader["provider"]) ?? "provider",
            specification: specification,
            interactions: try Self.interactions(of: reader, specification),
            metadata: metadata.without(["pactSpecification", "pact-specification", "pactSpecificationVersion", "pactSwift"]),
            unknownMembers: members.without(["consumer", "provider", "interactions", "messages", "metadata"]))
    }

    private static func name(of pacticipant: ContractReader?) throws(PactFileError) -> String? {
        guard let pacticipant else { return nil }
        _ = try pacticipant.object()
        return try pacticipant["name"]?.string()
    }

    private static func interactions(
        of reader: ContractReader, _ specification: SpecificationVersion
    ) throws(PactFileError) -> [Interaction] {
        if let message = try reader["messages"]?.elements().first {
            throw message.error(.messagesNotSupported(description: message.value["description"]?.string))
        }
        var interactions: [Interaction] = []
        for (index, element) in (try reader["interactions"]?.elements() ?? []).enumerated() {
            interactions.append(try Interaction(reader: element, index: index, specification))
        }
        return interactions
    }

    private static func refusePlugins(_ metadata: ContractReader?) throws(PactFileError) {
        guard let plugins = metadata?["plugins"], let list = plugins.value.array, !list.isEmpty else { return }
        throw plugins.error(.pluginsNotSupported(names: list.map { $0["name"]?.string ?? $0.brief(limit: 40) }))
    }
}
