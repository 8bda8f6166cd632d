import Pact
import PactBroker

extension BrokerPicture {
    /// At most so many pairs and pacticipants are looked at: a broker of a company may have thousands.
    private static let most = 12

    /// Asks a broker for all of it, over the API that every broker has.
    ///
    /// - Throws: `BrokerFault`, `CancellationError`.
    public static func read(from broker: StepBroker) async throws -> BrokerPicture {
        let client = try broker.client()
        do {
            let pairs = try await client.latestPacts().prefix(most)
            var rows: [BrokerReport.Row] = []
            for pair in pairs { rows += try await Self.rows(of: pair, client) }
            var pacticipants: [Pacticipant] = []
            for known in try await client.pacticipants().prefix(most) { pacticipants.append(try await pacticipant(known, client)) }
            var environments: [Environment] = []
            for known in try await client.environments() { environments.append(try await environment(known, client)) }
            return BrokerPicture(rows: rows, pacticipants: pacticipants, environments: environments, webhooks: await webhooks(client))
        } catch let error as BrokerClientError {
            throw BrokerFault.client(error)
        }
    }

    private static func rows(of pair: BrokerClient.LatestPact, _ client: BrokerClient) async throws -> [BrokerReport.Row] {
        let query = BrokerClient.MatrixQuery([BrokerClient.VersionSelector(pair.consumer), BrokerClient.VersionSelector(pair.provider)])
        return try await client.matrix(query).rows.filter { $0.consumer == pair.consumer && $0.provider == pair.provider }
            .map(BrokerReport.Row.init)
    }

    private static func pacticipant(_ known: BrokerClient.KnownPacticipant, _ client: BrokerClient) async throws -> Pacticipant {
        let versions = try await client.versions(of: known.name).map { Version($0.number, branches: $0.branches, tags: $0.tags) }
        return Pacticipant(name: known.name, mainBranch: known.mainBranch, versions: versions)
    }

    private static func environment(_ known: BrokerClient.Environment, _ client: BrokerClient) async throws -> Environment {
        let deployed = try await client.deployedVersions(in: known).map { Placed(pacticipant: $0.pacticipant, version: $0.version) }
        let released = try await client.releasedVersions(in: known).map {
            Placed(pacticipant: $0.pacticipant, version: $0.version, isRelease: true)
        }
        return Environment(name: known.name, isProduction: known.isProduction, placed: deployed + released)
    }

    /// Some brokers show webhooks to their owners alone; a picture without them is better than none.
    private static func webhooks(_ client: BrokerClient) async -> [Webhook] {
        let known = (try? await client.webhooks()) ?? []
        return known.map { webhook in
            Webhook(
                uuid: webhook.uuid, description: webhook.description,
                events: (webhook.json["events"]?.array ?? []).compactMap { $0["name"]?.string },
                method: webhook.json["request"]?["method"]?.string ?? "", url: webhook.json["request"]?["url"]?.string ?? "")
        }
    }
}
