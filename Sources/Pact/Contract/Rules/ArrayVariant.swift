/// One variant of the matcher `arrayContains`: an element that has to be found somewhere in the list.
public struct ArrayVariant: Sendable, Equatable {
    /// 0-based: which element of the example this variant is like.
    public var index: Int
    /// Rules of the body, with the element as their root; `nil` where the contract has none, so that only an equal element will do.
    public var rules: MatchingRules?
    /// Generators of the body, with the element as their root.
    public var generators: Generators

    public init(index: Int, rules: MatchingRules? = nil, generators: Generators = Generators()) {
        self.index = index
        self.rules = rules
        self.generators = generators
    }
}
