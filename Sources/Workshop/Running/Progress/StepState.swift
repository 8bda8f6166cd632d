/// How far the learner is with a step; the raw values are those of `list --output json`.
public enum StepState: String, Sendable, CaseIterable {
    case new, started, done
    /// Passed over: the course's own files stand in for the learner's.
    case filled
}
