import Pact

extension PublicationRequest {
    /// Reads the body of `POST /contracts/publish` and finds everything that is wrong with it.
    ///
    /// - Throws: `BrokerError.invalid` with what is wrong by member.
    init(_ body: JSONObject) throws(BrokerError) {
        var reader = PublicationReader(body)
        let consumer = reader.neededText("pacticipantName")
        let version = reader.neededText("pacticipantVersionNumber")
        let branch = reader.text("branch")
        let tags = reader.tags()
        let buildURL = reader.address("buildUrl")
        let contracts = reader.contracts(of: consumer)
        guard reader.problems.isEmpty else { throw .invalid(reader.problems) }
        self.init(
            consumer: consumer, version: version, branch: branch, tags: tags, buildURL: buildURL, contracts: contracts)
    }
}
