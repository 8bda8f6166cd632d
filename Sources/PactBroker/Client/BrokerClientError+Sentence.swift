import Pact

extension BrokerClientError {
    /// Sentences for a person: what happened, where, and what to do. The broker's own words stand as they came.
    public var sentence: String {
        switch self {
        case .unreachable(let exchange, let error): Self.unreachable(exchange, error)
        case .unauthorized(let exchange, let credentials, let problem): Self.unauthorized(exchange, credentials, problem)
        case .forbidden(let exchange, let credentials, let problem):
            "The broker at \(exchange.address) does not let \(credentials.words ?? "anybody without credentials") do this"
                + "\(Self.said(problem)). Ask with credentials that may."
        case .notFound(let exchange, let problem): Self.notFound(exchange, problem)
        case .conflict(let exchange, let problem):
            problem.messages.isEmpty
                ? "The broker at \(exchange.address) refuses this: it contradicts what it has already."
                : problem.messages.joined(separator: "\n")
        case .refused(let exchange, let status, let problem):
            problem.messages.isEmpty
                ? "The broker at \(exchange.address) refuses \(exchange.method) \(exchange.target) with status \(status) and says no more."
                : "The broker refuses this: " + problem.messages.joined(separator: "; ").ended
        case .failed(let exchange, let status, let problem):
            "The broker at \(exchange.address) failed with status \(status)\(Self.said(problem)). Look at its log, and try again."
        case .redirected(let exchange, let location):
            "\(exchange.url) has moved to \(location); give the broker's new address."
        case .notHAL(let exchange, let contentType):
            "\(exchange.url) answers with \(contentType.isEmpty ? "something" : contentType) that is no broker's; give a Pact Broker's address."
        case .missing(let exchange, let member):
            "The answer of \(exchange.url) has no \(member), which every Pact Broker's has; look at what answers there."
        case .unknownEnvironment(let name, let known): Self.unknownEnvironment(name, known)
        case .notInEnvironment(let pacticipant, let environment, let detail): "\(pacticipant) is not in \(environment): \(detail)."
        }
    }

    private static func unreachable(_ exchange: BrokerClient.Exchange, _ error: TransportError) -> String {
        switch error {
        case .refused: "No broker answers at \(exchange.address): nobody listens there. Start it, or correct the address."
        case .unknownHost(let host): "No broker answers at \(exchange.address): no host is called \(host). Correct the address."
        case .timedOut: "The broker at \(exchange.address) took too long; it may hang, or a firewall may be in the way."
        case .closedEarly: "The broker at \(exchange.address) closed the connection before its answer was whole; look at its log."
        case .unsendable(let reason): "The broker cannot be asked: \(reason)."
        case .invalidAnswer(_, let reason), .other(_, let reason), .cannotListen(_, _, let reason):
            "No broker answers at \(exchange.address): \(reason)."
        case .portTaken(let host, let port): "No broker answers at \(exchange.address): port \(port) of \(host) is taken."
        }
    }

    private static func unauthorized(
        _ exchange: BrokerClient.Exchange, _ credentials: BrokerCredentials, _ problem: BrokerClient.Problem
    ) -> String {
        guard let words = credentials.words else {
            return "The broker at \(exchange.address) wants to know who asks, and no credentials were given"
                + "\(said(problem)). Give a user's name and password, or a token."
        }
        return "The broker at \(exchange.address) does not accept \(words)\(said(problem)). Correct what was given, or ask whoever runs it."
    }

    private static func notFound(_ exchange: BrokerClient.Exchange, _ problem: BrokerClient.Problem) -> String {
        let usual = "The requested document was not found on this server."
        guard let message = problem.messages.first, message != usual else {
            return "There is nothing at \(exchange.url); look at the names, and at the broker's address."
        }
        return "The broker at \(exchange.address) says: \(message.ended)"
    }

    private static func unknownEnvironment(_ name: String, _ known: [String]) -> String {
        if known.isEmpty { return "The broker has no environment '\(name)', and no other either; create it first." }
        let nearest = NearestName.of(name, among: known).map { " Did you mean '\($0)'?" } ?? ""
        return "The broker has no environment '\(name)'.\(nearest) It has \(known.joined(separator: ", "))."
    }

    private static func said(_ problem: BrokerClient.Problem) -> String {
        problem.messages.isEmpty ? "" : " (\(problem.messages.joined(separator: "; ")))"
    }
}

extension String {
    /// With a full stop where it has no end.
    fileprivate var ended: String {
        [".", "!", "?"].contains(last) ? self : self + "."
    }
}
