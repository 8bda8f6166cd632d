import Pact
import PactBroker
import PactIO
import Workshop

/// The broker for a step that a plain command runs: the one that was agreed to, or the workspace's own, served for as long as it takes.
struct StepBrokerAccess: Sendable {
    /// What was chosen, before anything is asked.
    enum Choice: Sendable, Equatable {
        case own
        /// Somebody else's; `source` is what named it.
        case named(HTTPOrigin, source: String)
    }

    static let variable = "PACT_BROKER_BASE_URL"
    static let option = "--use-broker"

    /// Step 11's file names this user.
    static let user = BrokerAccess.User(name: "pact_workshop", password: "pact_workshop")

    let workspace: Workspace
    let environment: CommandEnvironment
    /// What stands behind `--use-broker`.
    let agreed: String?

    /// Which broker it is, and a word about one that the environment names and that is not asked.
    ///
    /// Nothing goes to an address off this machine only because a variable names it: many have it set for their company.
    ///
    /// - Throws: `CommandFailure.input` where an address is none.
    func choice() throws(CommandFailure) -> (choice: Choice, note: String?) {
        if let agreed {
            let address = try BrokerConnection(given(agreed), environment).address
            return (.named(address, source: Self.option), nil)
        }
        guard environment.text(Self.variable) != nil else { return (.own, nil) }
        let address = try BrokerConnection(BrokerConnection.Given(), environment).address
        if address.isLoopback { return (.named(address, source: Self.variable), nil) }
        return (
            .own,
            "\(Self.variable) names \(address), which is not on this machine. Nothing is sent there: the workshop's own broker is used. "
                + "If you want that one, add \(Self.option) \(address)."
        )
    }

    /// Has a step's broker for as long as `block` runs; `nil` for a step without one.
    ///
    /// - Throws: `CommandFailure`; what `block` throws.
    func with<Result: Sendable>(
        _ lesson: Lesson, _ block: @escaping @Sendable (StepBroker?) async throws -> Result
    ) async throws -> Result {
        guard lesson.broker != nil else { return try await block(nil) }
        let (choice, note) = try choice()
        if let note { Output.note(note) }
        switch choice {
        case .named(let address, let source):
            let connection = try BrokerConnection(given(agreed), environment)
            return try await block(
                StepBroker(
                    address: address, choice: .named(by: source), credentials: connection.credentials, log: workspace.brokerLog(),
                    transport: connection.transport, permitted: [address]))
        case .own: return try await withOwn(lesson, block)
        }
    }

    private func given(_ address: String?) -> BrokerConnection.Given {
        var given = BrokerConnection.Given()
        given.address = address
        return given
    }

    private func withOwn<Result: Sendable>(
        _ lesson: Lesson, _ block: @escaping @Sendable (StepBroker?) async throws -> Result
    ) async throws -> Result {
        do {
            let token = try workspace.brokerToken()
            let access = BrokerAccess(user: Self.user, token: token)
            switch try await EmbeddedBroker.open(BrokerPlace(of: workspace), access: access) {
            case .ours(let embedded):
                return try await embedded.serving(at: EmbeddedBroker.Address()) { origin in
                    var broker = own(origin, token)
                    let filled = try await BrokerFilling.fill(broker, for: lesson, over: NetworkTransport(), now: SystemClock.now)
                    if let filled {
                        Output.note(filled.sentence)
                        for entry in filled.entries { broker.log.add(entry) }
                        try workspace.save(broker.log)
                    }
                    return try await block(broker)
                }
            case .theirs(let owner):
                guard let origin = try? HTTPAddress(owner.url).origin else {
                    throw CommandFailure.environment("Process \(owner.process) has the broker and does not say where it serves. Stop it.")
                }
                return try await block(own(origin, token))
            }
        } catch let error as EmbeddedBrokerError {
            throw error.failure
        } catch let error as WorkspaceError {
            throw error.failure
        } catch let error as TransportError {
            throw CommandFailure.environment("The workshop's broker cannot be started: \(error.sentence).")
        }
    }

    private func own(_ origin: HTTPOrigin, _ token: String) -> StepBroker {
        StepBroker(
            address: origin, credentials: .bearer(token, source: "PACT_BROKER_TOKEN"), log: workspace.brokerLog(),
            transport: NetworkTransport())
    }
}
