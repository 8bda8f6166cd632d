/// An expectation as integration JSON, and what integration JSON cannot say of it.
public struct InlineWriting: Sendable, Equatable {
    public var json: JSONValue
    /// Rules that have no place in the example, that hold by OR, or that no inline matcher stands for; in the contract's order.
    public var keptRules: MatchingRules
    public var keptGenerators: Generators
    /// Members of the example that are left out since their names begin with `pact:`.
    public var omitted: [PathExpression]

    public init(
        json: JSONValue, keptRules: MatchingRules = MatchingRules(), keptGenerators: Generators = Generators(),
        omitted: [PathExpression] = []
    ) {
        self.json = json
        self.keptRules = keptRules
        self.keptGenerators = keptGenerators
        self.omitted = omitted
    }

    /// True when nothing is kept and nothing left out: reading the JSON gives the expectation back.
    public var isWhole: Bool { keptRules.isEmpty && keptGenerators.isEmpty && omitted.isEmpty }
}
