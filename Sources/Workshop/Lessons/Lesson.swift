/// One step of the course: what is read, asked, edited, run and checked.
public struct Lesson: Sendable, Equatable {
    /// 1-based.
    public var number: Int
    /// The lesson's folder, e.g. `03-pact-test`; the learner's folder has the same name.
    public var folder: String
    public var title: String
    /// What the learner can do afterwards, in a sentence.
    public var goal: String
    /// What to do, in one to three sentences: the text of the task pane.
    public var summary: String
    /// The side whose work this step mainly is.
    public var side: Side
    /// Planned time.
    public var minutes: Int
    public var pages: [Page]
    public var files: [LessonFile]
    /// In the order they run; after a failing run the later ones are not run.
    public var runs: [RunKind]
    /// True when later runs start although an earlier one failed.
    public var keepsGoing: Bool
    /// What the runs must give at the end. Empty: everything passes.
    public var announced: [AnnouncedResult]
    public var tasks: [LessonTask]
    public var prediction: Question?
    /// The run before which the prediction is asked; `nil`: before the first.
    public var predictionBefore: RunKind?
    public var closing: Question?
    public var hints: [Hint]
    /// Wishes of the provider team that can be tried on the contract, in step 5.
    public var changes: [ProviderChange]
    /// In the order they are tried: the first that fits speaks.
    public var wrongAnswers: [WrongAnswer]
    /// What the step's broker holds at its start; `nil` for a step without one.
    public var broker: LessonBroker?
    /// What is run and ordered on the way to the solution, besides editing.
    public var script: [ScriptLine]
    /// Links or titles to read on.
    public var reading: [String]
    public var start: StepFiles
    /// The whole step at its end: the start files with the solution's laid over them.
    public var solution: StepFiles

    public init(
        number: Int, folder: String, title: String, goal: String = "", summary: String = "", side: Side = .consumer,
        minutes: Int = 10, pages: [Page] = [], files: [LessonFile] = [], runs: [RunKind] = [], keepsGoing: Bool = false,
        announced: [AnnouncedResult] = [], tasks: [LessonTask] = [], prediction: Question? = nil,
        predictionBefore: RunKind? = nil, closing: Question? = nil, hints: [Hint] = [], changes: [ProviderChange] = [],
        wrongAnswers: [WrongAnswer] = [], broker: LessonBroker? = nil, script: [ScriptLine] = [], reading: [String] = [],
        start: StepFiles = [:], solution: StepFiles = [:]
    ) {
        self.number = number
        self.folder = folder
        self.title = title
        self.goal = goal
        self.summary = summary
        self.side = side
        self.minutes = minutes
        self.pages = pages
        self.files = files
        self.runs = runs
        self.keepsGoing = keepsGoing
        self.announced = announced
        self.tasks = tasks
        self.prediction = prediction
        self.predictionBefore = predictionBefore
        self.closing = closing
        self.hints = hints
        self.changes = changes
        self.wrongAnswers = wrongAnswers
        self.broker = broker
        self.script = script
        self.reading = reading
        self.start = start
        self.solution = solution
    }

    /// What the folder is called in sentences: `03-pact-test` is `pact-test`.
    public var name: String {
        folder.firstIndex(of: "-").map { String(folder[folder.index(after: $0)...]) } ?? folder
    }
}
