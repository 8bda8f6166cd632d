import Pact

/// What a step announces for one kind of run: the failures that must come, exactly.
struct Announcement: Sendable {
    private let results: [AnnouncedResult]

    init(of lesson: Lesson, for kind: RunKind) {
        results = lesson.announced.filter { $0.run == kind }
    }

    /// The report with its announced failures marked, and with the word whether it gave exactly what is announced.
    func judging(_ report: RunReport) -> RunReport {
        guard report.wasRun else { return report }
        var judged = report
        judged.items = report.items.map { item in
            var item = item
            item.isAnnounced = item.result == .error && results.contains { $0.isAbout(item) && $0.allows(item.facts) }
            return item
        }
        let rest = judged.items.filter { !$0.isAnnounced }
        let allThere = results.allSatisfy { result in judged.items.contains { $0.isAnnounced && result.isAbout($0) } }
        judged.isAsAnnounced = report.facts.isEmpty && allThere && rest.allSatisfy { $0.result != .error }
        if results.isEmpty { judged.isAsAnnounced = report.result == .passed }
        return judged
    }

    /// True when something passes that is announced to fail.
    func isGreener(_ report: RunReport) -> Bool {
        report.wasRun && results.contains { result in report.items.contains { $0.result == .ok && result.isAbout($0) } }
    }
}

extension AnnouncedResult {
    /// True when the item is the one that is meant: by its request line or call, and by its states and status where they are named.
    func isAbout(_ item: RunItem) -> Bool {
        guard (item.requestLine ?? item.title) == self.item else { return false }
        if let status, item.expectedStatus != status { return false }
        return (given.isEmpty && givenNot.isEmpty) || item.providerStates.are(given, orNamedOtherThan: givenNot)
    }

    /// True when every fact that must be there is, and no other than those that must or may.
    func allows(_ facts: [Fact]) -> Bool {
        must.allSatisfy(facts.contains) && facts.allSatisfy { fact in must.contains(fact) || may.contains { fact.begins(with: $0) } }
    }
}

extension AnnouncedResult.Fact {
    /// True for the fact itself, and for one that says the same of a place: `body` covers `body $[0].id`.
    func begins(with words: String) -> Bool {
        self == words || hasPrefix(words + " ")
    }
}
