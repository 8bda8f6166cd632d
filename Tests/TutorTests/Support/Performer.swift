import Pact
import TerminalUI
import Workshop

@testable import Tutor

/// Performs the tutor's effects in memory, and keeps what it was asked to do.
struct Performer {
    /// By `step/path`.
    var disk: [String: String] = [:]
    var recovery: [String: String] = [:]
    var performed: [TutorEffect] = []
    var clipboard = ""
    /// Runs that were started and not answered yet.
    var runs: [(id: Int, step: Int, files: StepFiles, before: RunKind?, clock: ClockSetting)] = []
    var trials: [(id: String, step: Int, files: StepFiles)] = []
    /// What the walkthrough wants to be run, and was not answered yet.
    var walks: [WalkRequest] = []
    /// The files that the course was exported to.
    var exports: Set<String> = []
    var hasQuit = false
    var failsToSave = false
    /// By step.
    var logs: [Int: AttemptLog] = [:]
    var histories: [Int: ChangeHistory] = [:]
    var failsToKeep = false
    let now = Instant(milliseconds: 1_547_465_658_045)

    /// Performs what can be done at once.
    /// - Returns: the events that come back.
    mutating func perform(_ effects: [TutorEffect], course: Course) -> [TutorEvent] {
        performed += effects
        return effects.compactMap { perform($0, course) }
    }

    private mutating func perform(_ effect: TutorEffect, _ course: Course) -> TutorEvent? {
        switch effect {
        case .openStep(let number):
            guard let lesson = course.lessons.first(where: { $0.number == number }) else { return nil }
            var files = lesson.start
            for (key, text) in disk where key.hasPrefix("\(number)/") { files[String(key.dropFirst("\(number)/".count))] = text }
            return .stepOpened(step: number, files: files, at: now)
        case .save(let step, let path, let text, let version):
            if failsToSave { return .saveFailed(step: step, path: path, reason: "the disk is full.") }
            disk["\(step)/\(path)"] = text
            return .saved(step: step, path: path, version: version, at: "14:02:11")
        case .writeRecovery(let step, let path, let text): recovery["\(step)/\(path)"] = text
        case .dropRecovery(let step, let path): recovery["\(step)/\(path)"] = nil
        case .copy(let text):
            clipboard = text
            return .copied(where: "the clipboard")
        case .run(let id, let step, let files, let before, let clock): runs.append((id, step, files, before, clock))
        case .cancelRun(let id): runs.removeAll { $0.id == id }
        case .tryChange(let id, let step, let files): trials.append((id, step, files))
        case .readAttempts(let step):
            return .attemptsRead(step: step, log: logs[step] ?? AttemptLog(), history: histories[step], notice: nil)
        case .keepAttempt(let step, let draft):
            if failsToKeep { return .attemptNotKept(step: step, draft: draft, reason: "the disk is full.") }
            let attempt = (logs[step] ?? AttemptLog()).attempt(keeping: draft, at: now, localTime: "2019-01-14 12:34:18")
            logs[step, default: AttemptLog()].insert(attempt, files: draft.files)
            return .attemptKept(step: step, attempt: attempt, draft: draft, dropped: [])
        case .keepHistory(let step, let history): histories[step] = history
        case .walk(let request): walks.append(request)
        case .export(let path, _, let replaces):
            guard replaces || !exports.contains(path) else { return .exportTargetFound(path: path) }
            exports.insert(path)
            return .exported(path: path)
        case .quit: hasQuit = true
        default: break
        }
        return nil
    }
}
