/// All matching rules of a request or response, by category and place, in the contract's order.
public struct MatchingRules: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public var category: MatchingCategory
        /// Body and metadata: a path from `$`. Query and header: the bare name (headers in lower case). Path, status, method: empty.
        public var place: Place
        public var list: MatchingRuleList

        public init(category: MatchingCategory, place: Place, list: MatchingRuleList) {
            self.category = category
            self.place = place
            self.list = list
        }
    }

    public enum Place: Sendable, Equatable {
        case whole
        case name(String)
        case path(PathExpression)
    }

    public var entries: [Entry]

    public init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    public var isEmpty: Bool { entries.isEmpty }
}
