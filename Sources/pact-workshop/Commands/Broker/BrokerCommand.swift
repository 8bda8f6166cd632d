import ArgumentParser
import Pact
import PactBroker

/// `broker`: the embedded broker alone, for a class or a team, for as long as it runs.
struct BrokerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "broker", abstract: "Serve a Pact Broker, until interrupted.",
        discussion: """
            Any Pact client can use it, and a browser. What is published stays in the database. Without credentials it serves \
            this machine only. With --output json it prints {"url", "database", "credentials": [{"kind", "from"}]}.
            """)

    @Option(help: "The name or address of this machine to listen at.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen at; 0 takes any free one, as it does without this option where 9292 is taken.")
    var port: Int?

    @Option(help: ArgumentHelp("The file to keep everything in; else one in your workspace.", valueName: "file"))
    var database: String?

    @OptionGroup var credentials: BrokerAccessOptions

    @Option(
        name: .customLong("allow-webhooks-to"),
        help: ArgumentHelp(
            "A host that webhooks may be sent to, *.DOMAIN for all below it, or * for all. A broker for this machine alone may send to it.",
            valueName: "host"))
    var webhookHosts: [String] = []

    @Option(name: .customLong("workspace"), help: ArgumentHelp("Where your files live; else PACT_WORKSHOP_HOME.", valueName: "dir"))
    var workspaceFolder: String?

    @Option(help: "How to tell the address: text or json.")
    var output = OutputFormat.text

    func validate() throws {
        guard !host.isEmpty else { throw ValidationError("--host is empty; write --host 127.0.0.1.") }
        guard (0...65535).contains(port ?? 0) else { throw ValidationError("--port is a number from 0 to 65535, not \(port ?? 0).") }
        guard database != "" else { throw ValidationError("--database is empty; name a file.") }
    }

    func run() throws {
        let granted = try credentials.access(CommandEnvironment())
        guard !granted.access.isOpen || isForThisMachine else {
            throw CommandFailure.input(
                "At \(host) others could reach the broker, and nobody would have to say who they are. "
                    + "Set --username and --password or --token, or leave --host out.")
        }
        let policy = try policy()
        let interruption = Interruption()
        do {
            try serve(granted, policy, until: interruption)
        } catch let error as EmbeddedBrokerError {
            throw error.failure
        } catch let error as TransportError {
            throw CommandFailure.environment(error.sentence.asSentence)
        }
    }

    private func serve(_ granted: GrantedAccess, _ policy: WebhookPolicy, until interruption: Interruption) throws {
        let address = EmbeddedBroker.Address(host: host, port: port ?? EmbeddedBroker.Address().port, takesAnother: port == nil)
        let (place, output) = (try place(), output)
        try AsyncWork.result {
            switch try await EmbeddedBroker.open(
                place, access: granted.access, webhooks: policy, failing: { Output.note($0.sentence) })
            {
            case .theirs(let owner):
                throw EmbeddedBrokerError.held(database: place.database, pid: owner.process, owner: owner)
            case .ours(let broker):
                try await broker.serving(at: address) { origin in
                    Self.announce(origin, asked: address, place, granted, output)
                    await interruption.wait()
                }
            }
        }
    }

    private var isForThisMachine: Bool { HTTPOrigin(host: host, port: 1).isLoopback }

    /// Whoever reaches the broker from elsewhere is not to reach through it what listens for this machine alone.
    private func policy() throws(CommandFailure) -> WebhookPolicy {
        var policy = WebhookPolicy(allowsLoopback: isForThisMachine)
        for text in webhookHosts {
            guard let pattern = WebhookHostPattern(text) else {
                throw .input(
                    "--allow-webhooks-to takes a host's name such as ci.example.org, an address, *.example.org or *, not '\(text)'.")
            }
            policy.hosts.append(pattern)
        }
        return policy
    }

    private func place() throws -> BrokerPlace {
        if let database { return BrokerPlace(database: database) }
        let workspace = try Workspace.find(option: workspaceFolder, environment: CommandEnvironment())
        do throws(WorkspaceError) { return try BrokerPlace(of: workspace) } catch { throw error.failure }
    }

    private static func announce(
        _ origin: HTTPOrigin, asked: EmbeddedBroker.Address, _ place: BrokerPlace, _ granted: GrantedAccess, _ output: OutputFormat
    ) {
        switch output {
        case .json:
            Output.json(["url": .string(origin.description), "database": .string(place.database), "credentials": granted.json])
        case .text:
            Output.line(origin.description)
            if asked.port != 0, asked.port != origin.port { Output.note("Port \(asked.port) is taken, so this is another.") }
            for sentence in granted.sentences { Output.note(sentence) }
            Output.note("What is published is kept in \(place.database.visible). Ctrl-C stops the broker.")
        }
    }
}
