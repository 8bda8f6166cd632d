import Workshop

extension StepOutcome {
    /// The outcome in two words: `PASS 4`, `FAIL 1`, `EXPECTED FAIL 1`.
    var summary: String {
        let items = runs.flatMap(\.items)
        let failed = items.filter { $0.result == .error }.count
        if !problems.isEmpty { return "not run (\(problems.count) problem\(problems.count == 1 ? "" : "s"))" }
        switch verdict {
        case .pass: return "PASS \(items.count)"
        case .expectedFail: return "EXPECTED FAIL \(failed)"
        case .fail:
            let tasks = tasks.filter { $0.isNeeded && !$0.isDone }.count
            return failed > 0 ? "FAIL \(failed)" : "FAIL: \(tasks) task\(tasks == 1 ? "" : "s") open"
        }
    }
}
