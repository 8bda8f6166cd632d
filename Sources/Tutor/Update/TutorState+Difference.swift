import Pact
import Workshop

extension TutorState {
    var selectedTarget: ResultTarget? {
        guard let outcome = current.outcome else { return nil }
        let targets = ResultSummary.targets(of: outcome, current)
        return targets.indices.contains(current.selectedRow) ? targets[current.selectedRow] : nil
    }

    /// The item that difference, exchange and lines are about: the selected one, else the first that failed.
    var selectedItem: RunItem? {
        guard let outcome = current.outcome else { return nil }
        if case .item(let run, let item) = selectedTarget { return outcome.item(run, item) }
        return outcome.runs.flatMap(\.items).first { !$0.findings.isEmpty } ?? outcome.runs.flatMap(\.items).first { $0.result == .error }
    }

    /// The interaction that the selected table of samples judges.
    var judgedItem: RunItem? {
        let task: String
        switch selectedTarget {
        case .fold(let id), .sample(let id, _): task = id
        default: return nil
        }
        guard case .contract(let check)? = lesson.tasks.first(where: { $0.id == task })?.check else { return nil }
        let given = Set(check.selection.given)
        return current.outcome?.runs.flatMap(\.items).first { Set($0.providerStates.map(\.name)) == given }
    }

    var selectedItemRun: RunReport? {
        guard let outcome = current.outcome else { return nil }
        if case .item(let run, _) = selectedTarget { return outcome.runs.indices.contains(run) ? outcome.runs[run] : nil }
        return outcome.runs.first { run in run.items.contains { $0 == selectedItem } }
    }

    var selectedProblem: FileProblem? {
        guard let outcome = current.outcome else { return nil }
        if case .problem(let index) = selectedTarget { return outcome.problems.indices.contains(index) ? outcome.problems[index] : nil }
        return outcome.problems.first
    }

    var selectedFinding: Finding? {
        guard let findings = selectedItem?.findings else { return nil }
        return findings.indices.contains(current.selectedFinding) ? findings[current.selectedFinding] : findings.first
    }

    mutating func showDifference() {
        if selectedItem?.findings.isEmpty != false, let outcome = current.outcome {
            let targets = ResultSummary.targets(of: outcome, current)
            if let row = targets.firstIndex(where: { $0.hasFindings(in: outcome) }) { current.selectedRow = row }
        }
        if isReading { work() }
        current.resultView = .difference
        current.hasSeenDifference = true
        current.selectedFinding = 0
        current.wentToCause = false
        current.scroll[.result] = 0
        focus(on: .result)
    }

    mutating func selectFinding(by step: Int) {
        guard let item = selectedItem, !item.findings.isEmpty else { return }
        let next = current.selectedFinding + step
        guard item.findings.indices.contains(next) else {
            say(step > 0 ? "That was the last mismatch of this interaction." : "This is the first mismatch.")
            return
        }
        current.selectedFinding = next
        current.wentToCause = false
        revealSelection()
    }

    /// First to the line that causes it, then to the one that expects it.
    mutating func goToLine() {
        if let problem = selectedProblem, current.outcome?.problems.isEmpty == false {
            // What the problem is stands below the text.
            go(to: problem.location, saying: "\(problem.location.path), line \(problem.location.position.line). i edits it.")
            return
        }
        guard let item = selectedItem else { return }
        let finding = selectedFinding
        let cause = finding?.causeLine
        let expectation = finding?.expectation ?? item.location
        if let cause, !(current.wentToCause && expectation != nil) {
            current.wentToCause = true
            go(to: cause, saying: (finding?.cause ?? finding?.sentence ?? "") + (expectation == nil ? "" : " g: the expectation."))
        } else if let expectation {
            current.wentToCause = false
            go(to: expectation, saying: finding?.sentence ?? item.failure ?? item.title)
        } else {
            say("No line of your files is known for this.")
        }
    }

    mutating func go(to location: SourceLocation, saying sentence: String) {
        guard let index = current.files.firstIndex(where: { $0.path == location.path }) else {
            say("\(location.path) line \(location.position.line); this step does not show the file.")
            return
        }
        if isReading { work() }
        open(file: index)
        isZoomed = false
        let place = TextPlace(location.position)
        current.files[index].buffer.move(to: place.position)
        if !sentence.isEmpty { say(sentence) }
    }

    /// What has gone over the wire for what is selected; the whole run's where nothing is.
    var shownExchanges: [Exchange] {
        if isInTraffic { return allExchanges }
        if let item = selectedItem, !item.exchanges.isEmpty { return item.exchanges }
        return allExchanges
    }

    /// Those of the last run, then what the learner's own consumer asked the mock server.
    var allExchanges: [Exchange] { (current.outcome?.runs.flatMap { $0.items.flatMap(\.exchanges) } ?? []) + mockExchanges }

    mutating func showExchange() {
        let all = shownExchanges
        current.exchangesRead =
            isInTraffic ? Array(all.dropFirst(current.selectedExchange).prefix(1)) : all
        if isReading { work() }
        current.readsTraffic = isInTraffic
        current.resultView = .exchange
        current.scroll[.result] = 0
        focus(on: .result)
    }

    /// The difference or the exchange as plain text.
    mutating func copyShown() {
        let lines: [String]
        if focus == .traffic {
            lines = content(of: .traffic, columns: 76).lines.map(\.text)
        } else if current.resultView == .exchange {
            lines = ExchangeView.lines(of: current.exchangesRead).map(\.text)
        } else {
            lines = DifferenceView.content(self, columns: 95).lines.map(\.text)
        }
        emit(.copy(lines.joined(separator: "\n") + "\n"))
    }
}

extension StepOutcome {
    func item(_ run: Int, _ item: Int) -> RunItem? {
        guard runs.indices.contains(run), runs[run].items.indices.contains(item) else { return nil }
        return runs[run].items[item]
    }
}
