import Pact
import PactBroker

/// Tells a broker what verifying its pacts gave.
struct ResultPublishing: Sendable {
    enum Outcome: Sendable {
        case published(version: String, provider: String)
        /// The results say nothing of the whole pact.
        case incomplete
        case failed(BrokerClientError)
    }

    var client: BrokerClient
    var version: BrokerClient.NewVersion

    /// - Parameter report: the results of verifying the document's pact.
    func publish(_ report: VerificationReport, of document: PactDocument, _ offer: BrokerClient.PactToVerify) async throws -> Outcome {
        let own = report.asIn(document.pact)
        guard own.isWorthPublishing else { return .incomplete }
        do {
            try await client.publishResult(
                of: offer, provider: document.pact.provider, version: version, isSuccess: own.isWholeSuccess, results: own.brokerResults)
            return .published(version: version.number, provider: document.pact.provider)
        } catch let error as BrokerClientError {
            return .failed(error)
        }
    }
}

extension VerificationReport {
    /// The same results with the interactions as the contract itself has them, not as the broker's being lenient made them.
    func asIn(_ pact: PactFile) -> VerificationReport {
        VerificationReport(
            pact: pact,
            results: results.map { result in
                var own = result
                if pact.interactions.indices.contains(result.index) { own.interaction = pact.interactions[result.index] }
                return own
            })
    }
}
