import Pact
import TerminalUI
import Workshop

/// Something that happened: what the tutor's state changes by, and nothing else.
public enum TutorEvent: Sendable, Equatable {
    case keyPressed(Key)
    case resized(ScreenSize)
    /// The course as a whole: at the start only the lesson to begin with may have been read, the others being no more than their titles.
    case courseRead(Course)
    /// The workspace's files of a step, by path; filled from the start files where the step was untouched.
    case stepOpened(step: Int, files: StepFiles, at: Instant)
    case stepNotOpened(step: Int, reason: String)
    case runFinished(id: Int, outcome: StepOutcome, at: Instant)
    /// A wish of the provider team was tried: how many interactions still passed.
    case changeTried(id: String, step: Int, passing: Int)
    /// The trial could not take place; a sentence.
    case changeNotTried(id: String, step: Int, reason: String)
    /// What the walkthrough asked for has run.
    case walked(WalkRequest, WalkResult)
    /// The course is in this file.
    case exported(path: String)
    /// The file to export to is there already, and was left as it is.
    case exportTargetFound(path: String)
    case exportFailed(reason: String)
    /// A file is on the disk. `version` is the one of the effect, `at` the local time as hours, minutes and seconds.
    case saved(step: Int, path: String, version: Int, at: String)
    case saveFailed(step: Int, path: String, reason: String)
    case progressSaveFailed(reason: String)
    /// Another program wrote a file of the step.
    case fileChanged(step: Int, path: String, text: String)
    /// Another program removed a file of the step.
    case fileRemoved(step: Int, path: String)
    /// The learner's own editor was left, with the file's text now.
    case editorClosed(step: Int, path: String, text: String)
    case editorFailed(reason: String)
    /// Typing of an earlier session that was never saved.
    case recoveryFound(step: Int, path: String, text: String)
    /// What is being typed could not be kept for recovery; a sentence.
    case recoveryFailed(reason: String)
    /// The mock server for a consumer of the learner's own listens.
    case mockStarted(HTTPOrigin)
    case mockAsked(MockExchange)
    /// The mock server could not be started; a sentence.
    case mockStopped(reason: String)
    /// The broker answers here.
    case brokerOpened(BrokerSite)
    /// No broker can be had; a sentence.
    case brokerNotOpened(reason: String)
    /// The environment names a broker that is not on this machine. Nothing was sent there; `by` says where it is named.
    case brokerNamed(HTTPOrigin, by: String)
    case brokerRead(BrokerPicture)
    /// What the broker knows cannot be seen; a sentence.
    case brokerNotRead(reason: String)
    /// The broker was asked something, or called a webhook.
    case brokerAsked(BrokerRequest)
    case ordered(id: Int, BrokerReport)
    /// The broker began anew, or with what was kept; what it knew before is in the file of that name, where there was anything.
    case brokerRenewed(BrokerSite, kept: String?)
    case brokerNotRenewed(reason: String)
    /// The broker has the tutor's webhook, which calls this address.
    case webhookListens(url: String)
    /// The broker has no such webhook, or nobody can wait for it; a sentence.
    case webhookNotHeard(reason: String)
    /// The broker's webhook called: `FrontendWebsite 1.1.0 for ProductService 7e3d1a2` waits to be verified.
    case webhookCalled(String)
    /// What is kept of a step; `notice` tells of what could not be read, in sentences.
    case attemptsRead(step: Int, log: AttemptLog, history: ChangeHistory?, notice: String?)
    /// The draft is on the disk as this attempt; for it the attempts of the numbers dropped had to go.
    case attemptKept(step: Int, attempt: Attempt, draft: AttemptDraft, dropped: Set<Int>)
    case attemptNotKept(step: Int, draft: AttemptDraft, reason: String)
    case historyNotKept(reason: String)
    /// Another tutor works on this workspace.
    case secondTutorFound(pid: Int32)
    /// Something the learner should be told once, in sentences.
    case noticed(title: String, text: String)
    case copied(where: String)
    case copyFailed(reason: String)
    case timerFired(TutorTimer)
    /// The system asks the program to end, or the terminal is gone.
    case terminated
}
