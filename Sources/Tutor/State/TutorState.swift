import TerminalUI
import Workshop

/// Everything the tutor knows. It changes by events alone; drawing reads it.
public struct TutorState: Sendable, Equatable {
    var course: Course
    var progress: Progress
    /// The lesson being worked on.
    var lesson: Lesson
    /// By number.
    var steps: [Int: StepSession] = [:]
    var size: ScreenSize
    var theme: Theme
    var focus = Pane.task
    var isZoomed = false
    /// True while keys go into the file.
    var isTyping = false
    /// How many letters that are commands elsewhere were typed in a row.
    var commandLettersTyped = ""
    /// Ctrl-C was pressed once while typing.
    var isAboutToLeave = false
    /// Waiting for the last files to be saved before the end.
    var isLeaving = false
    /// The last key was one of a search, so that `n` may be meant as the next hit.
    var hasJustSearched = false
    /// The last search, and which of its places was opened.
    var finishedSearch: FinishedSearch?
    /// The checks run at each pause in typing.
    var isLive = false
    /// The command line while it is open.
    var commandLine: LineEntry?
    /// What was typed into the command line, the oldest first.
    var lineHistory: [String] = []
    var popup: Popup?
    /// The walkthrough, while one is read or waits behind the exercise.
    var walk: WalkState?
    /// The time worked that is not in the progress yet.
    var activeTime = ActiveTime()
    /// Popups that wait for the one on the screen to be closed.
    var waitingPopups: [Popup] = []
    /// Typing cannot be kept for recovery, and the learner was told.
    var wasToldOfRecovery = false
    /// The mock server that is kept running for a consumer of the learner's own.
    var mock: MockDesk?
    /// The broker of the steps that have one, once such a step was entered.
    var broker: BrokerDesk?
    /// Something could not be kept as an attempt or for undo, and the learner was told.
    var wasToldOfKeeping = false
    /// A sentence in the status line, until the next key.
    var message: String?
    var lastRunID = 0
    /// How the clocks of the runs are set.
    var clock = ClockSetting.real
    /// What is to be done in the world, handed over at the end of each update.
    var effects: [TutorEffect] = []

    init(course: Course, lesson: Lesson, progress: Progress, size: ScreenSize, theme: Theme) {
        self.course = course
        self.lesson = lesson
        self.progress = progress
        self.size = size
        self.theme = theme
    }

    /// The step being worked on.
    var current: StepSession {
        get { steps[lesson.number] ?? StepSession() }
        set { steps[lesson.number] = newValue }
    }

    /// What is remembered of the step being worked on.
    var record: StepProgress {
        get { progress[lesson.folder] }
        set { progress[lesson.folder] = newValue }
    }

    var isReading: Bool { current.isReading }

    mutating func say(_ sentence: String) {
        message = sentence
    }

    mutating func emit(_ effect: TutorEffect) {
        effects.append(effect)
    }

    /// Shows a popup, after those that are open; one that says the same of the same thing takes the place of the older.
    mutating func show(_ new: Popup) {
        if let old = popup, old.isReplaced(by: new) {
            popup = new
        } else if let index = waitingPopups.firstIndex(where: { $0.isReplaced(by: new) }) {
            waitingPopups[index] = new
        } else if popup == nil {
            popup = new
        } else {
            waitingPopups.append(new)
        }
    }

    mutating func closePopup() {
        popup = waitingPopups.first
        waitingPopups = Array(waitingPopups.dropFirst())
    }
}
