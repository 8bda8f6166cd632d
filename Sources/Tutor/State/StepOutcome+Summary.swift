import Workshop

extension StepOutcome {
    /// The outcome in two words: `PASS 4`, `FAIL 1`, `EXPECTED FAIL 1`.
    var summary: String {
        RunSummary(self).text
    }

    /// How many items fail as announced, or otherwise.
    func failures(announced: Bool) -> Int {
        runs.flatMap(\.items).filter { $0.result == .error && $0.isAnnounced == announced }.count
    }
}
