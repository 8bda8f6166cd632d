/// Everything a learner has, to be taken to another machine: progress, files, attempts and what undo leads to.
public struct ProgressArchive: Sendable, Equatable {
    /// One step of it.
    public struct Step: Sendable, Equatable {
        public var files: StepFiles
        public var log: AttemptLog
        public var history: ChangeHistory?

        public init(files: StepFiles, log: AttemptLog = AttemptLog(), history: ChangeHistory? = nil) {
            self.files = files
            self.log = log
            self.history = history
        }
    }

    public var progress: Progress
    /// By the step's folder.
    public var steps: [String: Step]

    public init(progress: Progress, steps: [String: Step]) {
        self.progress = progress
        self.steps = steps
    }

    /// How much there is, in words: `4 steps, 37 attempts`.
    public var summary: String {
        let attempts = steps.values.map(\.log.attempts.count).reduce(0, +)
        return "\(steps.count) step\(steps.count == 1 ? "" : "s"), \(attempts) attempt\(attempts == 1 ? "" : "s")"
    }
}

/// Why a file is no archive that can be taken over.
public enum ProgressArchiveError: Error, Sendable, Equatable {
    /// Something else: no JSON, or JSON of another kind.
    case notAnExport
    case tooNew(version: Int)
    /// It was an export, and a part of it is missing or changed; `part` names it.
    case damaged(part: String)
    /// It names a file that no step has; nothing outside the steps' folders is written.
    case outside(path: String)
}

extension ProgressArchiveError {
    /// What is wrong, and what to do.
    public var sentence: String {
        switch self {
        case .notAnExport: "is no file that \"progress export\" wrote. Nothing was changed."
        case .tooNew(let version):
            "has layout \(version), and this program knows \(ProgressArchive.version). Use the newer version that wrote it. Nothing was changed."
        case .damaged(let part): "is damaged: \(part). Export it once more where it came from. Nothing was changed."
        case .outside(let path): "names the file \(path), which no step has. Nothing was changed."
        }
    }
}
