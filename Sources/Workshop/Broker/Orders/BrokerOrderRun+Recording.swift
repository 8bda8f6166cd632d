import Pact
import PactBroker

extension BrokerOrderRun {
    /// Notes what runs where.
    func recorded(_ order: BrokerOrder, _ client: BrokerClient) async throws -> BrokerReport {
        let pacticipant = order.value("pacticipant") ?? ""
        let number = order.value("version") ?? ""
        let environment = order.value("environment") ?? ""
        let instance = order.value("application-instance")
        switch order.name {
        case .recordDeployment:
            _ = try await client.recordDeployment(of: pacticipant, number, to: environment, applicationInstance: instance)
            return done(
                order, [.init("success", "Recorded deployment of \(pacticipant) version \(number) to the \(environment) environment.")],
                entry: entry(.deployed, of: order))
        case .recordUndeployment:
            let gone = try await client.recordUndeployment(of: pacticipant, from: environment, applicationInstance: instance)
            let said = gone.map { BrokerReport.Line("success", "Recorded that \(pacticipant) version \($0.version) left \(environment).") }
            return done(order, said, entry: entry(.undeployed, of: order, version: gone.first?.version))
        case .recordRelease:
            _ = try await client.recordRelease(of: pacticipant, number, to: environment)
            return done(
                order, [.init("success", "Recorded release of \(pacticipant) version \(number) to the \(environment) environment.")],
                entry: entry(.released, of: order))
        default:
            try await client.recordSupportEnded(of: pacticipant, number, in: environment)
            return done(
                order, [.init("success", "Recorded that \(pacticipant) version \(number) is supported no more in \(environment).")])
        }
    }

    /// What the broker knows, and what it is told besides deployments.
    func told(_ order: BrokerOrder, _ client: BrokerClient) async throws -> BrokerReport {
        let pacticipant = order.value("pacticipant") ?? ""
        switch order.name {
        case .createEnvironment:
            let name = order.value("name") ?? ""
            _ = try await client.create(
                BrokerClient.EnvironmentDetails(
                    name: name, displayName: order.value("display-name"), isProduction: order.has("production")))
            return done(order, [.init("success", "Created the environment \(name).")])
        case .listEnvironments:
            return done(order, try await client.environments().map { .init("info", $0.name + ($0.isProduction ? "  (production)" : "")) })
        case .listPacticipants:
            return done(order, Self.list(try await client.pacticipants().map(\.name), else: "The broker knows nobody yet."))
        case .listLatestPactVersions:
            let pacts = try await client.latestPacts().map { "\($0.consumer) \($0.consumerVersion) with \($0.provider)" }
            return done(order, Self.list(pacts, else: "The broker has no contract yet."))
        case .createVersionTag:
            for tag in order.values["tag"] ?? [] { try await client.put(tag: tag, on: order.value("version") ?? "", of: pacticipant) }
            return done(order, [.init("success", "\(pacticipant) version \(order.value("version") ?? "") has the tag now.")])
        default:
            let version =
                if let number = order.value("version") {
                    try await client.version(number, of: pacticipant)
                } else {
                    try await client.latestVersion(of: pacticipant)
                }
            let branches = version.branches.isEmpty ? "" : ", on \(version.branches.joined(separator: ", "))"
            let tags = version.tags.isEmpty ? "" : ", tagged \(version.tags.joined(separator: ", "))"
            return done(order, [.init("info", "\(pacticipant) \(version.number)\(branches)\(tags)")])
        }
    }

    private static func list(_ texts: [String], else nothing: String) -> [BrokerReport.Line] {
        texts.isEmpty ? [.init("info", nothing)] : texts.map { .init("info", $0) }
    }

    /// Webhooks are made and tried.
    func webhook(_ order: BrokerOrder, _ client: BrokerClient) async throws -> BrokerReport {
        if order.name == .testWebhook {
            let execution = try await client.execute(webhook: order.value("uuid") ?? "")
            return done(order, [.init(execution.isSuccess ? "success" : "error", execution.logs)])
        }
        let headers = (order.values["header"] ?? []).compactMap { text -> Headers.Field? in
            guard let colon = text.firstIndex(of: ":") else { return nil }
            return Headers.Field(
                name: String(text[..<colon]), value: String(text[text.index(after: colon)...].drop { $0 == " " }))
        }
        let events = BrokerOrder.Name.events.filter { order.has($0.replacing("_", with: "-")) }
        let data = order.value("data")
        let webhook = try await client.create(
            BrokerClient.WebhookDetails(
                url: order.words.first ?? "", method: order.value("request") ?? "POST", events: events,
                description: order.value("description"), headers: Headers(headers),
                body: data.map { (try? JSONValue.parse($0)) ?? .string($0) },
                consumer: order.value("consumer").map(BrokerClient.WebhookDetails.Party.name),
                provider: order.value("provider").map(BrokerClient.WebhookDetails.Party.name)))
        return done(order, [.init("success", "Created the webhook \(webhook.uuid), \"\(webhook.description)\".")])
    }
}
