import Pact

extension BrokerRoutes {
    /// Pictures of the state. They are there whatever is asked for: one that is broken would tell nothing.
    static let badges: [BrokerRoute] = [
        BrokerRoute("GET", "/pacticipants/{pacticipant}/latest-version/{tag}/can-i-deploy/to/{to}/badge") { call in
            badge(call, latestTagged(call), label: "can-i-deploy", state: "\(call["tag"]) to \(call["to"])")
        },
        BrokerRoute(
            "GET", "/pacticipants/{pacticipant}/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}/badge"
        ) { call in
            badge(call, latestOfBranch(call), label: "can-i-deploy", state: "\(call["branch"]) to \(call["environment"])")
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/main-branch/can-i-merge/badge") { call in
            let query = MatrixQuery(
                [MatrixSelector(call["pacticipant"], isLatest: true, isMainBranch: true)], newest: .forConsumerVersion,
                isMainBranch: true, isLatest: true)
            return badge(call, query, label: "can-i-merge", state: nil)
        },
    ]

    /// - Parameter state: `nil` for a word that tells the answer.
    private static func badge(_ call: BrokerCall, _ query: MatrixQuery, label: String, state: String?) -> HTTPResponse {
        let badge = call.broker.read { catalogue in
            if let missing = missing(query, in: catalogue) { return Badge(label: missing, state: "not found", colour: .unknown) }
            let answer = catalogue.matrix(query).isDeployable
            let word =
                switch answer {
                case true: "success"
                case false: "failed"
                case nil: "unknown"
                }
            let colour: Badge.Colour =
                switch answer {
                case true: .good
                case false: .bad
                case nil: .unknown
                }
            return Badge(label: call.query("label") ?? label, state: state ?? word, colour: colour)
        }
        return badge.response
    }

    private static func missing(_ query: MatrixQuery, in catalogue: Catalogue) -> String? {
        for selector in query.selectors {
            guard let pacticipant = catalogue.pacticipant(named: selector.pacticipant) else { return "pacticipant" }
            if let branch = selector.branch, catalogue.branch(branch, of: pacticipant) == nil { return "branch" }
            if !MatrixSelection(selector, in: catalogue).exists { return selector.isMainBranch ? "main branch version" : "version" }
        }
        if let name = query.environment, catalogue.environment(named: name) == nil { return "environment" }
        return nil
    }
}
