import Pact

/// How far a learner is in the course: a value, kept as `progress.json`.
///
/// Steps are known by their folders, so that a course may gain steps without losing anybody's place.
public struct Progress: Sendable, Equatable {
    /// The version of the file's layout that is written.
    public static let version = 1

    /// The folder of the step where the learner left off; `nil` before the first.
    public var current: String?
    /// Where the walkthrough was left; `nil` while it was not begun.
    public var walk: WalkPlace?
    /// The language in which the learner reads a contract as code, by its raw value; `nil` while none was chosen.
    public var language: String?
    /// By the step's folder.
    public var steps: [String: StepProgress]
    /// Members of the file that this version does not know, kept for writing.
    public var unknown: JSONObject

    public init(
        current: String? = nil, walk: WalkPlace? = nil, steps: [String: StepProgress] = [:], unknown: JSONObject = JSONObject()
    ) {
        self.current = current
        self.walk = walk
        self.steps = steps
        self.unknown = unknown
    }

    /// A step's progress; a new one for a folder that is not known yet.
    public subscript(folder: String) -> StepProgress {
        get { steps[folder] ?? StepProgress() }
        set { steps[folder] = newValue }
    }

    /// Opens a step and makes it the current one.
    public mutating func open(_ folder: String, at time: Instant) {
        current = folder
        self[folder].start(at: time)
    }

    /// The steps before one are passed over: those that are not done are marked as filled.
    public mutating func fill(_ folders: some Sequence<String>) {
        for folder in folders where self[folder].state != .done {
            self[folder].state = .filled
        }
    }

    /// The step to go on with: the current one, else the first that is not done, else the last. `nil` without folders.
    public func next(of folders: [String]) -> String? {
        if let current, folders.contains(current) { return current }
        return folders.first { self[$0].state != .done && self[$0].state != .filled } ?? folders.last
    }
}
