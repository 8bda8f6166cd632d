/// What a run under a moved clock counts for: it is shown, and completes no task but one that asks for such a run.
struct MovedClock: Sendable {
    let lesson: Lesson
    let setting: ClockSetting

    /// The reports with the tasks open that this run cannot complete.
    func judging(_ reports: [TaskReport]) -> [TaskReport] {
        guard setting.isMoved else { return reports }
        return reports.map { report in
            guard report.isNeeded, report.isDone else { return report }
            var open = report
            open.isDone = false
            open.reason = "It holds, and a run with the clock moved completes no task; `:clock now` puts it back."
            return open
        }
    }

    /// Identifiers of the tasks that this run completes.
    func completed(_ reports: [TaskReport]) -> [String] {
        guard setting.isMoved else { return [] }
        let asking = lesson.tasks.filter { if case .clock = $0.check { true } else { false } }.map(\.id)
        return reports.filter { $0.isDone && asking.contains($0.id) }.map(\.id)
    }

    /// The verdict on what ran, whatever it counts for.
    func verdict(of runs: [RunReport]) -> StepOutcome.Verdict {
        if runs.allSatisfy({ $0.result == .passed }) { return .pass }
        return runs.allSatisfy(\.isAsAnnounced) ? .expectedFail : .fail
    }
}

extension StepOutcome {
    /// What a run with the clock moved is and is not; `nil` when no clock is moved.
    public var clockSentence: String? {
        guard clock.isMoved else { return nil }
        let done = tasks.filter { completedByClock.contains($0.id) }.map { "\"\($0.title)\"" }
        let but = done.isEmpty ? "completes no task" : "completes no task but \(done.joined(separator: ", "))"
        return "The clock is moved (\(clock.text)): the run is shown and \(but)."
    }
}
