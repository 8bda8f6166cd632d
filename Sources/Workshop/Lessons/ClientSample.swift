/// A client on which the learner's unit tests are tried.
public struct ClientSample: Sendable, Equatable {
    public var id: String
    /// What it does, in a few words: "uses POST".
    public var what: String
    /// True: the tests must pass with it. False: at least one must go red.
    public var shouldPass: Bool
    /// A whole client file in place of the learner's.
    public var clientYAML: String
    /// The client throws every answer away and hands back null.
    public var dropsAnswers: Bool

    public init(id: String, what: String, shouldPass: Bool, clientYAML: String, dropsAnswers: Bool = false) {
        self.id = id
        self.what = what
        self.shouldPass = shouldPass
        self.clientYAML = clientYAML
        self.dropsAnswers = dropsAnswers
    }
}
