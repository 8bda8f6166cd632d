import Tutor
import Workshop

/// Effects that keep and read attempts: on the disk's queue, behind the files that were saved before.
extension PerformLoop {
    func perform(attempts effect: TutorEffect) {
        switch effect {
        case .readAttempts(let step): readAttempts(of: step)
        case .keepAttempt(let step, let draft): keep(draft, of: step)
        case .keepHistory(let step, let history): keep(history, of: step)
        default: perform(mock: effect)
        }
    }

    private func readAttempts(of step: Int) {
        guard let folder = lessons[step]?.folder else { return }
        let (store, owns) = (workspace.attempts, ownsWorkspace)
        let inbox = inbox
        disk.write { () throws(WorkspaceError) in
            let found = store.read(folder)
            inbox.post(.event(.attemptsRead(step: step, log: found.log, history: owns ? found.history : nil, notice: found.notice)))
            if owns { try store.clear() }
        } then: { error in
            error.map { .historyNotKept(reason: $0.sentence) }
        }
    }

    private func keep(_ draft: AttemptDraft, of step: Int) {
        guard let folder = lessons[step]?.folder else { return }
        let store = workspace.attempts
        let inbox = inbox
        let (now, localTime) = (SystemClock.now(), LocalTime.today())
        disk.write { () throws(WorkspaceError) in
            let kept = try store.keep(draft, of: folder, at: now, localTime: localTime)
            inbox.post(.event(.attemptKept(step: step, attempt: kept.attempt, draft: draft, dropped: kept.dropped)))
        } then: { error in
            error.map { .attemptNotKept(step: step, draft: draft, reason: $0.sentence) }
        }
    }

    /// Where another tutor works as well, the history is that one's.
    private func keep(_ history: ChangeHistory, of step: Int) {
        guard ownsWorkspace, let folder = lessons[step]?.folder else { return }
        let store = workspace.attempts
        disk.write { () throws(WorkspaceError) in
            try store.keep(history, of: folder)
        } then: { error in
            error.map { .historyNotKept(reason: $0.sentence) }
        }
    }
}
