extension ExpectedResponse {
    /// Reads the `response` member of an interaction as a file of this version holds it.
    ///
    /// - Throws: `PactFileError` with the path from the response.
    public init(json: JSONValue, specification: SpecificationVersion) throws(PactFileError) {
        try self.init(reader: ContractReader(json), FileForm(specification))
    }

    init(reader: ContractReader, _ form: FileForm) throws(PactFileError) {
        let members = try reader.object()
        let isBelowFour = form.specification < .v4
        let known = ["status", "headers", "body", "matchingRules", "generators"]
        let headers = try HeaderReading.headers(of: reader["headers"])
        self.init(
            status: try Self.status(of: reader["status"]),
            headers: headers,
            body: BodyReading(specification: form.specification, headers: headers).body("body", of: members),
            rules: try MatchingRules(reader: reader["matchingRules"] ?? (isBelowFour ? reader["responseMatchingRules"] : nil)),
            generators: try Generators(reader: reader["generators"]),
            unknownMembers: UnknownMembers.ofPart(
                members, known: isBelowFour ? known + ["responseMatchingRules"] : known, bodyName: "body", form.specification))
    }

    private static func status(of reader: ContractReader?) throws(PactFileError) -> Int {
        guard let reader else { return 200 }
        guard let status = reader.value.int, (100...599).contains(status) else { throw reader.error(.invalidStatus(reader.value)) }
        return status
    }
}
