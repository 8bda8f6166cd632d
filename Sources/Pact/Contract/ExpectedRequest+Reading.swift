extension ExpectedRequest {
    /// Reads the `request` member of an interaction as a file of this version holds it.
    ///
    /// - Throws: `PactFileError` with the path from the request.
    public init(json: JSONValue, specification: SpecificationVersion) throws(PactFileError) {
        try self.init(reader: ContractReader(json), specification)
    }

    init(reader: ContractReader, _ specification: SpecificationVersion) throws(PactFileError) {
        _ = try reader.object()
        let headers = try HeaderReading.headers(of: reader["headers"])
        self.init(
            method: try reader["method"]?.string().uppercased() ?? "GET",
            path: try reader["path"]?.string() ?? "/",
            query: try Self.query(of: reader["query"], specification),
            headers: headers,
            body: BodyReading(specification: specification, headers: headers).body(of: reader.value),
            rules: try MatchingRules(reader: reader["matchingRules"] ?? reader["requestMatchingRules"]),
            generators: try Generators(reader: reader["generators"]))
    }

    private static func query(
        of reader: ContractReader?, _ specification: SpecificationVersion
    ) throws(PactFileError) -> [(name: String, values: [String?])] {
        guard let reader else { return [] }
        if let text = reader.value.string { return Query.parse(text) }
        guard specification >= .v3 else { return [] }
        guard reader.value.kind == .object else { throw reader.wrongKind([.object, .string]) }
        var query: [(name: String, values: [String?])] = []
        for (name, member) in try reader.members() {
            guard member.value.kind == .array else {
                query.append((name, [try Self.value(of: member)]))
                continue
            }
            var values: [String?] = []
            for element in try member.elements() {
                values.append(try Self.value(of: element))
            }
            query.append((name, values))
        }
        return query
    }

    private static func value(of reader: ContractReader) throws(PactFileError) -> String? {
        reader.value.isNull ? nil : try reader.text()
    }
}
