/// The solution as a difference of meaning from the learner's files: what theirs do otherwise, not how they are written.
public struct SolutionComparison: Sendable, Equatable {
    /// One file beside the solution's.
    public struct File: Sendable, Equatable {
        public enum Verdict: Sendable, Equatable {
            /// The same text.
            case identical
            /// Another text that says the same.
            case equal
            /// It says something else, and every sample of the lesson is judged as it should be.
            case otherWords
            case differs
            /// It cannot be read yet; the sentence says why.
            case unreadable(String)
        }

        public var path: String
        public var verdict: Verdict
        /// What it accepts or rejects that it should not, in sentences.
        public var faults: [String] = []
        /// What the solution says and it does not.
        public var lacks: [String] = []
        /// What it says and the solution does not.
        public var beyond: [String] = []
        /// What both speak of and say otherwise.
        public var changed: [String] = []
        /// The same line by line.
        public var lines: SolutionDifference
    }

    /// The files that the step lets the learner edit, in its order.
    public var files: [File]

    /// - Parameters:
    ///   - files: the learner's.
    ///   - tasks: how the tasks stand with just these files, where that is known; the contract's samples are judged here in any case.
    public init(of lesson: Lesson, mine files: StepFiles, tasks: [TaskReport] = []) {
        self.files = lesson.files.filter(\.isEditable).compactMap { file in
            guard let solution = lesson.solution[file.path] else { return nil }
            let judged = Self.judged(file.path, lesson, files, tasks)
            return File(path: file.path, mine: files[file.path] ?? "", solution: solution, judged: judged)
        }
    }

    /// True when nothing in any file means something else.
    public var isEqual: Bool { files.allSatisfy { $0.verdict == .identical || $0.verdict == .equal } }

    /// The tasks that judge a file.
    private static func judged(_ path: String, _ lesson: Lesson, _ files: StepFiles, _ known: [TaskReport]) -> [TaskReport] {
        lesson.tasks.filter { $0.check.judges == path }.compactMap { task in
            if case .contract(let check) = task.check, let file = PactTestFile.read(path: path, text: files[path] ?? "").usable {
                return ContractTrial(check: check, file: file).report(of: task)
            }
            return known.first { $0.id == task.id }
        }
    }
}

extension TaskCheck {
    /// The file whose meaning it judges; `nil` where it is about what ran.
    fileprivate var judges: String? {
        switch self {
        case .calls: StepFileName.client
        case .clients: StepFileName.unitTests
        case .contract: StepFileName.pactTest
        case .providers, .states, .filter: StepFileName.verification
        case .answers: StepFileName.service
        case .broker(let check): check.judgesFile ? StepFileName.verification : nil
        case .runs, .clock, .question, .changes: nil
        }
    }
}
