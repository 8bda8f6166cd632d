/// All matching rules of a request or response, by category and place, in the contract's order.
public struct MatchingRules: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public var category: MatchingCategory
        /// Body and metadata: a path from `$`. Query and header: the bare name, headers compared without regard to case. Path,
        /// status, method: the whole value.
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

    /// The entries of one category, in the contract's order.
    public func entries(of category: MatchingCategory) -> [Entry] {
        entries.filter { $0.category == category }
    }
}

extension MatchingRules.Place: CustomStringConvertible {
    /// A path as a path expression, a name bare, the whole value as `$`.
    public var description: String {
        switch self {
        case .whole: "$"
        case let .name(name): name
        case let .path(path): path.description
        }
    }
}
