extension MatchingRules {
    /// The rules in force at a place of a message.
    public struct Selection: Sendable, Equatable {
        /// The entry as it stands in the contract.
        public var entry: Entry
        /// True when the entry stands at a parent and reaches down to the place.
        public var isCascaded: Bool

        public init(entry: Entry, isCascaded: Bool) {
            self.entry = entry
            self.isCascaded = isCascaded
        }

        public var list: MatchingRuleList { entry.list }
    }

    /// The rules in force at a place of the body (or, with its category, of the metadata): of those that apply the one with the
    /// largest weight times length, the first defined of several equals; `nil` when none applies.
    ///
    /// Where many places of one document are asked for, as when it is compared, one cursor goes through it instead.
    public func selection(at place: PathExpression, in category: MatchingCategory = .body) -> Selection? {
        var cursor = category == .body ? RuleCursor(self) : RuleCursor(self, category: category)
        for part in place.tokens { cursor.enter(part) }
        return cursor.selection
    }

    /// True when at least one rule applies to a place of the body, itself or from a parent.
    public func isDefined(at place: PathExpression, in category: MatchingCategory = .body) -> Bool {
        selection(at: place, in: category) != nil
    }

    /// The rules for a header (case-blind) or a query parameter of this name; never cascaded.
    public func selection(for name: String, in category: MatchingCategory) -> Selection? {
        let isHeader = category == .header
        let wanted = isHeader ? name.lowercased() : name
        let entry = entries.first { entry in
            guard entry.category == category, !entry.list.matchers.isEmpty, case let .name(own) = entry.place else { return false }
            return (isHeader ? own.lowercased() : own).isExactly(wanted)
        }
        return entry.map { Selection(entry: $0, isCascaded: false) }
    }

    /// The rules for the path, the status or the method as a whole; never cascaded.
    public func selection(forWhole category: MatchingCategory) -> Selection? {
        let entry = entries.first { $0.category == category && $0.place == .whole && !$0.list.matchers.isEmpty }
        return entry.map { Selection(entry: $0, isCascaded: false) }
    }
}
