extension BrokerPages {
    /// Who has a contract with whom, and how they stand.
    static func index(_ call: BrokerCall, _ catalogue: Catalogue) -> Page {
        let states = IntegrationState.all(in: catalogue)
        guard !states.isEmpty else { return Page("Integrations", welcome(call)) }
        let table = HTMLTable(
            caption: "\(states.count) pairs of consumer and provider",
            columns: ["Consumer", "Provider", "Newest contract", "Verification", "Webhook", "More"],
            rows: states.map { row($0, call, catalogue) }, empty: "")
        return Page("Integrations", [table.html])
    }

    private static func row(_ state: IntegrationState, _ call: BrokerCall, _ catalogue: Catalogue) -> [HTML] {
        let pact = address("pacts", "provider", state.provider.name, "consumer", state.consumer.name, "latest")
        let verified = state.verification.map { HTML.group([.tag("br"), time($0.createdAt, call)]) } ?? .nothing
        return [
            .link(address("pacticipants", state.consumer.name), state.consumer.name),
            .link(address("pacticipants", state.provider.name), state.provider.name),
            .group([
                .link(pact, "version \(state.consumerVersion.number)"), " ", time(state.publication.createdAt, call), .tag("br"),
                Badges.html(of: state.consumerVersion, in: catalogue),
            ]),
            .group([state.html, verified]),
            webhook(of: state, call),
            .link(
                matrixAddress([state.consumer.name, state.provider.name]), "matrix of \(state.consumer.name) and \(state.provider.name)"),
        ]
    }

    private static func webhook(of state: IntegrationState, _ call: BrokerCall) -> HTML {
        guard let trigger = state.trigger else { return .tag("span", ["class": "quiet"], "none sent") }
        return .group([trigger.status.html, .tag("br"), .link(address("triggered-webhooks", trigger.uuid, "logs"), "log")])
    }

    private static func welcome(_ call: BrokerCall) -> [HTML] {
        [
            .tag("p", [:], "No pact was published here yet. A consumer's tests write one; publish it with its version and its branch:"),
            .tag(
                "pre", ["tabindex": "0"],
                .text("pact-workshop publish pacts --consumer-app-version 1.0.0 --branch main --broker-base-url \(call.base)")),
            .tag("p", [:], "Then the provider verifies it from here, publishes the result, and both sides ask before each release."),
        ]
    }
}

extension TriggeredWebhook.Status {
    var html: HTML {
        switch self {
        case .notRun: .tag("span", ["class": "quiet"], "waiting")
        case .retrying: .tag("span", ["class": "warn"], "failed, will be tried again")
        case .success: .tag("span", ["class": "good"], "sent")
        case .failure: .tag("span", ["class": "bad"], "failed")
        }
    }
}
