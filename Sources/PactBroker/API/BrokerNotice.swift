import Pact

/// A sentence for the person behind a client, with how it is meant.
struct BrokerNotice: Sendable, Equatable {
    /// The raw values are the names on the wire.
    enum Kind: String, Sendable {
        case debug, info, success, prompt, warning, error, danger
    }

    var kind: Kind
    var text: String

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// `{"type","text"}`
    var json: JSONValue { ["type": .string(kind.rawValue), "text": .string(text)] }
}
