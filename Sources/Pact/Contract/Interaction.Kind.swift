extension Interaction {
    /// What an interaction is, by the name that V4 gives it.
    public enum Kind: String, Sendable, CaseIterable {
        case http = "Synchronous/HTTP"
        case message = "Asynchronous/Messages"
        case synchronousMessage = "Synchronous/Messages"
    }

    public var kind: Kind {
        switch content {
        case .http: .http
        case .message: .message
        case .synchronousMessage: .synchronousMessage
        }
    }
}
