/// What a value with inline matchers stands for: the plain example, and the rules and generators that stood in it.
public struct InlineExpectation: Sendable, Equatable {
    public var example: JSONValue
    /// Outer places before inner ones; the matchers of one place are all in one entry, combined by AND.
    public var rules: MatchingRules
    public var generators: Generators

    public init(example: JSONValue, rules: MatchingRules = MatchingRules(), generators: Generators = Generators()) {
        self.example = example
        self.rules = rules
        self.generators = generators
    }
}
