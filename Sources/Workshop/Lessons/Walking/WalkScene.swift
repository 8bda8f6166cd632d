/// Something a walkthrough shows beside the text.
public enum WalkScene: Sendable, Hashable {
    /// A run with its items.
    case run(RunKind, WalkRun)
    /// What the run's first red item was asked and what it got.
    case difference(RunKind, WalkRun)
    /// Who called whom in the run.
    case traffic(RunKind, WalkRun)
    /// The table of samples of the task with this id.
    case samples(task: String, WalkRun)
    case file(path: String, WalkRun.Files)
    /// What the solution changes in a file of the start.
    case change(path: String)
    case question(WalkQuestion)
    /// The provider team's wishes, each tried on the solution's contract.
    case providerChanges
    /// An order of the solution's script to the broker, by its 1-based place among them, and what it said.
    case order(Int)
}
