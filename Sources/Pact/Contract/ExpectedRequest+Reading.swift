extension ExpectedRequest {
    /// Reads the `request` member of an interaction as a file of this version holds it.
    ///
    /// - Throws: `PactFileError` with the path from the request.
    public init(json: JSONValue, specification: SpecificationVersion) throws(PactFileError) {
        try self.init(reader: ContractReader(json), FileForm(specification))
    }

    init(reader: ContractReader, _ form: FileForm) throws(PactFileError) {
        let members = try reader.object()
        let isBelowFour = form.specification < .v4
        let known = ["method", "path", "query", "headers", "body", "matchingRules", "generators"]
        let headers = try HeaderReading.headers(of: reader["headers"])
        self.init(
            method: try reader["method"]?.string().uppercased() ?? "GET",
            path: try reader["path"]?.string() ?? "/",
            query: try Self.query(of: reader["query"], form),
            headers: headers,
            body: BodyReading(specification: form.specification, headers: headers).body("body", of: members),
            rules: try MatchingRules(reader: reader["matchingRules"] ?? (isBelowFour ? reader["requestMatchingRules"] : nil)),
            generators: try Generators(reader: reader["generators"]),
            unknownMembers: UnknownMembers.ofPart(
                members, known: isBelowFour ? known + ["requestMatchingRules"] : known, bodyName: "body", form.specification))
    }

    private static func query(
        of reader: ContractReader?, _ form: FileForm
    ) throws(PactFileError) -> [(name: String, values: [String?])] {
        guard let reader else { return [] }
        if let text = reader.value.string { return Query.parse(text) }
        guard form.hasQueryObjects else { return [] }
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
