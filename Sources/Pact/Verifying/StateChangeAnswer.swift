/// What a state handler says to a state change.
public enum StateChangeAnswer: Sendable, Equatable {
    /// Done. `values` are what the handler has to tell of the state (an id it gave, say), for generators that ask for them.
    case handled(values: JSONObject)
    /// There is no handler for this state: a warning, no failure.
    case unhandled
    /// The state cannot be had: the interaction fails, its request is not made.
    case failed(reason: String)
    /// The handler could not be asked, which is the environment's fault and not the provider's.
    case unreachable(TransportError)

    /// Done, with nothing to tell.
    public static let handled = StateChangeAnswer.handled(values: JSONObject())
}
