/// A message of a contract: an example, what is said about it, and the rules that say what else is accepted.
public struct ExpectedMessage: Sendable, Equatable {
    public var contents: Body
    /// What is said about the message besides its contents, e.g. `contentType`, a topic or a routing key.
    public var metadata: JSONObject
    public var rules: MatchingRules
    public var generators: Generators
    /// Members of the file that this model does not know, kept for writing.
    public var unknownMembers: JSONObject

    public init(
        contents: Body = .missing, metadata: JSONObject = JSONObject(), rules: MatchingRules = MatchingRules(),
        generators: Generators = Generators(), unknownMembers: JSONObject = JSONObject()
    ) {
        self.contents = contents
        self.metadata = metadata
        self.rules = rules
        self.generators = generators
        self.unknownMembers = unknownMembers
    }
}
