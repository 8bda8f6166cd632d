import Pact
import Workshop

/// Something the tutor wants done in the world; whoever performs it answers with an event where one is named.
public enum TutorEffect: Sendable, Equatable {
    /// Read the step's files, filled in where they are missing. Answered by `stepOpened` or `stepNotOpened`.
    case openStep(Int)
    /// Look for changes by other programs in the files of a step that was opened before, and no longer in those of the step before it.
    case watchStep(Int)
    /// Run the step's checks, without the run named by `before` and those after it, the clocks set so. Answered by `runFinished`, unless cancelled.
    case run(id: Int, step: Int, files: StepFiles, before: RunKind?, clock: ClockSetting)
    case cancelRun(id: Int)
    /// Verify the contract against the provider with this change. Answered by `changeTried` or `changeNotTried`.
    case tryChange(id: String, step: Int, files: StepFiles)
    /// Run what the walkthrough shows, on files of the course. Answered by `walked`.
    case walk(WalkRequest)
    /// Write the course with the learner's files to a file of the learner's choice. Answered by `exported`, `exportTargetFound` or
    /// `exportFailed`.
    case export(path: String, progress: Progress, replaces: Bool)
    /// Write a file, whole or not at all, unless another program changed it meanwhile. Answered by `saved`, `saveFailed` or `fileChanged`.
    case save(step: Int, path: String, text: String, version: Int)
    case saveProgress(Progress)
    /// Keep what is being typed, in case the program never gets to save it.
    case writeRecovery(step: Int, path: String, text: String)
    case dropRecovery(step: Int, path: String)
    /// Serve a contract on this machine until it is stopped, port 0 at any free one. Answered by `mockStarted` or `mockStopped`, and by
    /// `mockAsked` for each request; one that was started before ends.
    case startMock(PactFile, port: Int)
    /// Serve this contract from now on, at the same address.
    case changeMock(PactFile)
    case stopMock
    /// Open the broker for a step that has one, or look at the one that is open for this step. Answered by `brokerOpened`,
    /// `brokerNotOpened` or `brokerNamed`.
    case openBroker(step: Int, BrokerChoice)
    /// Look at what the broker knows. Answered by `brokerRead` or `brokerNotRead`.
    case readBroker
    /// Carry out an order of the learner's, its name first, on the step's files. Answered by `ordered`.
    case order(id: Int, step: Int, words: [String], files: StepFiles)
    /// Put the broker's database aside and begin with an empty one, or with one put aside earlier, by its file's name. Answered by
    /// `brokerRenewed` or `brokerNotRenewed`.
    case renewBroker(step: Int, with: String?)
    /// Wait on this machine for calls of the broker, and have a webhook call for each contract that this provider has yet to verify.
    /// Answered by `webhookListens` or `webhookNotHeard`, and by `webhookCalled` for each call.
    case makeVerifyingWebhook(provider: String)
    /// Read what is kept of a step. Answered by `attemptsRead`.
    case readAttempts(step: Int)
    /// Keep a step's files as an attempt. Answered by `attemptKept` or `attemptNotKept`.
    case keepAttempt(step: Int, AttemptDraft)
    /// Keep what undo and redo lead to. Answered by `historyNotKept` where that fails.
    case keepHistory(step: Int, ChangeHistory)
    /// Open the learner's own editor; `line` is 1-based. Answered by `editorClosed` or `editorFailed`.
    case openEditor(step: Int, path: String, line: Int)
    /// Put a text on the clipboard. Answered by `copied` or `copyFailed`.
    case copy(String)
    case startTimer(TutorTimer)
    case stopTimer(TutorTimer)
    case bell
    case suspend
    case quit
}
