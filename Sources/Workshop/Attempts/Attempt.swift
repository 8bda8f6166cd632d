import Pact

/// A step's files as they were at some moment, and why they were kept.
public struct Attempt: Sendable, Equatable {
    /// What made the tutor keep the files.
    public enum Cause: String, Sendable, CaseIterable {
        /// A run of the step's checks on these files.
        case run
        /// The files were put back to the start.
        case reset
        /// An earlier attempt took their place.
        case bringBack
        /// The course's solution took their place.
        case solution
        /// Something else was written after they had been undone.
        case undone
        /// Typing that was found and not taken over.
        case unsaved
        /// Another program's text took their place.
        case conflict
        /// Files from another machine took their place.
        case progressImport = "import"
    }

    /// 1-based; grows, and is never given twice within a step.
    public var number: Int
    public var cause: Cause
    /// When the files were kept, or run last.
    public var at: Instant
    /// The same as the clock on the learner's wall had it: `2026-11-22 14:02:11`.
    public var localTime: String
    /// What the run gave; `nil` where nothing ran.
    public var result: RunSummary?
    /// How often just these files were run in a row with just this result.
    public var times: Int
    /// The names of the files' contents by path.
    public var files: [String: ContentHash]

    public init(
        number: Int, cause: Cause, at: Instant, localTime: String, result: RunSummary? = nil, times: Int = 1,
        files: [String: ContentHash]
    ) {
        self.number = number
        self.cause = cause
        self.at = at
        self.localTime = localTime
        self.result = result
        self.times = times
        self.files = files
    }

    /// In a few words: what the run gave, or why the files were kept.
    public var summary: String {
        switch cause {
        case .run: (result?.text ?? "run") + (times > 1 ? " x\(times)" : "")
        case .reset: "before reset"
        case .bringBack: "before bringing back"
        case .solution: "before the solution"
        case .undone: "undone"
        case .unsaved: "unsaved typing"
        case .conflict: "before another program's text"
        case .progressImport: "before import"
        }
    }
}
