import Pact
import Workshop

extension TutorState {
    /// Saves and runs the step's checks; a run that is under way is cancelled.
    mutating func run() {
        guard current.isOpen else {
            say("The files of this step are not there yet.")
            return
        }
        if isReading { work() }
        saveAll()
        if isPredictionDue {
            let isMarking = openGuesses != nil
            let isOpen = isMarking || openQuestion?.open.subject == .prediction
            if !isOpen { open(.prediction) }
            delayRun()
            say(
                isMarking
                    ? "Mark the lines and press Enter, or Esc: then it runs."
                    : isOpen ? "Choose an answer, or Esc: then it runs." : "First your guess; Esc leaves it out and runs.")
            return
        }
        startRun()
    }

    /// Starts the run. Quietly: the result changes in place, and nobody is taken away from what they do.
    mutating func startRun(isQuiet: Bool = false, isOfWebhook: Bool = false) {
        saveAll()
        cancelLiveRun()
        if let running = current.run { emit(.cancelRun(id: running.id)) }
        lastRunID += 1
        let before = runToHoldBack
        current.run = RunInFlight(id: lastRunID, before: before, isOfWebhook: isOfWebhook)
        current.lastRun = current.texts
        current.hasOrderedSinceRun = false
        if !isQuiet {
            current.resultView = .summary
            focus(on: .result)
            current.scroll[.result] = 0
        }
        emitRun(id: lastRunID, before: before)
    }

    /// Asks for a run of the texts as they are in the editor.
    mutating func emitRun(id: Int, before: RunKind?) {
        emit(.run(id: id, step: lesson.number, files: current.texts, before: before, clock: clock))
    }

    mutating func finishedRun(_ id: Int, _ outcome: StepOutcome, at time: Instant) {
        if finishedLiveRun(id, outcome) { return }
        guard let (number, session) = steps.first(where: { $0.value.run?.id == id }),
            let lesson = course.lessons.first(where: { $0.number == number })
        else { return }
        steps[number] = session.after(outcome)
        if lesson.broker != nil { emit(.readBroker) }
        takeWritten(outcome.written, step: number)
        // A guess is about the time it was made at.
        if !outcome.clock.isMoved { judgeGuesses(by: outcome, step: number, of: lesson) }
        let files = steps[number]?.lastRun ?? [:]
        let wasDone = progress[lesson.folder].state == .done
        // A part of the runs that passes says nothing yet.
        if session.run?.before == nil || !outcome.isDone {
            let trouble = progress[lesson.folder].lastRun?.trouble
            progress[lesson.folder].record(outcome, files: files, at: time)
            let misjudged = outcome.misjudged
            let isSameTrouble = trouble == outcome.trouble && !outcome.trouble.isEmpty
            let isSame = !outcome.isDone && (misjudged.map { $0 == session.misjudged } ?? isSameTrouble)
            steps[number]?.misjudged = misjudged
            emit(.keepAttempt(step: number, AttemptDraft(.run, files: files, result: RunSummary(outcome))))
            steps[number]?.sameTroubleInARow = isSame ? session.sameTroubleInARow + 1 : (outcome.isDone ? 0 : 1)
        }
        guard number == self.lesson.number else {
            say("Step \(number) has run: \(outcome.summary).")
            return
        }
        if session.run?.isOfWebhook == true {
            tellRunOfWebhook(outcome)
        } else if isReading {
            say("The checks have run: \(outcome.summary). Esc shows the result.")
        }
        if outcome.isDone, !wasDone { emit(.bell) }
    }

    /// The pact file that a run wrote is a file of the step like any other.
    private mutating func takeWritten(_ written: StepFiles, step: Int) {
        for (path, text) in written.sorted(by: { $0.key < $1.key }) {
            if let index = steps[step]?.files.firstIndex(where: { $0.path == path }), let file = steps[step]?.files[index] {
                guard file.buffer.text != text else { continue }
                steps[step]?.files[index].buffer.replaceAll(with: text)
                let version = steps[step]?.files[index].buffer.version ?? 0
                emit(.save(step: step, path: path, text: text, version: version))
            } else {
                guard steps[step]?.hidden[path] != text else { continue }
                steps[step]?.hidden[path] = text
                emit(.save(step: step, path: path, text: text, version: 0))
            }
            steps[step]?.lastRun?[path] = text
        }
    }
}

extension StepSession {
    /// The step with a new outcome, and the pane back at its top.
    func after(_ outcome: StepOutcome) -> StepSession {
        var session = self
        session.summaryBefore = live.isShown ? live.countedSummary : self.outcome?.summary
        session.live = LiveResult()
        session.heldBefore = run?.before
        session.isOutcomeOfWebhook = run?.isOfWebhook == true
        session.run = nil
        session.outcome = outcome
        if !outcome.clock.isMoved { session.tasksStanding = Set(outcome.tasks.filter(\.isDone).map(\.id)) }
        session.selectedFinding = 0
        session.selectedExchange = 0
        session.showsAllRows = false
        session.showsWhy = false
        session.hasSeenDifference = false
        session.explained = nil
        session.openFolds = []
        session.wentToCause = false
        session.askedForNext = false
        session.scroll[.result] = 0
        session.selectedRow = 0
        if session.resultView == .difference || session.resultView == .exchange { session.resultView = .summary }
        let targets = ResultSummary.targets(of: outcome, session)
        session.selectedRow = ResultSummary.first(of: targets, in: outcome)
        return session
    }
}
