import Pact
import PactBroker
import PactIO
import Tutor
import Workshop

extension BrokerKeeper {
    /// The broker that the environment names.
    func named() throws(Sentence) -> HTTPOrigin? {
        guard environment.text(StepBrokerAccess.variable) != nil else { return nil }
        do {
            return try BrokerConnection(BrokerConnection.Given(), environment).address
        } catch {
            throw Sentence(text: "\(StepBrokerAccess.variable): \(error.sentence)")
        }
    }

    /// The broker of the environment, with its credentials.
    func makeNamed(_ address: HTTPOrigin, _ choice: BrokerChoice) throws(Sentence) -> Opened {
        do {
            let connection = try BrokerConnection(BrokerConnection.Given(), environment)
            let broker = StepBroker(
                address: address, choice: .named(by: StepBrokerAccess.variable), credentials: connection.credentials,
                transport: watched(connection.transport), permitted: [address])
            let site = BrokerSite(address: address, owner: .named(by: StepBrokerAccess.variable), login: connection.credentials.login)
            return Opened(site: site, broker: broker, choice: choice)
        } catch {
            throw Sentence(text: error.sentence)
        }
    }

    /// The workspace's own, served here or by another process.
    func makeOwn(_ choice: BrokerChoice) async throws -> Opened {
        let token = try workspace.brokerToken()
        let place = try BrokerPlace(of: workspace)
        let post = post
        let opening = try await EmbeddedBroker.open(
            place, access: BrokerAccess(user: StepBrokerAccess.user, token: token), webhooks: WebhookPolicy(allowsLoopback: true)
        ) { request, origin, status in
            post(.brokerAsked(BrokerRequest(delivering: request, to: origin, answeredWith: status, at: LocalTime.now())))
        }
        switch opening {
        case .ours(let embedded):
            let serving = try await BrokerServing(embedded) { request, response in
                post(.brokerAsked(BrokerRequest(request, answeredWith: response.status, at: LocalTime.now())))
            }
            let usual = EmbeddedBroker.Address().port
            let notes = serving.origin.port == usual ? [] : ["Port \(usual) is taken, so it listens at \(serving.origin.port)."]
            let site = BrokerSite(
                address: serving.origin, owner: .tutor(database: place.database), login: "", notes: notes, kept: workspace.keptBrokers)
            return Opened(site: site, broker: own(serving.origin, token), serving: serving, choice: choice)
        case .theirs(let owner):
            guard let origin = try? HTTPAddress(owner.url).origin else {
                throw Sentence(text: "Process \(owner.process) has the broker and does not say where it serves. Stop it, and try again.")
            }
            let site = BrokerSite(address: origin, owner: .process(owner.process), login: "")
            var broker = own(origin, token)
            broker.transport = watched(broker.transport)
            return Opened(site: site, broker: broker, choice: choice)
        }
    }

    private func own(_ origin: HTTPOrigin, _ token: String) -> StepBroker {
        StepBroker(
            address: origin, choice: .embedded, credentials: .bearer(token, source: "PACT_BROKER_TOKEN"),
            transport: NetworkTransport())
    }

    /// Of a broker elsewhere only what is asked from here can be told.
    private func watched(_ transport: any HTTPTransport) -> any HTTPTransport {
        let post = post
        return WatchedTransport(transport) { request, _, status in
            post(.brokerAsked(BrokerRequest(request, answeredWith: status, at: LocalTime.now())))
        }
    }

    /// Puts there what the steps before would have, in a broker that is the workshop's own.
    func filled(for lesson: Lesson, _ opened: Opened) async throws -> [String] {
        guard opened.serving != nil else { return [] }
        let filled = try await BrokerFilling.fill(opened.broker, for: lesson, over: NetworkTransport(), now: SystemClock.now)
        guard let filled else { return [] }
        for entry in filled.entries { remember(entry) }
        return [filled.sentence]
    }

    /// Steps that begin with an empty broker log in with a name and a password, the others with a token.
    func credentials(for lesson: Lesson) -> BrokerCredentials {
        if lesson.broker == .empty { return .basic(StepBrokerAccess.user.name, StepBrokerAccess.user.password) }
        return opened?.broker.credentials ?? .none
    }

    func login(for lesson: Lesson, of opened: Opened) -> String {
        if case .named = opened.site.owner { return opened.site.login }
        if lesson.broker == .empty { return credentials(for: lesson).login }
        let token = opened.broker.credentials
        return BrokerCredentials(token.kind).login + ", whole in .state/broker-token"
    }

    /// The sentence of anything that can go wrong here.
    static func sentence(of error: any Error) -> String {
        switch error {
        case let error as Sentence: error.text
        case let error as EmbeddedBrokerError: error.sentence
        case let error as WorkspaceError: error.sentence
        case let error as TransportError: error.sentence.asSentence
        case let error as BrokerClientError: error.sentence
        case let error as CommandFailure: error.sentence
        case let error as BrokerFault: error.sentence
        default: "\(error)"
        }
    }
}

extension BrokerKeeper.Opened {
    var isOfProcess: Bool { if case .process = site.owner { true } else { false } }

    /// The same, asked quietly: what the screen itself looks at is no row of the log.
    var seen: StepBroker {
        var broker = broker
        if let serving { broker.transport = DirectTransport(service: serving.handler, others: broker.transport) }
        if let watched = broker.transport as? WatchedTransport { broker.transport = watched.unwatched }
        return broker
    }
}

extension BrokerCredentials {
    /// How one logs in, in words; of a secret no more than its ends.
    var login: String {
        switch kind {
        case .none: "nobody has to log in"
        case .basic(let username, _) where username == StepBrokerAccess.user.name && source.isEmpty:
            "user \(username), password \(StepBrokerAccess.user.password)"
        case .basic(let username, _): "user \(username), password of \(source)"
        case .bearer(let token): "token \(token.prefix(2))...\(token.suffix(2))" + (source.isEmpty ? "" : " (\(source))")
        }
    }
}
