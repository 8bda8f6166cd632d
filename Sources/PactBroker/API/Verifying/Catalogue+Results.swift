import Pact

extension Catalogue {
    /// - Throws: `BrokerError.notFound`.
    func content(_ sha: String, consumer: String, provider: String) throws(BrokerError) -> PactContent {
        guard let consumerRow = pacticipant(named: consumer), let providerRow = pacticipant(named: provider),
            let content = contents.first(.sha(sha, Integration(consumer: consumerRow.id, provider: providerRow.id)))
        else { throw .notFound("There is no contract \(sha) between \(consumer) and \(provider).") }
        return content
    }

    /// The result for a content that has this number in its address.
    func verification(numbered number: String, of content: PactContent) -> Verification? {
        verifications(of: content).first { String($0.number) == number }
    }

    /// The newest result for a content.
    func latestVerification(of content: PactContent) -> Verification? { verifications.last(.content(content.id)) }
}
