/// The rules that `eachKey` and `eachValue` apply to every name or value.
public struct NestedRules: Sendable, Equatable {
    /// All of them must hold.
    public var rules: [MatchingRule]
    /// The member `value`: an example, often as JSON text; `nil` where the contract has none.
    public var example: JSONValue?
    /// The member `generator`, kept as it stands.
    public var generator: JSONValue?

    public init(_ rules: [MatchingRule], example: JSONValue? = nil, generator: JSONValue? = nil) {
        self.rules = rules
        self.example = example
        self.generator = generator
    }
}
