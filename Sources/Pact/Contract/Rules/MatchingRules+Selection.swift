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
    public func selection(at place: PathExpression, in category: MatchingCategory = .body) -> Selection? {
        var best: (selection: Selection, score: Int)?
        for entry in entries where entry.category == category {
            guard case let .path(path) = entry.place else { continue }
            let weight = path.weight(at: place)
            guard weight > 0 else { continue }
            let (product, overflow) = weight.multipliedReportingOverflow(by: path.tokens.count)
            let score = overflow ? .max : product
            if score > best?.score ?? 0 {
                best = (Selection(entry: entry, isCascaded: path.tokens.count != place.tokens.count), score)
            }
        }
        return best?.selection
    }

    /// True when at least one rule applies to a place of the body, itself or from a parent.
    public func isDefined(at place: PathExpression, in category: MatchingCategory = .body) -> Bool {
        paths(of: category).contains { $0.applies(to: place) }
    }

    /// The entries that apply to a place of the body and are as long as it: those that stand at the place itself.
    public func directEntries(at place: PathExpression, in category: MatchingCategory = .body) -> [Entry] {
        entries.filter { entry in
            guard entry.category == category, case let .path(path) = entry.place else { return false }
            return path.tokens.count == place.tokens.count && path.applies(to: place)
        }
    }

    /// The rules for a header (case-blind) or a query parameter of this name; never cascaded.
    public func selection(for name: String, in category: MatchingCategory) -> Selection? {
        let isHeader = category == .header
        let wanted = isHeader ? name.lowercased() : name
        let entry = entries.first { entry in
            guard entry.category == category, case let .name(own) = entry.place else { return false }
            return (isHeader ? own.lowercased() : own).isExactly(wanted)
        }
        return entry.map { Selection(entry: $0, isCascaded: false) }
    }

    /// The rules for the path, the status or the method as a whole; never cascaded.
    public func selection(forWhole category: MatchingCategory) -> Selection? {
        entries.first { $0.category == category && $0.place == .whole }.map { Selection(entry: $0, isCascaded: false) }
    }

    private func paths(of category: MatchingCategory) -> [PathExpression] {
        entries.compactMap { entry in
            if entry.category == category, case let .path(path) = entry.place { path } else { nil }
        }
    }
}
