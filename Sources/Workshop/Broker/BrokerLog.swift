import Pact

/// What was asked of a broker and told to it, in order: what the broker itself does not remember.
///
/// The workspace keeps it as `.state/broker-log.json`; orders typed in the tutor and plain commands both add to it.
public struct BrokerLog: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case published, asked, deployed, undeployed, released, other
        /// Put there by the workshop, for a step that was entered without the ones before.
        case filled
    }

    /// One order that the broker carried out or answered.
    public struct Entry: Sendable, Equatable {
        public var at: Instant
        /// The broker's address, as text; `ownBroker` for the workshop's own.
        public var broker: String
        public var kind: Kind
        public var pacticipant: String
        /// The version that was meant: where it was asked for as the latest, the one that this was.
        public var version: String?
        public var environment: String?
        /// The broker's answer to a question; `nil` for what is no question. A missing result counts as no.
        public var isYes: Bool?
        /// True for a question that told the broker not to look at some pacticipant.
        public var ignoresSome: Bool
        /// True where no version was named.
        public var isOfLatest: Bool
        /// As it was typed, secrets left out.
        public var text: String

        public init(
            at: Instant, broker: String, kind: Kind, pacticipant: String, version: String? = nil, environment: String? = nil,
            isYes: Bool? = nil, ignoresSome: Bool = false, isOfLatest: Bool = false, text: String = ""
        ) {
            self.at = at
            self.broker = broker
            self.kind = kind
            self.pacticipant = pacticipant
            self.version = version
            self.environment = environment
            self.isYes = isYes
            self.ignoresSome = ignoresSome
            self.isOfLatest = isOfLatest
            self.text = text
        }
    }

    /// Oldest first.
    public var entries: [Entry]

    public init(entries: [Entry] = []) {
        self.entries = entries
    }

    /// At most so many are kept.
    private static let most = 500

    public mutating func add(_ entry: Entry) {
        entries.append(entry)
        if entries.count > Self.most { entries.removeFirst(entries.count - Self.most) }
    }

    /// The name of the workshop's own broker, wherever it listens.
    public static let ownBroker = "workshop"

    /// What was asked of one broker, by its name in the log.
    func of(_ broker: String) -> [Entry] { entries.filter { $0.broker == broker } }
}

extension BrokerLog {
    /// The value of `broker-log.json`.
    public var json: JSONValue { ["version": 1, "entries": .array(entries.map(\.json))] }

    /// Reads what `json` wrote; entries that cannot be read are left out.
    public init(json: JSONValue) {
        self.init(entries: (json["entries"]?.array ?? []).compactMap(Entry.init(json:)))
    }
}

extension BrokerLog.Entry {
    var json: JSONValue {
        var object: JSONObject = [
            "at": .string(at.iso8601), "broker": .string(broker), "kind": .string(kind.rawValue), "pacticipant": .string(pacticipant),
            "text": .string(text),
        ]
        object["version"] = version.map(JSONValue.string)
        object["environment"] = environment.map(JSONValue.string)
        object["yes"] = isYes.map(JSONValue.bool)
        if ignoresSome { object["ignores"] = true }
        if isOfLatest { object["latest"] = true }
        return .object(object)
    }

    init?(json: JSONValue) {
        guard let at = json["at"]?.string.flatMap(Instant.init(iso8601:)), let broker = json["broker"]?.string,
            let kind = json["kind"]?.string.flatMap(BrokerLog.Kind.init), let pacticipant = json["pacticipant"]?.string
        else { return nil }
        self.init(
            at: at, broker: broker, kind: kind, pacticipant: pacticipant, version: json["version"]?.string,
            environment: json["environment"]?.string, isYes: json["yes"]?.bool, ignoresSome: json["ignores"]?.bool ?? false,
            isOfLatest: json["latest"]?.bool ?? false, text: json["text"]?.string ?? "")
    }
}
