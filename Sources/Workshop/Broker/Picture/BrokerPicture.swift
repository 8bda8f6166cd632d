/// What a broker knows, as far as a person wants to see it at a glance.
public struct BrokerPicture: Sendable, Equatable {
    public struct Version: Sendable, Equatable {
        public var number: String
        public var branches: [String]
        public var tags: [String]

        public init(_ number: String, branches: [String] = [], tags: [String] = []) {
            self.number = number
            self.branches = branches
            self.tags = tags
        }
    }

    public struct Pacticipant: Sendable, Equatable {
        public var name: String
        public var mainBranch: String?
        /// The newest first.
        public var versions: [Version]

        public init(name: String, mainBranch: String? = nil, versions: [Version] = []) {
            self.name = name
            self.mainBranch = mainBranch
            self.versions = versions
        }
    }

    /// Something that runs, or is given out, in an environment.
    public struct Placed: Sendable, Equatable {
        public var pacticipant: String
        public var version: String
        public var isRelease: Bool

        public init(pacticipant: String, version: String, isRelease: Bool = false) {
            self.pacticipant = pacticipant
            self.version = version
            self.isRelease = isRelease
        }
    }

    public struct Environment: Sendable, Equatable {
        public var name: String
        public var isProduction: Bool
        public var placed: [Placed]

        public init(name: String, isProduction: Bool, placed: [Placed] = []) {
            self.name = name
            self.isProduction = isProduction
            self.placed = placed
        }
    }

    public struct Webhook: Sendable, Equatable {
        /// The identifier of the webhook that has the tutor verify.
        public static let ofTutor = "pact-workshop-verify"

        public var uuid: String
        public var description: String
        public var events: [String]
        /// `POST http://127.0.0.1:9393/verify`.
        public var method: String
        public var url: String

        public init(uuid: String, description: String, events: [String], method: String, url: String) {
            self.uuid = uuid
            self.description = description
            self.events = events
            self.method = method
            self.url = url
        }
    }

    /// The newest first.
    public var rows: [BrokerReport.Row]
    /// By name.
    public var pacticipants: [Pacticipant]
    public var environments: [Environment]
    public var webhooks: [Webhook]

    public init(
        rows: [BrokerReport.Row] = [], pacticipants: [Pacticipant] = [], environments: [Environment] = [], webhooks: [Webhook] = []
    ) {
        self.rows = rows
        self.pacticipants = pacticipants
        self.environments = environments
        self.webhooks = webhooks
    }

    /// True where nobody has published anything yet.
    public var isEmpty: Bool { rows.isEmpty && pacticipants.allSatisfy(\.versions.isEmpty) }
}
