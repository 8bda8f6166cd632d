/// All generators of a request, response or message, by category and place, in the contract's order.
public struct Generators: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public var category: MatchingCategory
        /// Body and metadata: a path from `$`, which may have wildcards. Query and header: the bare name. Path, status and method: the
        /// whole value.
        public var place: MatchingRules.Place
        public var generator: Generator

        public init(category: MatchingCategory, place: MatchingRules.Place, generator: Generator) {
            self.category = category
            self.place = place
            self.generator = generator
        }
    }

    public var entries: [Entry]
    /// What stands among the generators and is none, by category, kept for writing.
    public var unknownMembers: JSONObject

    public init(_ entries: [Entry] = [], unknownMembers: JSONObject = JSONObject()) {
        self.entries = entries
        self.unknownMembers = unknownMembers
    }

    public var isEmpty: Bool { entries.isEmpty && unknownMembers.isEmpty }

    /// The entries of one category, in the contract's order.
    public func entries(of category: MatchingCategory) -> [Entry] {
        entries.filter { $0.category == category }
    }
}
