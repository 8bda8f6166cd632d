/// What somebody has made of a course: what was learnt, how the guesses went, and how long it took.
public struct CourseSummary: Sendable, Equatable {
    public struct Step: Sendable, Equatable {
        /// 1-based.
        public var number: Int
        public var folder: String
        public var title: String
        /// What can be done after it, in a sentence.
        public var goal: String
        public var state: StepState
        /// As planned.
        public var minutes: Int
        /// As it took, pauses aside.
        public var seconds: Int
        public var attempts: Int
        /// Stages of hints that were opened.
        public var hints: Int
        /// Whether the guess at the outcome was right; `nil` where none was made.
        public var guessedRight: Bool?
        /// Lines of the outcome that were guessed and have run, and how many of these came as guessed.
        public var lines: Int
        public var linesHit: Int
    }

    public var steps: [Step]

    public init(_ course: Course, _ progress: Progress) {
        steps = course.lessons.map { Step($0, progress[$0.folder]) }
    }

    public var done: Int { steps.filter { $0.state == .done }.count }
    public var isComplete: Bool { !steps.isEmpty && done == steps.count }
    public var seconds: Int { steps.map(\.seconds).reduce(0, +) }
    /// Guesses at an outcome that were made, and how many were right.
    public var guesses: (made: Int, right: Int) {
        let made = steps.compactMap(\.guessedRight)
        return (made.count, made.filter { $0 }.count)
    }
    /// The same for single lines of outcomes.
    public var lines: (made: Int, right: Int) {
        (steps.map(\.lines).reduce(0, +), steps.map(\.linesHit).reduce(0, +))
    }
    /// The first step that is neither done nor passed over, else one that was passed over.
    public var next: Step? {
        steps.first { $0.state == .new || $0.state == .started } ?? steps.first { $0.state == .filled }
    }
}

extension CourseSummary.Step {
    init(_ lesson: Lesson, _ record: StepProgress) {
        let judged = record.lineGuesses.compactMap(\.isHit)
        self.init(
            number: lesson.number, folder: lesson.folder, title: lesson.title, goal: lesson.goal, state: record.state,
            minutes: lesson.minutes, seconds: record.seconds, attempts: record.attempts,
            hints: record.hints.values.reduce(0, +),
            guessedRight: record.prediction.flatMap { guess in
                lesson.prediction.flatMap { $0.options.indices.contains(guess) ? $0.options[guess].isRight : nil }
            }, lines: judged.count, linesHit: judged.filter { $0 }.count)
    }
}
