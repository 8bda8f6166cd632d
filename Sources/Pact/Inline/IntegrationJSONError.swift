/// Why a value with inline matchers cannot be read, and where in it.
public struct IntegrationJSONError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        /// `pact:matcher:type` holds no name, no definition and no list of matchers.
        case matcherNotNamed(JSONValue)
        /// No matcher is called so, and another name is close.
        case unknownMatcher(name: String, nearest: String)
        /// A matcher lacks what it needs.
        case invalidMatcher(MatchingRuleError)
        case invalidDefinition(MatchingRuleDefinitionError)
        /// A definition's text stands in a list, where only names may stand.
        case definitionInList(String)
        /// A definition refers to a member that is not there.
        case referenceMissing(name: String)
        case generatorNotNamed(JSONValue)
        case unknownGenerator(name: String, nearest: String)
        /// The generator lacks an attribute without which it does nothing.
        case generatorIncomplete(name: String)
        /// A matcher stands inside a list of values of the path, the query or a header, where it has no place of its own.
        case matcherInValues
        case statusNotNumber(String)
        /// Something within a matcher is of the wrong kind.
        case malformed(PactFileError.Reason)
    }

    public var reason: Reason
    /// From the beginning of the value that was read, e.g. `$.id['pact:matcher:type']`.
    public var path: PathExpression

    public init(reason: Reason, path: PathExpression) {
        self.reason = reason
        self.path = path
    }
}
