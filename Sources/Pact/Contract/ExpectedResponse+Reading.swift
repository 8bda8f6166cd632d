extension ExpectedResponse {
    /// Reads the `response` member of an interaction as a file of this version holds it.
    ///
    /// - Throws: `PactFileError` with the path from the response.
    public init(json: JSONValue, specification: SpecificationVersion) throws(PactFileError) {
        try self.init(reader: ContractReader(json), specification)
    }

    init(reader: ContractReader, _ specification: SpecificationVersion) throws(PactFileError) {
        _ = try reader.object()
        let headers = try HeaderReading.headers(of: reader["headers"])
        self.init(
            status: try Self.status(of: reader["status"]),
            headers: headers,
            body: BodyReading(specification: specification, headers: headers).body(of: reader.value),
            rules: try MatchingRules(reader: reader["matchingRules"] ?? reader["responseMatchingRules"]),
            generators: try Generators(reader: reader["generators"]))
    }

    private static func status(of reader: ContractReader?) throws(PactFileError) -> Int {
        guard let reader else { return 200 }
        guard let status = reader.value.int, (100...599).contains(status) else { throw reader.error(.invalidStatus(reader.value)) }
        return status
    }
}
