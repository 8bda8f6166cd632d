import Pact

/// What one of the step's files says, as facts that do not depend on its layout.
struct FileMeaning: Sendable, Equatable {
    var facts: [MeaningFact]

    /// - Returns: `nil` for a file that cannot be read as what it should be, and for one that is not read at all.
    init?(path: String, text: String) {
        let facts: [MeaningFact]?
        switch path {
        case StepFileName.client: facts = ClientFile.read(path: path, text: text).usable.map(Self.facts)
        case StepFileName.unitTests: facts = UnitTestFile.read(path: path, text: text).usable.map(Self.facts)
        case StepFileName.service: facts = ServiceFile.read(path: path, text: text).usable.map(Self.facts)
        case StepFileName.verification: facts = VerificationFile.read(path: path, text: text).usable.map(Self.facts)
        default: facts = nil
        }
        guard let facts else { return nil }
        self.init(facts: facts)
    }

    init(facts: [MeaningFact]) {
        self.facts = Self.numbered(facts)
    }

    /// A subject that comes again is told apart by its number.
    private static func numbered(_ facts: [MeaningFact]) -> [MeaningFact] {
        var seen: [String: Int] = [:]
        return facts.map { fact in
            let count = seen[fact.subject, default: 0] + 1
            seen[fact.subject] = count
            var fact = fact
            if count > 1 { fact.subject += " (\(count))" }
            return fact
        }
    }

    // MARK: - The consumer's files

    private static func facts(_ file: ClientFile) -> [MeaningFact] {
        file.operations.map { operation in
            let request = operation.request.path.positional(operation.parameters)
            return MeaningFact(
                operation.name, "\(operation.request.method) \(request) \(operation.parameters.count)", shown: operation.request.text)
        } + file.headers.map { MeaningFact("header \($0.name)", "\($0.name.lowercased()) \($0.value)", shown: $0.value) }
    }

    /// Which values a test tries is free; which call, which request and what comes of it is not.
    private static func facts(_ file: UnitTestFile) -> [MeaningFact] {
        file.tests.map { test in
            var request = test.stub.request.text
            for argument in test.call.arguments {
                if let text = argument.string { request = request.replacing("/\(PercentEncoding.encoded(text))", with: "/{}") }
            }
            let comes = test.expectation.kind
            return MeaningFact(
                "a test of \(test.call.name) that \(comes)", "\(request) \(test.stub.status)",
                shown: "the stub knows \(test.stub.request.text)")
        }
    }

    // MARK: - The provider's files

    private static func facts(_ file: ServiceFile) -> [MeaningFact] {
        let data = file.data.members.map { member in
            MeaningFact("data \(member.name)", member.value.canonical, shown: count(member.value))
        }
        let routes = file.routes.map { route in
            MeaningFact("route \(route.request.method) \(route.request.path.positional(route.request.path.parameters))", "\(route.answer)")
        }
        return [MeaningFact("name", file.name)] + data + routes.map { MeaningFact($0.subject, $0.value, shown: "another answer") }
            + file.middleware.map { check in
                switch check {
                case .bearerToken(let age): MeaningFact("check bearerToken", "\(age)", shown: "at most \(age / 1000) s old")
                }
            }
    }

    private static func facts(_ file: VerificationFile) -> [MeaningFact] {
        let target: MeaningFact
        switch file.target {
        case .service(let path): target = MeaningFact("asks", "the service \(path)")
        case .address(let origin, let stateChange):
            target = MeaningFact("asks", "\(origin)\(stateChange.map { ", states at \($0)" } ?? "")")
        }
        let pacts = file.pacts.map { MeaningFact("pact \($0.value)", "read") }
        let states = file.states.map { state in
            let shown = state.data.members.map { "\($0.name): \(count($0.value))" }.joined(separator: ", ")
            return MeaningFact("state \"\(state.name)\"", JSONValue.object(state.data).canonical, shown: shown)
        }
        let filters = file.requestFilter.map { rule in
            let headers = rule.set.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
            return MeaningFact("filter \(rule.when.map { "when \($0)" } ?? "for every request")", headers)
        }
        let subject = [MeaningFact("provider", file.provider.value), target]
        return subject + pacts + (file.broker.map(facts) ?? []) + states + filters
    }

    /// Which version and branch are told to the broker is free.
    private static func facts(_ broker: VerificationBroker) -> [MeaningFact] {
        let address = MeaningFact("contracts", broker.url.map { "from the broker at \($0.value)" } ?? "from the broker")
        let login = broker.username.map { MeaningFact("login", "as \($0)") }
        let selectors = broker.selectors.map { MeaningFact("selector", JSONValue.object($0.object ?? JSONObject()).canonical) }
        let results = broker.publishesResults ? [MeaningFact("results", "told to the broker")] : []
        let pending = broker.enablesPending ? [MeaningFact("pending contracts", "may fail")] : []
        let work = broker.workInProgressSince.map { MeaningFact("work in progress", "since \($0)") }
        return [address] + [login, work].compactMap { $0 } + selectors + results + pending
    }

    private static func count(_ value: JSONValue) -> String {
        guard let count = value.array?.count else { return value.text() }
        return "\(count) record\(count == 1 ? "" : "s")"
    }
}

extension Reading {
    /// The value, where nothing is wrong with it.
    var usable: Value? { problems.isEmpty ? value : nil }
}

extension PathTemplate {
    /// The path with its parameters by their places, since their names may be chosen freely.
    fileprivate func positional(_ parameters: [String]) -> String {
        segments.map { segment in
            switch segment {
            case .literal(let text): text
            case .parameter(let name): "{\(parameters.firstIndex(of: name).map { "\($0 + 1)" } ?? name)}"
            }
        }.joined()
    }
}

extension CallExpectation {
    fileprivate var kind: String {
        switch self {
        case .returns: "returns a value"
        case .fails(let status): "fails with \(status)"
        case .refused: "is refused"
        case .anything: "accepts anything"
        }
    }
}

extension JSONValue {
    /// The value with its members in the order of their names.
    fileprivate var canonical: String {
        switch self {
        case .object(let object):
            "{"
                + object.members.sorted { $0.name < $1.name }.map { "\(JSONValue.string($0.name).text()):\($0.value.canonical)" }
                .joined(separator: ",") + "}"
        case .array(let values): "[" + values.map(\.canonical).joined(separator: ",") + "]"
        default: text()
        }
    }
}
