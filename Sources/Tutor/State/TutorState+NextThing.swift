import Workshop

extension TutorState {
    /// What Enter does where nothing selected claims it.
    var nextThing: NextThing {
        let step = current
        if step.isReading {
            return step.page + 1 < lesson.pages.count ? .nextPage : .work
        }
        guard step.isOpen else { return .open }
        if step.run != nil { return .wait }
        if isPredictionDue { return .predict }
        if hasChangedSinceRun || step.live.isShown { return .run }
        guard let outcome = step.outcome else {
            if isDone { return afterDone }
            return hasOwnText || lesson.files.allSatisfy({ !$0.isEditable }) ? .run : .edit
        }
        if step.heldBefore != nil, hasPredicted { return .run }
        if outcome.clock.isMoved { return .putClockBack }
        if step.heldBefore == nil, outcome.isDone { return afterDone }
        if !step.hasSeenDifference, outcome.hasFindings { return .difference }
        return .edit
    }

    private var afterDone: NextThing {
        let step = current
        if !step.hasSeenDifference, step.outcome?.verdict == .expectedFail, step.outcome?.hasFindings == true { return .difference }
        if let task = lesson.tasks.first(where: { question(of: $0.check) != nil && record.answers[$0.id] == nil }) {
            return .answer(task: task.id)
        }
        if !lesson.changes.isEmpty, step.trials.isEmpty, record.changes.isEmpty { return .tryChanges }
        if openClockTask != nil, !step.hasOfferedClock { return .moveClock }
        if lesson.closing != nil, record.closing == nil { return .close }
        return course.lessons.contains { $0.number > lesson.number } ? .nextStep : .finish
    }

    /// What a task's check asks, where it is a question.
    func question(of check: TaskCheck) -> Question? {
        if case .question(let question) = check { return question }
        return nil
    }

    /// True when no question of the step about a cause is open, so that causes can be told.
    var hasDiagnosed: Bool {
        lesson.tasks.allSatisfy { question(of: $0.check) == nil || record.answers[$0.id] != nil }
    }

    /// True when the prediction was made, or passed over.
    var hasPredicted: Bool { record.prediction != nil || current.hasSkippedPrediction }

    var isDone: Bool { record.state == .done }

    /// True when a prediction is wanted now: before the first run, or when the runs before its own have passed.
    var isPredictionDue: Bool {
        guard lesson.prediction != nil, !hasPredicted else { return false }
        guard let before = lesson.predictionBefore, before != lesson.runs.first else { return true }
        guard let outcome = current.outcome, current.heldBefore == before, !hasChangedSinceRun else { return false }
        return outcome.problems.isEmpty && !outcome.runs.isEmpty && outcome.runs.allSatisfy { $0.result == .passed }
    }

    /// The run that the next run leaves out, since its outcome is yet to be predicted.
    var runToHoldBack: RunKind? {
        guard lesson.prediction != nil, !hasPredicted, let before = lesson.predictionBefore, before != lesson.runs.first
        else { return nil }
        return before
    }

    /// True when the files, or the time, differ from those of the last run.
    var hasChangedSinceRun: Bool {
        guard let lastRun = current.lastRun else { return false }
        return lastRun != current.texts || !isOutcomeOfThisTime || current.hasOrderedSinceRun
    }

    /// True when a file differs from the step's start.
    var hasOwnText: Bool {
        current.files.contains { $0.file.isEditable && $0.buffer.text != (lesson.start[$0.path] ?? "") }
    }
}

extension StepOutcome {
    /// True when some item has findings to look at.
    var hasFindings: Bool { runs.contains { $0.items.contains { !$0.findings.isEmpty } } }
}
