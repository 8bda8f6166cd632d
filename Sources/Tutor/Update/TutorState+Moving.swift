import TerminalUI
import Workshop

extension TutorState {
    enum Movement {
        case lines(Int), pages(Int), halfPages(Int), toTop, toEnd
    }

    mutating func focus(on pane: Pane) {
        if isReading { work() }
        if pane != .edit { stopTyping() }
        focus = pane
    }

    mutating func changePane(by step: Int) {
        let order = Layout(self).panes.map(\.pane)
        let place = order.firstIndex(of: focus) ?? 0
        let all = isZoomed ? [Pane.task, .edit, .result] : order
        let at = all.firstIndex(of: focus) ?? place
        let next = (at + step + all.count) % max(1, all.count)
        if all.indices.contains(next) { focus(on: all[next]) }
    }

    mutating func move(_ movement: Movement) {
        if popup != nil {
            moveInPopup(movement)
        } else if isReading {
            scroll(.task, movement)
        } else {
            switch (focus, current.resultView) {
            case (.edit, _): moveInFile(movement)
            case (.result, .question): moveInQuestion(movement)
            case (.result, .guesses): moveInGuesses(movement)
            case (.result, .changes):
                current.hasJustTried = false
                current.selectedChange = Self.moved(current.selectedChange, movement, count: lesson.changes.count)
                revealSelection()
            case (.result, .summary): moveInResult(movement)
            case (.traffic, _) where isInTraffic:
                current.selectedExchange = Self.moved(current.selectedExchange, movement, count: allExchanges.count)
                revealSelection()
            default: scroll(focus, movement)
            }
        }
    }

    /// An index moved within a list, at its ends it stays.
    static func moved(_ index: Int, _ movement: Movement, count: Int) -> Int {
        let target =
            switch movement {
            case .lines(let lines): index + lines
            case .pages(let pages): index + pages * 10
            case .halfPages(let pages): index + pages * 5
            case .toTop: 0
            case .toEnd: count - 1
            }
        return min(max(0, target), max(0, count - 1))
    }

    private mutating func moveInFile(_ movement: Movement) {
        guard var buffer = current.currentFile?.buffer else { return }
        switch movement {
        case .lines(let lines): buffer.moveLines(lines)
        case .pages(let pages): buffer.moveLines(pages * buffer.pageLines)
        case .halfPages(let pages): buffer.moveLines(pages * max(1, buffer.pageLines / 2))
        case .toTop: buffer.move(to: TextPosition())
        case .toEnd: buffer.move(to: TextPosition(line: buffer.lines.count - 1))
        }
        current.currentFile?.buffer = buffer
    }

    private mutating func moveInQuestion(_ movement: Movement) {
        guard case .lines(let step) = movement, openQuestion?.open.isAnswered == false else {
            scroll(.result, movement)
            return
        }
        selectOption(by: step)
        revealSelection()
    }

    private mutating func moveInResult(_ movement: Movement) {
        guard let outcome = current.outcome, case .lines = movement else {
            scroll(.result, movement)
            return
        }
        let targets = ResultSummary.targets(of: outcome, current)
        let next = Self.moved(current.selectedRow, movement, count: targets.count)
        // At the ends of what can be selected the text above and below still scrolls.
        if next == current.selectedRow {
            scroll(.result, movement)
        } else {
            current.selectedRow = next
            current.selectedFinding = 0
            current.wentToCause = false
            revealSelection()
        }
    }

    private mutating func scroll(_ pane: Pane, _ movement: Movement) {
        let rows = Layout(self).rect(of: pane)?.inset().rows ?? 1
        let at = current.scroll[pane] ?? 0
        switch movement {
        case .lines(let lines): current.scroll[pane] = at + lines
        case .pages(let pages): current.scroll[pane] = at + pages * max(1, rows - 1)
        case .halfPages(let pages): current.scroll[pane] = at + pages * max(1, rows / 2)
        case .toTop: current.scroll[pane] = 0
        case .toEnd: current.scroll[pane] = content(of: pane, columns: size.columns).lines.count + 200
        }
        if pane == .traffic { followLog(after: movement, rows: rows) }
    }

    /// Scrolls the pane in focus so that what is selected can be seen.
    mutating func revealSelection() {
        guard let rect = Layout(self).rect(of: focus) else { return }
        let inside = rect.inset(columns: 2)
        guard let selection = content(of: focus, columns: inside.columns).selection else { return }
        let top = current.scroll[focus] ?? 0
        if selection.lowerBound < top {
            current.scroll[focus] = selection.lowerBound
        } else if selection.upperBound > top + inside.rows {
            current.scroll[focus] = max(0, min(selection.lowerBound, selection.upperBound - inside.rows))
        }
    }

    /// Enter belongs to what is selected, where that can be opened.
    mutating func claimEnter() -> Bool {
        guard !isReading else { return false }
        if isInTraffic, !allExchanges.isEmpty {
            showExchange()
            return true
        }
        guard focus == .result else { return false }
        switch current.resultView {
        case .question: enterInQuestion()
        case .guesses: takeGuesses()
        case .changes: enterInChanges()
        case .exchange: leaveExchange()
        case .summary: return openSelectedSample()
        case .difference, .pact, .code, .broker: return false
        }
        return true
    }

    private mutating func openSelectedSample() -> Bool {
        switch selectedTarget {
        case .fold(let task):
            if current.openFolds.remove(task) == nil {
                current.openFolds.insert(task)
                selectWrongSample(of: task)
            }
            revealSelection()
            return true
        case .sample(let task, let id):
            // Once explained, the next thing is to mend it.
            guard !isExplained(task, id) else { return false }
            current.explained = "\(task)/\(id)"
            revealSelection()
            return true
        default: return false
        }
    }

    func isExplained(_ task: String, _ sample: String) -> Bool { current.explained == "\(task)/\(sample)" }

    /// A table that opens is read at the first sample that is judged wrongly.
    private mutating func selectWrongSample(of task: String) {
        guard let outcome = current.outcome,
            let wrong = outcome.tasks.first(where: { $0.id == task })?.samples.first(where: { !$0.holds }),
            let row = ResultSummary.targets(of: outcome, current).firstIndex(of: .sample(task: task, id: wrong.id))
        else { return }
        current.selectedRow = row
    }
}
