import Workshop

extension TutorState {
    /// The rows of the list: what is now, the attempts with the newest first, the start, and the solution once it has been shown.
    var attemptRows: [AttemptsList.Row] {
        let attempts = (current.log?.attempts ?? []).reversed().map { AttemptsList.Row.attempt($0.number) }
        return [.now] + attempts + [.start] + (isDone || current.hasSeenSolution ? [.solution] : [])
    }

    mutating func showAttempts() {
        var list = AttemptsList(changes: attemptChanges)
        list.selected = min(1, attemptRows.count - 1)
        show(.attempts(list))
    }

    /// What each row changed, told once when the list opens: of an attempt against the one before it, of what is now against the newest.
    private var attemptChanges: [AttemptsList.Row: String] {
        let log = current.log ?? AttemptLog()
        var changes: [AttemptsList.Row: String] = [:]
        var before = lesson.start
        for attempt in log.attempts {
            let files = log.files(of: attempt)
            changes[.attempt(attempt.number)] = Self.words(FileChange.all(from: before, to: files))
            before = files
        }
        changes[.now] = Self.words(FileChange.all(from: before, to: current.texts))
        return changes
    }

    private static func words(_ changes: [FileChange]) -> String {
        // A pact is made by a run, so what changed it is told already.
        let own = changes.filter { !$0.path.hasPrefix("pacts/") }
        return own.isEmpty ? (changes.isEmpty ? "no change" : "the pact alone") : own.map(\.text).joined(separator: ", ")
    }

    func files(of row: AttemptsList.Row) -> StepFiles {
        switch row {
        case .now: current.texts
        case .attempt(let number): current.log.flatMap { log in log[number].map { log.files(of: $0) } } ?? [:]
        case .start: lesson.start
        case .solution: lesson.solution
        }
    }

    func name(of row: AttemptsList.Row) -> String {
        switch row {
        case .now: "what is here now"
        case .attempt(let number): "attempt \(number)"
        case .start: "the start"
        case .solution: "the solution"
        }
    }

    // MARK: - Keys in the list

    var attemptsList: AttemptsList? {
        if case .attempts(let list) = popup { return list }
        return nil
    }

    private var selectedAttemptRow: AttemptsList.Row? {
        guard let list = attemptsList else { return nil }
        if let comparison = list.comparison { return comparison.to == .now ? comparison.from : comparison.to }
        return attemptRows.indices.contains(list.selected) ? attemptRows[list.selected] : nil
    }

    mutating func moveInAttempts(_ list: AttemptsList, _ movement: Movement) {
        var list = list
        if let comparison = list.comparison {
            list.comparison?.scroll = Self.moved(comparison.scroll, movement, count: PopupViews.scrollable(self))
        } else {
            list.selected = Self.moved(list.selected, movement, count: attemptRows.count)
        }
        popup = .attempts(list)
    }

    /// Enter: the selected files against what is here now; what is here now against the newest attempt.
    mutating func openAttempt() {
        guard let row = selectedAttemptRow else { return }
        guard row == .now else { return compare(row, .now) }
        compare(current.log?.attempts.last.map { .attempt($0.number) } ?? .start, .now)
    }

    mutating func markAttempt() {
        guard var list = attemptsList, let row = selectedAttemptRow else { return }
        list.marked = list.marked == row ? nil : row
        popup = .attempts(list)
        say(list.marked == nil ? "The mark is gone." : "\(name(of: row)) is marked: d on another row compares the two.")
    }

    /// The marked row against the selected one; without a mark the selected against the one before it in time.
    mutating func compareAttempts() {
        guard let list = attemptsList, let row = selectedAttemptRow else { return }
        if let marked = list.marked, marked != row { return compare(marked, row) }
        if case .attempt(let number) = row {
            let before = current.log?.attempt(before: number).map { AttemptsList.Row.attempt($0.number) } ?? .start
            return compare(before, row)
        }
        openAttempt()
    }

    private mutating func compare(_ from: AttemptsList.Row, _ to: AttemptsList.Row) {
        guard var list = attemptsList else { return }
        list.comparison = AttemptsList.Comparison(from: from, to: to)
        popup = .attempts(list)
    }

    mutating func toggleAllLines() {
        guard var list = attemptsList else { return }
        list.comparison?.showsAllLines.toggle()
        list.comparison?.scroll = 0
        popup = .attempts(list)
    }

    /// Esc: from a comparison to the list, from the list out.
    mutating func leaveAttempts(_ list: AttemptsList) {
        guard list.comparison != nil else { return closePopup() }
        var list = list
        list.comparison = nil
        popup = .attempts(list)
    }

    /// Brings back the selected files, or takes the solution's.
    mutating func bringBack() {
        if case .solution = popup {
            closePopup()
            return replaceFiles(with: lesson.solution, keeping: .solution, saying: "The solution is in place; z brings yours back.")
        }
        guard let row = selectedAttemptRow else { return }
        guard row != .now else { return say("These files are here already. Up and Down choose others.") }
        let files = files(of: row)
        guard !files.isEmpty else { return say("The texts of \(name(of: row)) are lost, so there is nothing to bring back.") }
        closePopup()
        let cause: Attempt.Cause = row == .start ? .reset : row == .solution ? .solution : .bringBack
        replaceFiles(with: files, keeping: cause, saying: "Back: \(name(of: row)). z undoes it.")
    }
}
