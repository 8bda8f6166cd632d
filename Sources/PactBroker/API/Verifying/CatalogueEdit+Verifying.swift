import Pact

extension CatalogueEdit {
    /// Keeps a result, of a version of the provider that may be new.
    ///
    /// - Parameters:
    ///   - pact: the content's own JSON, whose interactions the results are about.
    ///   - metadata: why the contract was fetched, where that is known.
    mutating func put(
        _ submission: VerificationSubmission, of content: PactContent, pact: JSONValue, metadata: PactMetadata?
    ) throws(BrokerError) -> Verification {
        guard let provider = catalogue.pacticipants[content.provider], let consumer = catalogue.pacticipants[content.consumer] else {
            throw .notFound("The contract is no longer there.")
        }
        let version = version(submission.providerVersion, of: provider)
        let fetched = metadata.flatMap { catalogue.version($0.consumerVersion, of: consumer) }
        let verification = put(
            Verification(
                id: nextID(\.verifications), number: nextNumber(of: content.integration), content: content.id, providerVersion: version.id,
                success: submission.success, buildURL: submission.buildURL, isWIP: metadata?.isWIP ?? false,
                consumerVersion: fetched?.id, createdAt: now))
        var details = JSONObject()
        details["testResults"] = submission.testResults.map { TestResults.identified($0, in: pact) }
        details["verifiedBy"] = submission.verifiedBy
        if !details.isEmpty { write(Document(.testResults, id: verification.id, text: JSONValue.object(details).text())) }
        return verification
    }

    private func nextNumber(of integration: Integration) -> Int {
        let results = catalogue.contents.rows(.integration(integration)).flatMap { catalogue.verifications(of: $0) }
        return (results.map(\.number).max() ?? 0) + 1
    }
}
