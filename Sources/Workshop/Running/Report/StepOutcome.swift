/// What a run of a step's checks gave: plain data for the screen, for JSON and for tests.
public struct StepOutcome: Sendable, Equatable {
    public enum Verdict: String, Sendable {
        case pass = "PASS"
        case fail = "FAIL"
        /// Exactly the announced end, which is red.
        case expectedFail = "EXPECTED FAIL"
    }

    /// 1-based.
    public var step: Int
    public var verdict: Verdict
    /// True when every task that is needed holds.
    public var isDone: Bool
    /// True when something passes that the step announces to fail.
    public var isGreenerThanAnnounced: Bool
    public var runs: [RunReport]
    public var tasks: [TaskReport]
    /// What stands above the results and blocks nothing, in sentences.
    public var warnings: [String]
    /// Problems of the learner's files; when there are any, nothing that needs the file was run.
    public var problems: [FileProblem]
    /// The sentence of the mistake that was recognised, and its id.
    public var recognised: RecognisedMistake?
    /// Files that the run wrote, by path inside the step's folder: the pact file.
    public var written: StepFiles
    /// How the clocks were set. Where one was moved the step is not done by this run, and `verdict` tells what ran.
    public var clock: ClockSetting
    /// Identifiers of the tasks that ask for a run with the clock moved, and were completed by this one.
    public var completedByClock: [String]
    /// What the broker said to the orders of a step that was played for a tour; empty otherwise.
    public var orders: [BrokerReport] = []

    public init(
        step: Int, verdict: Verdict, isDone: Bool, isGreenerThanAnnounced: Bool = false, runs: [RunReport] = [],
        tasks: [TaskReport] = [], warnings: [String] = [], problems: [FileProblem] = [],
        recognised: RecognisedMistake? = nil, written: StepFiles = [:], clock: ClockSetting = .real, completedByClock: [String] = []
    ) {
        self.step = step
        self.verdict = verdict
        self.isDone = isDone
        self.isGreenerThanAnnounced = isGreenerThanAnnounced
        self.runs = runs
        self.tasks = tasks
        self.warnings = warnings
        self.problems = problems
        self.recognised = recognised
        self.written = written
        self.clock = clock
        self.completedByClock = completedByClock
    }
}
