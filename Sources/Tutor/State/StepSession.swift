import TerminalUI
import Workshop

/// One step as this session knows it: its files, the page, the last outcome and what is looked at.
struct StepSession: Sendable, Equatable {
    /// True when the workspace has handed over the step's files.
    var isOpen = false
    /// The files that the step shows, in the order of their tabs.
    var files: [FileState] = []
    /// Files that the runs need and the step does not show.
    var hidden: StepFiles = [:]
    /// 0-based index into `files`.
    var fileIndex = 0
    var history = ChangeHistory()
    /// What is kept of the step; `nil` until it has been read.
    var log: AttemptLog?
    /// Files that take the place of the step's as soon as what is there now is kept.
    var replacement: PlannedReplacement?

    /// 0-based.
    var page = 0
    var isReading = true

    var run: RunInFlight?
    var live = LiveResult()
    var outcome: StepOutcome?
    /// The verdict before the last run, for "before: FAIL 2 -> now: FAIL 1".
    var summaryBefore: String?
    /// The files that the last run was given.
    var lastRun: StepFiles?
    /// The run that the last outcome leaves out, until the learner has predicted it.
    var heldBefore: RunKind?
    /// The broker's webhook started the run that gave the outcome.
    var isOutcomeOfWebhook = false
    /// The broker was told or asked something since the last run, so that the step may stand differently now.
    var hasOrderedSinceRun = false
    /// How many runs in a row gave the same trouble: at three the hint key lights up.
    var sameTroubleInARow = 0

    var resultView = ResultView.summary
    /// Index of the selected row of the pane's rows that can be selected.
    var selectedRow = 0
    /// Index into the findings of the selected item.
    var selectedFinding = 0
    var showsWhy = false
    /// The tasks that the last run in this session left done; a run with the clock moved leaves them as they are.
    var tasksStanding: Set<String>?
    var showsAllRows = false
    var hasSeenDifference = false
    /// Identifiers of the tasks whose table of samples is open.
    var openFolds: Set<String> = []
    /// The sample that is explained, `task/sample`.
    var explained: String?
    /// True when the last `g` went to the cause line, so that the next goes to the expectation.
    var wentToCause = false
    var selectedExchange = 0
    /// The contract as the pact and code panes show it.
    var contract = ContractPane()
    /// The exchanges that are read.
    var exchangesRead: [Exchange] = []

    /// The help shown last.
    var hint: HintReply?
    /// The exchange was opened from the traffic, and leads back there.
    var readsTraffic = false
    /// The sample that the last run misjudged first.
    var misjudged: String?
    /// The lines of the outcome were marked, or passed over.
    var hasPassedLines = false
    /// The last outcome judged guesses, which stand beside its lines.
    var showsGuesses = false
    /// The prediction was left with Esc: it is not asked again in this session.
    var hasSkippedPrediction = false
    /// Wishes that are being tried, with the learner's guess that the contract stays green.
    var trials: [String: Bool] = [:]
    /// Why a trial could not take place, by the wish's identifier.
    var failedTrials: [String: String] = [:]
    var selectedChange = 0
    /// The selected wish was tried a moment ago: Enter goes on from it, and asks again only where it was chosen anew.
    var hasJustTried = false
    /// The solution was shown in this session.
    var hasSeenSolution = false
    /// Enter offered to move the clock once.
    var hasOfferedClock = false
    /// `n` was pressed once before the step was done.
    var askedForNext = false
    var scroll: [Pane: Int] = [:]

    /// All files of the step as they are in the editor.
    var texts: StepFiles {
        var texts = hidden
        for file in files { texts[file.path] = file.buffer.text }
        return texts
    }

    /// The texts of the files that the learner may change.
    var editableTexts: StepFiles {
        StepFiles(files.filter(\.file.isEditable).map { ($0.path, $0.buffer.text) }) { first, _ in first }
    }

    var currentFile: FileState? {
        get { files.indices.contains(fileIndex) ? files[fileIndex] : nil }
        set {
            guard let newValue, files.indices.contains(fileIndex) else { return }
            files[fileIndex] = newValue
        }
    }

    /// True when some file differs from what is on the disk.
    var isModified: Bool { files.contains(where: \.buffer.isModified) }
}
