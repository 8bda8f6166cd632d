import Pact

extension BrokerRoutes {
    /// Which versions work together, and whether one may be deployed.
    static let matrix: [BrokerRoute] = [
        BrokerRoute("GET", "/matrix") { call in
            let query = MatrixQuery(reading: call.request.query ?? "")
            return try answer(call) { catalogue in (query, query.problems(in: catalogue)) }
        },
        BrokerRoute("GET", "/matrix/provider/{provider}/consumer/{consumer}") { call in
            try answer(call) { catalogue throws(BrokerError) in
                for name in [call["consumer"], call["provider"]] { _ = try pacticipant(name, in: catalogue) }
                var query = MatrixQuery(reading: call.request.query ?? "")
                query.selectors = [MatrixSelector(call["consumer"]), MatrixSelector(call["provider"])]
                return (query, query.problemsOfTarget(in: catalogue))
            }
        },
        BrokerRoute("GET", "/can-i-deploy") { call in
            try answer(call) { catalogue throws(BrokerError) in (try deploymentQuery(call, in: catalogue), []) }
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/latest-version/{tag}/can-i-deploy/to/{to}") { call in
            try answer(call) { catalogue throws(BrokerError) in
                let query = latestTagged(call)
                try needExisting(query, in: catalogue)
                return (query, [])
            }
        },
        BrokerRoute("GET", "/pacticipants/{pacticipant}/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}") {
            call in
            try answer(call) { catalogue throws(BrokerError) in
                let query = latestOfBranch(call)
                try needExisting(query, in: catalogue)
                return (query, [])
            }
        },
    ]

    /// Answers a question, unless there are problems with it.
    private static func answer(
        _ call: BrokerCall, _ question: (Catalogue) throws(BrokerError) -> (MatrixQuery, [MatrixProblem])
    ) throws(BrokerError) -> HTTPResponse {
        let report = try call.broker.read { catalogue throws(BrokerError) in
            let (query, problems) = try question(catalogue)
            guard problems.isEmpty else { throw .refused(problems.map(\.sentence)) }
            return catalogue.matrix(query)
        }
        return HAL.response(report.json(call))
    }

    private static func pacticipant(_ name: String, in catalogue: Catalogue) throws(BrokerError) -> Pacticipant {
        guard let pacticipant = catalogue.pacticipant(named: name) else { throw .notFound("No pacticipant with name '\(name)' found") }
        return pacticipant
    }

    /// 404 unless the named version and the environment are there.
    private static func needExisting(_ query: MatrixQuery, in catalogue: Catalogue) throws(BrokerError) {
        for selector in query.selectors {
            _ = try pacticipant(selector.pacticipant, in: catalogue)
            let selection = MatrixSelection(selector, in: catalogue)
            guard selection.exists else { throw .notFound(selection.side().absence) }
        }
        if let name = query.environment, catalogue.environment(named: name) == nil {
            throw .notFound(MatrixProblem.unknownEnvironment(name).sentence)
        }
    }

    static func latestTagged(_ call: BrokerCall) -> MatrixQuery {
        MatrixQuery(
            [MatrixSelector(call["pacticipant"], isLatest: true, tag: call["tag"])], newest: .forConsumerVersion, tag: call["to"],
            isLatest: true)
    }

    static func latestOfBranch(_ call: BrokerCall) -> MatrixQuery {
        MatrixQuery(
            [MatrixSelector(call["pacticipant"], isLatest: true, branch: call["branch"])], newest: .forConsumerVersion,
            environment: call["environment"])
    }

    /// The question of `?pacticipant=P&version=V&environment=E`, or `&to=TAG`.
    private static func deploymentQuery(_ call: BrokerCall, in catalogue: Catalogue) throws(BrokerError) -> MatrixQuery {
        var problems: [String: [String]] = [:]
        for name in ["pacticipant", "version"] where call.query(name)?.isEmpty ?? true {
            problems[name] = [call.query(name) == nil ? "is missing" : "must be filled"]
        }
        let environment = call.query("environment").flatMap { $0.isEmpty ? nil : $0 }
        let tag = call.query("to").flatMap { $0.isEmpty ? nil : $0 }
        if let name = call.query("pacticipant"), !name.isEmpty, catalogue.pacticipant(named: name) == nil {
            problems["pacticipant"] = ["does not match an existing pacticipant"]
        }
        switch (environment, tag) {
        case (nil, nil): problems[""] = ["Must specify either an environment or a 'to' tag."]
        case (.some, .some): problems[""] = ["Cannot specify both an environment and a 'to' tag."]
        case (let name?, nil) where catalogue.environment(named: name) == nil:
            problems["environment"] = ["environment with name '\(name)' does not exist"]
        default: break
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return MatrixQuery(
            [MatrixSelector(call.query("pacticipant") ?? "", version: call.query("version"))], newest: .forConsumerVersion,
            environment: environment, tag: tag, isLatest: tag != nil)
    }
}
