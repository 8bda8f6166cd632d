/// A mistake the course knows: how it shows, and the sentence it gets.
public struct WrongAnswer: Sendable, Equatable {
    public enum Betrayal: Sendable, Equatable {
        /// A sample that must be refused and is accepted: one of these.
        case accepts([String])
        /// A sample that must be accepted and is refused: one of these.
        case refuses([String])
        /// Seen in a run of this kind.
        case run(RunKind)
        /// Seen while a file is read.
        case parse
        /// The set of failing items or facts differs from the announced one.
        case outcome
        /// A task does not hold, whatever the runs give.
        case task
        /// Seen with the clock moved.
        case clock
        /// Seen in what came of an order to the broker, as soon as it is given.
        case order
    }

    /// What the fixture's files are laid over.
    public enum Base: String, Sendable {
        case solution, start
    }

    public var id: String
    public var betrayal: Betrayal
    /// All must hold where another mistake betrays itself in the same way; empty: always.
    public var when: [WrongAnswerFeature]
    public var says: String
    public var base: Base
    /// How the clocks are set when the fixture is run.
    public var clock: ClockSetting
    /// The fixture: changed files only.
    public var files: StepFiles
    /// What is ordered and run in place of the solution's script; `nil`: the same.
    public var script: [ScriptLine]?

    public init(
        id: String, betrayal: Betrayal, when: [WrongAnswerFeature] = [], says: String, base: Base = .solution,
        clock: ClockSetting = .real, files: StepFiles = [:], script: [ScriptLine]? = nil
    ) {
        self.id = id
        self.betrayal = betrayal
        self.when = when
        self.says = says
        self.base = base
        self.clock = clock
        self.files = files
        self.script = script
    }
}
