/// How a provider is verified.
public struct VerificationOptions: Sendable {
    /// Called before each interaction; `nil` where nobody sets states up, which is a warning for each state.
    public var stateHandler: StateHandler?
    /// True to call the state handler after each interaction too, with the action `teardown`.
    public var tearsDown = false
    /// Changes a request just before it is sent, after everything else.
    public var requestFilter: (@Sendable (HTTPRequest) -> HTTPRequest)?
    /// Added to every request. A header of the contract stays, unless its name is spelt the same in every letter.
    public var customHeaders = Headers()
    /// Where else the provider answers, by the name of the transport that an interaction names: of messages `message`, `async-message`
    /// and `sync-message` besides. What names none of these is asked where the provider listens.
    public var transports: [String: HTTPOrigin] = [:]
    /// The longest one exchange may take.
    public var timeout = Duration.seconds(5)
    public var filter = InteractionFilter()
    public var stopsAtFirstFailure = false
    /// Reads a running clock, to tell how long each interaction took; `nil` where nobody wants to know.
    public var stopwatch: (@Sendable () -> Duration)?

    /// What the contract's generators need of the world for the requests; without it those that need a clock or chance leave the example
    /// alone, and those of the provider state work.
    public var generation: GenerationSource?

    public init() {}
}
