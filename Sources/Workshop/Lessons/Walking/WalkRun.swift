import Pact

/// What a walkthrough runs: a step's checks on files of the course, never on the learner's.
public struct WalkRun: Sendable, Hashable {
    public enum Files: String, Sendable, CaseIterable {
        case solution, start
    }

    public var files: Files
    /// What every clock of the run says, where the page names a time.
    public var clock: Instant?

    public init(files: Files = .solution, clock: Instant? = nil) {
        self.files = files
        self.clock = clock
    }
}
