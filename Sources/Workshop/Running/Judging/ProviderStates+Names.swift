import Pact

extension [ProviderState] {
    /// True when these states are exactly the named ones, in any order; or, where some are excluded, any that are none of those.
    func are(_ names: [String], orNamedOtherThan excluded: [String]) -> Bool {
        let mine = map(\.name)
        guard !excluded.isEmpty else { return mine.sorted() == names.sorted() }
        return !mine.isEmpty && mine.allSatisfy { !$0.isEmpty && !excluded.contains($0) }
    }
}
