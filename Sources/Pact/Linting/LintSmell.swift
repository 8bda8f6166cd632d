/// What can be wrong with a contract that can be read.
public enum LintSmell: Sendable, Equatable {
    /// Every value of a response's or message's body has to be the example's own: so many values, no rule.
    case exactValues(count: Int)
    /// The path names one record, and no provider state says that it exists.
    case recordWithoutState(path: String, record: String)
    /// A header whose value the other side chooses or which says how a message is carried.
    case overspecifiedHeader(name: String, reason: HeaderReason)
    /// A value that looks as if it were made anew for each run, without a rule.
    case randomExample(JSONValue, RandomKind)
    /// Same description and states as an earlier one (0-based): in a merged file only one is kept.
    case overwrites(earlier: Int)
    /// Same request and states as an earlier one (0-based), with another response or the same.
    case sameRequest(earlier: Int, description: String, sameResponse: Bool)
    /// A rule for a place that the example does not have.
    case ruleWithoutPlace(rule: String, category: MatchingCategory, place: String)
    /// A rule for the body of a message without one.
    case ruleWithoutBody(rule: String, place: String)
    /// The rule refuses the example it stands for.
    case exampleRefused(rule: MatchingRule, example: JSONValue)
    /// A pattern or a format that cannot be read.
    case unreadableRule(rule: MatchingRule)
    /// An empty list in the example, under a rule that then accepts every list.
    case emptyListAcceptsAll
    /// A type rule for a list without `min`: an empty list is accepted, and its elements are never seen.
    case listWithoutMinimum
    case unknownMatcher(name: String, nearest: String?)
    case unknownGenerator(name: String, nearest: String?)
    /// A rule from further above weighs more wherever this one stands.
    case ruleNeverUsed(rule: String, place: String, heavier: String)
    /// Two rules weigh the same at a place, and tools differ in which they take.
    case rulesUndecided(place: String, other: String)
    /// One state's name that tells of two situations.
    case stateOfTwo(name: String, first: String, second: String)
    /// A value is to come from the provider state, and there is none.
    case generatorWithoutState(expression: String)
    /// Something that only a later version of the specification knows.
    case laterFeature(name: String, since: SpecificationVersion, version: SpecificationVersion)

    public enum HeaderReason: Sendable, Equatable {
        /// It changes from one response to the next.
        case changes
        /// Servers, clients and what stands between them set it by themselves.
        case transport
        /// It proves who is asking.
        case credential
        /// It names the program that sends it.
        case program
        /// The boundary of a multipart body differs from one message to the next.
        case boundary
    }

    public enum RandomKind: Sendable, Equatable {
        case uuid
        case moment
    }
}
