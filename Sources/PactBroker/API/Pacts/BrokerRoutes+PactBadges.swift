import Pact

extension BrokerRoutes {
    /// Pictures of how a contract stands. They are there whatever is asked for.
    static let pactBadges: [BrokerRoute] = ["badge", "badge.svg"].flatMap { name in
        [
            pactBadge("/latest/\(name)") { _ in .all },
            pactBadge("/latest/{tag}/\(name)") { .tagged($0["tag"]) },
            pactBadge("/branch/{branch}/latest/\(name)") { .branch($0["branch"]) },
        ]
    }

    private static func pactBadge(_ path: String, _ scope: @escaping @Sendable (BrokerCall) -> PactScope) -> BrokerRoute {
        BrokerRoute("GET", pactPath + path) { call in
            let status = call.broker.read { catalogue in
                (try? call.latestPublication(scope(call), in: catalogue)).map { catalogue.status(of: $0).status }
            }
            let label = "\(call["consumer"])/\(call["provider"]) pact"
            let badge =
                switch status {
                case .success: Badge(label: label, state: "verified", colour: .good)
                case .failed: Badge(label: label, state: "failed", colour: .bad)
                case .stale: Badge(label: label, state: "changed", colour: .changed)
                case .never: Badge(label: label, state: "unknown", colour: .unknown)
                case nil: Badge(label: label, state: "not found", colour: .unknown)
                }
            return badge.response
        }
    }
}
