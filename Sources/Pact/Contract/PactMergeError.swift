/// Why two pacts cannot be merged: they are between different pacticipants.
public enum PactMergeError: Error, Sendable, Equatable {
    case consumersDiffer(existing: String, newer: String)
    case providersDiffer(existing: String, newer: String)
}

extension PactMergeError {
    /// One sentence: what differs and what to do.
    public var sentence: String {
        switch self {
        case let .consumersDiffer(existing, newer): Self.differ("consumer", existing, newer)
        case let .providersDiffer(existing, newer): Self.differ("provider", existing, newer)
        }
    }

    private static func differ(_ role: String, _ existing: String, _ newer: String) -> String {
        "The pact file is of the \(role) \(existing), the new pact of \(newer); give one of them the other's name, or another file."
    }
}
