/// What one interaction's verification gave, with everything that went over the wire.
public struct VerificationResult: Sendable, Equatable {
    public enum Outcome: Sendable, Equatable {
        case ok
        /// In the order: status, headers, body, each in the contract's order. Never empty.
        case mismatched([Mismatch])
        /// A state handler said no; the request was not made.
        case stateFailed(state: String, reason: String)
        /// The request could not be made, or no answer came: the environment's fault.
        case unreachable(TransportError)
    }

    /// 0-based place in the pact's list of interactions.
    public var index: Int
    public var interaction: Interaction
    public var outcome: Outcome
    /// What was sent, after the request filter; `nil` when nothing was.
    public var request: HTTPRequest?
    /// What came back; `nil` when nothing did.
    public var response: HTTPResponse?
    /// States for which no handler was found: a warning each, no failure.
    public var unhandledStates: [String]
    /// How long it took, where the options have a stopwatch.
    public var duration: Duration?

    public init(
        index: Int, interaction: Interaction, outcome: Outcome, request: HTTPRequest? = nil, response: HTTPResponse? = nil,
        unhandledStates: [String] = [], duration: Duration? = nil
    ) {
        self.index = index
        self.interaction = interaction
        self.outcome = outcome
        self.request = request
        self.response = response
        self.unhandledStates = unhandledStates
        self.duration = duration
    }
}
