/// Why an entry of a pact file's matching rules is no matcher.
public enum MatchingRuleError: Error, Sendable, Equatable {
    /// Neither `match` nor a member that tells which matcher is meant.
    case noMatcher(members: [String])
    case attributeMissing(matcher: String, attribute: String)
    /// `min` or `max` is no whole number from 0 on.
    case sizeNotNumber(attribute: String, value: JSONValue)
    /// `status` names no class and is no list of codes.
    case unknownStatusClass(JSONValue)
    /// The entry is no object.
    case notAnObject(JSONValue)
}

extension MatchingRuleError {
    /// One sentence: what is wrong with the matcher and what to write.
    public var sentence: String {
        switch self {
        case let .noMatcher(members):
            members.isEmpty
                ? #"This matcher is empty; name one, as in {"match": "type"}."#
                : #"No matcher is named beside \#(members.joined(separator: ", ")); add one, as in {"match": "type"}."#
        case let .attributeMissing(matcher, attribute):
            #"The matcher "\#(matcher)" needs "\#(attribute)"; add it."#
        case let .sizeNotNumber(attribute, value):
            #""\#(attribute)" is \#(value.brief(limit: 40)); write a whole number from 0 on."#
        case let .unknownStatusClass(value):
            #""status" is \#(value.brief(limit: 40)); write one of \#(Self.statusClasses), or a list of codes."#
        case let .notAnObject(value):
            #"A matcher is an object such as {"match": "type"}, not \#(value.brief(limit: 40))."#
        }
    }

    private static let statusClasses = StatusClass.named.map(\.name).joined(separator: ", ")
}
