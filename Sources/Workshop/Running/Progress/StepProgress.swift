import Pact

/// What is remembered of one step.
public struct StepProgress: Sendable, Equatable {
    public var state: StepState
    /// Runs on files that differ from those of the run before.
    public var attempts: Int
    /// A mark of the files that were last run, to tell a new attempt from the same once more.
    public var attempted: String?
    /// Stages opened, by `Hint.key`.
    public var hints: [String: Int]
    /// `attempts` when a hint was last opened.
    public var attemptsAtHint: Int
    /// True after a hint was asked for and the learner was told to try first: the next time it opens.
    public var wasToldToTry: Bool
    /// 0-based option of the prediction.
    public var prediction: Int?
    /// What was said about single lines before their first run, in the order of the lines.
    public var lineGuesses: [LineGuess]
    /// 0-based option of the closing question.
    public var closing: Int?
    /// 0-based options by the id of a question's task.
    public var answers: [String: Int]
    /// Trials by the id of the provider's change.
    public var changes: [String: ChangeTrial]
    /// Identifiers of tasks that a run with the clock moved completed.
    public var clockTasks: [String]
    /// Names of pages that were shown, in the order of reading.
    public var pagesRead: [String]
    public var lastRun: LastRun?
    public var startedAt: Instant?
    /// How many seconds somebody worked on it, pauses aside.
    public var seconds: Int
    /// Stays when the step is opened again.
    public var doneAt: Instant?
    /// Members of the file that this version does not know, kept for writing.
    public var unknown: JSONObject

    public init(state: StepState = .new) {
        self.state = state
        attempts = 0
        hints = [:]
        attemptsAtHint = 0
        wasToldToTry = false
        lineGuesses = []
        answers = [:]
        changes = [:]
        clockTasks = []
        pagesRead = []
        seconds = 0
        unknown = JSONObject()
    }
}

extension StepProgress {
    /// Opens the step: a new one counts as started.
    public mutating func start(at time: Instant) {
        if state == .new { state = .started }
        if startedAt == nil { startedAt = time }
    }

    /// Keeps what a run gave. The same files run twice are one attempt.
    public mutating func record(_ outcome: StepOutcome, files: StepFiles, at time: Instant) {
        start(at: time)
        guard !outcome.clock.isMoved else {
            recordMoved(outcome, at: time)
            return
        }
        let mark = Fingerprint.text(of: files.merging(outcome.written) { $1 })
        if mark != attempted {
            attempts += 1
            attempted = mark
        }
        lastRun = LastRun(outcome, at: time)
        if outcome.isDone {
            state = .done
            doneAt = doneAt ?? time
        } else if state == .filled {
            state = .started
        }
    }

    /// Keeps of a run with the clock moved what it completes, and its trouble for the hints; all else stands as it did.
    private mutating func recordMoved(_ outcome: StepOutcome, at time: Instant) {
        for id in outcome.completedByClock where !clockTasks.contains(id) { clockTasks.append(id) }
        var last = lastRun ?? LastRun(verdict: outcome.verdict, isDone: false, at: time)
        last.trouble = outcome.trouble
        lastRun = last
    }

    /// The step's files are back at the start: it is to be done again. Hints, answers and pages stay.
    public mutating func restart() {
        if state != .new { state = .started }
        attempted = nil
        lastRun = nil
    }

    /// Keeps a page as read, once.
    public mutating func read(page name: String) {
        if !pagesRead.contains(name) { pagesRead.append(name) }
    }
}
