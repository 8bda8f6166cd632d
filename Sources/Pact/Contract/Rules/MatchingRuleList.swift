/// The matchers that stand at one place, and how they are combined.
public struct MatchingRuleList: Sendable, Equatable {
    public enum Combine: String, Sendable {
        case and = "AND"
        case or = "OR"
    }

    public var matchers: [MatchingRule]
    public var combine: Combine

    public init(_ matchers: [MatchingRule], combine: Combine = .and) {
        self.matchers = matchers
        self.combine = combine
    }
}
