import Workshop

extension TutorState {
    /// What an event says about kept attempts; nothing for other events.
    mutating func take(attempts event: TutorEvent) {
        switch event {
        case .attemptsRead(let step, let log, let history, let notice): readAttempts(log, history, notice, step: step)
        case .attemptKept(let step, let attempt, let draft, let dropped): kept(attempt, draft, dropped, step: step)
        case .attemptNotKept(let step, let draft, let reason): notKept(draft, reason, step: step)
        case .historyNotKept(let reason): tellOnce(notKept: reason)
        default: take(mock: event)
        }
    }

    // MARK: - The history for undo

    /// Takes note of the step's files after a change, so that it can be taken back, also after a restart.
    mutating func recordChange(in step: Int) {
        guard let session = steps[step] else { return }
        followContract(of: step)
        let before = session.history.present
        let left = steps[step]?.history.record(session.editableTexts)
        guard steps[step]?.history.present != before else { return }
        if let left { emit(.keepAttempt(step: step, AttemptDraft(.undone, files: session.hidden.merging(left) { $1 }))) }
        keepHistory(of: step)
    }

    /// Before what an earlier session left has been read, nothing is written over it.
    func keepsHistory(of step: Int) -> Bool { steps[step]?.log != nil }

    mutating func keepHistory(of step: Int) {
        guard keepsHistory(of: step), let history = steps[step]?.history else { return }
        emit(.keepHistory(step: step, history))
    }

    private mutating func readAttempts(_ log: AttemptLog, _ history: ChangeHistory?, _ notice: String?, step: Int) {
        guard steps[step] != nil else { return }
        steps[step]?.log = log
        if let history, let joined = steps[step]?.history.following(history) {
            steps[step]?.history = joined
            if joined != history { keepHistory(of: step) }
        } else if steps[step]?.history.past.isEmpty == false {
            keepHistory(of: step)
        }
        if let notice { show(.notice(title: "Attempts", text: notice, scroll: 0)) }
    }

    // MARK: - Attempts

    private mutating func kept(_ attempt: Attempt, _ draft: AttemptDraft, _ dropped: Set<Int>, step: Int) {
        if steps[step]?.log == nil { steps[step]?.log = AttemptLog() }
        steps[step]?.log?.insert(attempt, files: draft.files)
        steps[step]?.log?.remove(dropped)
        guard let plan = steps[step]?.replacement, plan.draft == draft else { return }
        steps[step]?.replacement = nil
        guard step == lesson.number else {
            say("Step \(step) stays as it is, since you left it.")
            return
        }
        guard current.texts == draft.files else {
            // Something was typed meanwhile, and is to be kept as well.
            return replaceFiles(with: plan.files, keeping: draft.cause, saying: plan.sentence)
        }
        carryOut(plan)
    }

    private mutating func notKept(_ draft: AttemptDraft, _ reason: String, step: Int) {
        guard let plan = steps[step]?.replacement, plan.draft == draft else { return tellOnce(notKept: reason) }
        steps[step]?.replacement = nil
        let text = "Your files stay as they are, since they could not be kept before the change: \(reason)"
        show(.notice(title: "Nothing changed", text: text, scroll: 0))
    }

    /// Runs go on all the same, so it is told once.
    private mutating func tellOnce(notKept reason: String) {
        guard !wasToldOfKeeping else { return }
        wasToldOfKeeping = true
        show(
            .notice(
                title: "Attempts not kept", text: "\(reason) Your files are saved all the same; v and z may miss what comes.", scroll: 0))
    }

    // MARK: - Replacing the step's files

    /// Puts other files in the place of the step's: what is there now is kept first, and nothing changes before that is certain.
    mutating func replaceFiles(with files: StepFiles, keeping cause: Attempt.Cause, saying sentence: String) {
        stopTyping()
        saveAll()
        let plan = PlannedReplacement(files: files, draft: AttemptDraft(cause, files: current.texts), sentence: sentence)
        current.replacement = plan
        emit(.keepAttempt(step: lesson.number, plan.draft))
    }

    private mutating func carryOut(_ plan: PlannedReplacement) {
        let changed = put(plan.files)
        recordChange(in: lesson.number)
        say(changed.isEmpty ? "These files are here already." : plan.sentence)
    }
}
