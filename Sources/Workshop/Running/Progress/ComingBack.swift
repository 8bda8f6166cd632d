import Pact

/// What somebody is told who comes back to a step: what was done last, and what is open.
public enum ComingBack {
    /// - Parameters:
    ///   - now: when the step is opened again.
    /// - Returns: `nil` for a step that was never begun.
    public static func sentence(_ lesson: Lesson, _ record: StepProgress, now: Instant) -> String? {
        guard record.state != .new else { return nil }
        guard let last = record.lastRun else {
            guard let page = lesson.pages.lastIndex(where: { record.pagesRead.contains($0.name) }) else { return nil }
            return "Welcome back. Step \(lesson.number): you read to page \(page + 1) of \(lesson.pages.count); nothing has run yet."
        }
        let pause = pause(since: last.at, now: now)
        let start = "Welcome back\(pause.map { " after \($0)" } ?? ""). Step \(lesson.number): "
        if record.state == .done { return start + "done\(openQuestion(lesson, record))." }
        return start + "the last run gave \(last.verdict.rawValue). " + open(lesson, record, last)
    }

    private static func open(_ lesson: Lesson, _ record: StepProgress, _ last: LastRun) -> String {
        let needed = lesson.tasks.enumerated().filter { $0.element.isNeeded }
        guard let next = needed.first(where: { !last.tasksDone.contains($0.element.id) }) else { return "Enter goes on." }
        let open = needed.filter { !last.tasksDone.contains($0.element.id) }.count
        return "Open: task \(next.offset + 1), \(next.element.title)\(open > 1 ? ", and \(open - 1) more" : "")."
    }

    private static func openQuestion(_ lesson: Lesson, _ record: StepProgress) -> String {
        lesson.closing != nil && record.closing == nil ? "; its last question is open" : ""
    }

    /// `3 days`; `nil` for less than some hours.
    private static func pause(since earlier: Instant, now: Instant) -> String? {
        let hours = now.milliseconds(since: earlier) / 3_600_000
        switch hours {
        case ..<6: return nil
        case ..<36: return "\(hours) hours"
        case ..<(24 * 60): return "\((hours + 12) / 24) days"
        default: return "\(hours / (24 * 30)) months"
        }
    }
}
