extension AttemptLog {
    /// Numbers of the attempts to be let go so that no more than `limit` stay.
    ///
    /// Of the older half the one goes first whose neighbours lie closest together in time, so that a long ago thins out and does not end
    /// at a cliff. The latest stays, the first, the first that was done, and whatever undo needs; where nothing else is left to take, more
    /// than the limit stay.
    ///
    /// - Parameter needed: the files that undo and redo lead to, some or all of an attempt's.
    public func surplus(limit: Int = AttemptLog.limit, needed: [[String: ContentHash]] = []) -> Set<Int> {
        guard attempts.count > limit else { return [] }
        let done = attempts.first { $0.result?.isDone == true }?.number
        let kept = Set([attempts.first?.number, attempts.last?.number, done].compactMap { $0 })
        var rest = attempts
        var surplus: Set<Int> = []
        while rest.count > max(1, limit) {
            let candidates = rest.indices.dropFirst().dropLast().filter { index in
                !kept.contains(rest[index].number) && !needed.contains { rest[index].isNeeded(for: $0) }
            }
            let older = candidates.filter { $0 < rest.count / 2 }
            let choice = (older.isEmpty ? Array(candidates.prefix(1)) : older).min { left, right in
                Self.gap(around: left, in: rest) < Self.gap(around: right, in: rest)
            }
            guard let choice else { return surplus }
            surplus.insert(rest[choice].number)
            rest.remove(at: choice)
        }
        return surplus
    }

    /// Milliseconds between the neighbours of an attempt.
    private static func gap(around index: Int, in attempts: [Attempt]) -> Int64 {
        guard attempts.indices.contains(index - 1), attempts.indices.contains(index + 1) else { return .max }
        return attempts[index + 1].at.milliseconds(since: attempts[index - 1].at)
    }
}

extension Attempt {
    /// True when all these files are in the attempt just so.
    fileprivate func isNeeded(for state: [String: ContentHash]) -> Bool {
        !state.isEmpty && state.allSatisfy { files[$0.key] == $0.value }
    }
}
