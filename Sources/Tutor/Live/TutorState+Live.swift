import TerminalUI
import Workshop

extension TutorState {
    /// Live mode: after each pause in typing the checks run on the text as it stands in the editor. Nothing is saved by it, no attempt is
    /// counted and no task done: that takes a save.
    mutating func setLive(_ wanted: Bool) {
        isLive = wanted
        guard wanted else {
            cancelLiveRun()
            say(current.live.isShown ? "Live is off. The result shown is not counted; r saves and runs." : "Live is off; r saves and runs.")
            return
        }
        if lesson.broker != nil {
            // A run tells the broker what came of it, which nobody wants at each pause.
            say("Live waits for a step without a broker: here each run may tell the broker its result. Ctrl-S saves and runs.")
        } else if isPredictionDue {
            say("Live: first your guess at the result (r), then the checks run as you type.")
        } else {
            say("Live: the checks run at each pause in your typing. Ctrl-S saves and counts.")
            startLiveRun()
        }
    }

    /// The text changed: what runs is about an older one.
    mutating func cancelLiveRun() {
        guard let id = current.live.runID else { return }
        emit(.cancelRun(id: id))
        current.live.runID = nil
        current.live.texts = nil
    }

    /// Runs the texts of the editor, where that makes sense now.
    mutating func startLiveRun() {
        guard isLive, lesson.broker == nil, current.isOpen, !isReading, !isPredictionDue, current.run == nil,
            unavailability(of: .run) == nil
        else { return }
        if case .guesses = current.resultView { return }
        let texts = current.texts
        guard texts != (current.live.isShown || current.live.runID != nil ? current.live.texts : current.lastRun) else {
            current.live.oldSince = nil
            return
        }
        readAllProblems()
        if let problem = current.files.lazy.filter(\.file.isEditable).compactMap(\.problems.first).first {
            cancelLiveRun()
            current.live.oldSince = Self.reason(problem)
            return
        }
        cancelLiveRun()
        lastRunID += 1
        current.live.runID = lastRunID
        current.live.texts = texts
        emitRun(id: lastRunID, before: runToHoldBack)
    }

    /// Takes the outcome of a live run; returns false for any other run.
    mutating func finishedLiveRun(_ id: Int, _ outcome: StepOutcome) -> Bool {
        guard let (number, session) = steps.first(where: { $0.value.live.runID == id }) else { return false }
        var new = session
        new.live.runID = nil
        if let problem = outcome.problems.first {
            // What was understood last is worth more than that this cannot be read.
            new.live.oldSince = Self.reason(problem)
            new.live.texts = session.live.isShown ? session.live.texts : nil
        } else {
            new.show(live: outcome, before: number == lesson.number ? runToHoldBack : session.heldBefore)
        }
        steps[number] = new
        return true
    }

    private static func reason(_ problem: FileProblem) -> String {
        let name = problem.location.path.split(separator: "/").last.map(String.init) ?? problem.location.path
        return "\(name) line \(problem.location.position.line) cannot be read"
    }

    /// True when what the result says is about the texts as they are now.
    var isResultOfThisText: Bool {
        current.live.isShown ? current.live.texts == current.texts : !hasChangedSinceRun
    }
}

extension StepSession {
    /// Puts the outcome of a live run in the place of the one shown: what is selected, open and scrolled stays.
    mutating func show(live new: StepOutcome, before: RunKind?) {
        if !live.isShown { live.countedSummary = outcome?.summary }
        let selected = outcome.map { ResultSummary.targets(of: $0, self) }.flatMap {
            $0.indices.contains(selectedRow) ? $0[selectedRow] : nil
        }
        live.isShown = true
        live.oldSince = nil
        summaryBefore = live.countedSummary
        heldBefore = before
        outcome = new
        let targets = ResultSummary.targets(of: new, self)
        let isKept = selected.flatMap { targets.firstIndex(of: $0) }
        selectedRow = isKept ?? ResultSummary.first(of: targets, in: new)
        let item: RunItem? =
            if targets.indices.contains(selectedRow), case .item(let run, let item) = targets[selectedRow] {
                new.item(run, item)
            } else {
                nil
            }
        let count = item?.findings.count ?? 0
        selectedFinding = min(selectedFinding, max(0, count - 1))
        if resultView == .difference, count == 0 { resultView = .summary }
        if resultView == .exchange, item?.exchanges.isEmpty != false { resultView = .summary }
        wentToCause = false
    }
}
