import Pact
import PactBroker

/// The pacts that a broker has for a provider.
struct BrokerPactSource: Sendable {
    enum Wanted: Sendable {
        /// The one that a webhook names.
        case at(String)
        /// Those that selectors choose.
        case selected(provider: String, BrokerClient.PactsQuery)
        /// The latest of each consumer.
        case latest(provider: String)
    }

    var connection: BrokerConnection
    var wanted: Wanted
    /// True where no pacts are no failure.
    var mayHaveNone: Bool

    /// - Throws: `CommandFailure`, such as for a provider that the broker does not know.
    func documents() async throws -> [PactDocument] {
        let client = connection.client
        do {
            return try await offers(client).map { offer throws(CommandFailure) in try PactDocument(offer) }
        } catch BrokerClientError.notFound where mayHaveNone {
            return []
        } catch let error as BrokerClientError {
            let names = AskedNames(pacticipants: provider.map { [$0] } ?? [])
            if let advice = await names.advice(on: error, from: client) { throw CommandFailure.input(advice) }
            throw error.failure(connection.names)
        }
    }

    private func offers(_ client: BrokerClient) async throws -> [BrokerClient.PactToVerify] {
        switch wanted {
        case .at(let url): [try await client.pactToVerify(at: url)]
        case .selected(let provider, let query): try await client.pactsForVerification(of: provider, query)
        case .latest(let provider): try await client.latestPacts(of: provider)
        }
    }

    private var provider: String? {
        switch wanted {
        case .at: nil
        case .selected(let provider, _), .latest(let provider): provider
        }
    }
}
