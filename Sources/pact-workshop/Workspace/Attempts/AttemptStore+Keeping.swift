import Pact
import Workshop

extension AttemptStore {
    /// What came of keeping an attempt.
    struct Kept: Sendable, Equatable {
        var attempt: Attempt
        /// Numbers of the attempts that had to go for it.
        var dropped: Set<Int> = []
    }

    /// Keeps a step's files: their contents first, then the attempt that names them; then the oldest are thinned out.
    func keep(
        _ draft: AttemptDraft, of step: String, at time: Instant, localTime: String, limit: Int = AttemptLog.limit
    ) throws(WorkspaceError) -> Kept {
        try alone { () throws(WorkspaceError) in
            let last = self.numbers(of: step).last
            let newest = last.flatMap { try? self.attempt($0, of: step) }
            let log = AttemptLog(attempts: newest.map { [$0] } ?? [])
            let attempt = log.attempt(keeping: draft, at: time, localTime: localTime, next: (last ?? 0) + 1)
            try write(Array(draft.files.values))
            if attempt != newest { try write(attempt.json, to: path(of: attempt.number, in: step)) }
            return Kept(attempt: attempt, dropped: thin(step, to: limit))
        }
    }

    /// Keeps what undo and redo lead to.
    func keep(_ history: ChangeHistory, of step: String) throws(WorkspaceError) {
        try alone { () throws(WorkspaceError) in
            try write((history.past + [history.present] + history.future).flatMap(\.values))
            try write(history.json, to: historyPath(of: step))
        }
    }

    /// Takes in attempts of another store, in the order of their times among those that are here; one that is here already is passed over.
    func merge(_ other: AttemptLog, of step: String) throws(WorkspaceError) {
        let mine = read(step).log
        let added = other.attempts.filter { new in
            !mine.attempts.contains { $0.at == new.at && $0.cause == new.cause && $0.files == new.files }
        }
        guard !added.isEmpty else { return }
        let all = (mine.attempts + added).sorted { $0.at < $1.at }
        try alone { () throws(WorkspaceError) in
            try write(added.flatMap { other.files(of: $0).values })
            // Only numbers beyond those in use are written before the old ones go, so that nothing is overwritten on the way.
            let first = (numbers(of: step).last ?? 0) + 1
            for (offset, attempt) in all.enumerated() {
                var numbered = attempt
                numbered.number = first + offset
                try write(numbered.json, to: path(of: numbered.number, in: step))
            }
            for attempt in mine.attempts { try Disk.remove(path(of: attempt.number, in: step)) }
            _ = thin(step, to: AttemptLog.limit)
        }
    }

    /// Writes the contents that are not here yet. One of another length than its text was not written whole, and is written again.
    private func write(_ texts: [String]) throws(WorkspaceError) {
        for text in Set(texts) {
            let path = path(of: ContentHash(of: text))
            if Disk.size(of: path) != text.utf8.count { try Disk.write(text, to: path) }
        }
    }

    private func write(_ json: JSONValue, to path: String) throws(WorkspaceError) {
        try Disk.write(json.text(pretty: true) + "\n", to: path)
    }

    /// Lets go of what is too much. What cannot be removed is found again the next time.
    private func thin(_ step: String, to limit: Int) -> Set<Int> {
        let numbers = numbers(of: step)
        guard numbers.count > limit else { return [] }
        let attempts = numbers.compactMap { try? attempt($0, of: step) }
        let surplus = AttemptLog(attempts: attempts).surplus(limit: limit, needed: (try? historyStates(of: step)) ?? [])
        return surplus.filter { (try? Disk.remove(path(of: $0, in: step))) != nil }
    }
}
