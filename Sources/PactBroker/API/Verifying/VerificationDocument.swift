import Pact

/// A result as the broker gives it out.
struct VerificationDocument: Sendable, Equatable {
    let verification: Verification
    let providerVersion: PacticipantVersion
    /// The contract that was verified, by the consumer's version it was fetched for where that is known.
    let pact: PactDocument

    /// `nil` when the catalogue no longer has the contract.
    init?(_ verification: Verification, in catalogue: Catalogue) {
        guard let version = catalogue.versions[verification.providerVersion],
            let publication = catalogue.publication(verifiedBy: verification),
            var pact = PactDocument(publication, in: catalogue)
        else { return nil }
        self.verification = verification
        providerVersion = version
        pact.metadata = PactMetadata(consumerVersion: pact.consumerVersion.number).token
        self.pact = pact
    }

    /// The segments of the result's address.
    var path: [String] { pact.contentPath + ["verification-results", String(verification.number)] }

    /// The result with its links; `testResults` and `verifiedBy` as they were published.
    ///
    /// - Throws: `BrokerStoreError` when the text cannot be read.
    func json(_ call: BrokerCall) throws -> JSONValue {
        let text = try call.broker.document(.testResults, id: verification.id) ?? "{}"
        let details = (try? JSONValue.parse(text)) ?? [:]
        var json: JSONObject = [
            "providerName": .string(pact.provider.name), "providerApplicationVersion": .string(providerVersion.number),
            "success": .bool(verification.success), "verificationDate": .string(verification.createdAt.halTime),
        ]
        json["buildUrl"] = verification.buildURL.map(JSONValue.string)
        json["testResults"] = details["testResults"]
        json["verifiedBy"] = details["verifiedBy"] ?? [:]
        json["_links"] = links(call)
        return .object(json)
    }

    private func links(_ call: BrokerCall) -> JSONValue {
        let own = call.url(path)
        return [
            "self": HAL.link(own, title: "Verification result", name: "Verification result \(verification.number) for \(pact.name)"),
            "pb:pact-version": HAL.link(call.url(pact.fetchPath), title: "Pact", name: pact.name),
            "pb:triggered-webhooks": HAL.link(own + "/triggered-webhooks", title: "Webhooks that this result set off"),
        ]
    }
}
