/// What a path, a query parameter or a header with inline matchers stands for.
public struct InlineValues: Sendable, Equatable {
    /// The examples as texts; one, but where a list was given.
    public var values: [String]
    public var rules: MatchingRules
    public var generators: Generators

    public init(_ values: [String], rules: MatchingRules = MatchingRules(), generators: Generators = Generators()) {
        self.values = values
        self.rules = rules
        self.generators = generators
    }
}
