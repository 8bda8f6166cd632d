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
    public var wrongAnswers: [WrongAnswer]
    /// Links or titles to read on.
    public var reading: [String]
    public var start: StepFiles
    public var solution: StepFiles
}
