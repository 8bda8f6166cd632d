import Workshop

extension StepOutcome {
    /// The outcome in two words: `PASS 4`, `FAIL 1`, `EXPECTED FAIL 1`.
    var summary: String {
        if !problems.isEmpty { return "not run (\(problems.count) problem\(problems.count == 1 ? "" : "s"))" }
        switch verdict {
        case .pass: return "PASS \(runs.flatMap(\.items).count)"
        case .expectedFail: return "EXPECTED FAIL \(failures(announced: true))"
        case .fail:
            let failed = failures(announced: false)
            let tasks = tasks.filter { $0.isNeeded && !$0.isDone }.count
            return failed > 0 ? "FAIL \(failed)" : "FAIL: \(tasks) task\(tasks == 1 ? "" : "s") open"
        }
    }

    /// How many items fail as announced, or otherwise.
    func failures(announced: Bool) -> Int {
        runs.flatMap(\.items).filter { $0.result == .error && $0.isAnnounced == announced }.count
    }
}
