import Pact

extension BrokerClient {
    /// Publishes one contract for a version of its consumer. The same content again is no error.
    ///
    /// - Parameter isMerged: true where the content is to be merged with what the version has published already.
    /// - Throws: `BrokerClientError.conflict` when this version has published another content; its notices hold the difference.
    public func publish(_ contract: Contract, as version: NewVersion, isMerged: Bool = false) async throws -> Publication {
        var body: JSONObject = ["pacticipantName": .string(contract.consumer), "pacticipantVersionNumber": .string(version.number)]
        body["branch"] = version.branch.map(JSONValue.string)
        if !version.tags.isEmpty { body["tags"] = .array(version.tags.map(JSONValue.string)) }
        body["buildUrl"] = version.buildURL.map(JSONValue.string)
        body["contracts"] = [
            [
                "consumerName": .string(contract.consumer), "providerName": .string(contract.provider), "specification": "pact",
                "contentType": "application/json", "content": .string(Base64.encode(contract.json.bytes())),
                "onConflict": isMerged ? "merge" : "overwrite",
            ]
        ]
        let answer = try await send(Call("POST", "/contracts/publish", body: .object(body), isRepeatable: true))
        return Publication(
            notices: answer.list("notices").compactMap { Notice($0.json) }, pactURL: answer.links("pb:contracts").first?.text("href"),
            json: answer.json)
    }
}
