extension TutorState {
    /// Turns pages; away from the pages, it comes back to them.
    mutating func turnPage(_ step: Int) {
        guard isReading else {
            guard !lesson.pages.isEmpty else { return }
            current.isReading = true
            current.page = min(current.page, lesson.pages.count - 1)
            return
        }
        if step > 0 { readPage() }
        current.page = min(max(0, current.page + step), max(0, lesson.pages.count - 1))
        current.scroll[.task] = 0
    }

    /// Keeps the page on the screen as read: it is left for the next one, or for the task.
    mutating func readPage() {
        guard lesson.pages.indices.contains(current.page) else { return }
        record.read(page: lesson.pages[current.page].name)
    }

    /// From the pages to the panes.
    mutating func work() {
        if current.isReading { readPage() }
        current.isReading = false
        current.scroll[.task] = 0
        if focus == .task || focus == .traffic { focus = .edit }
        switch current.resultView {
        case .question, .guesses: focus = .result
        default: break
        }
    }

    /// Leaves what is open, one thing at a time.
    mutating func goBack() {
        if popup != nil {
            cancelPopup()
        } else if isReading {
            work()
        } else if focus == .result, current.resultView != .summary {
            leaveResultView()
        } else if isZoomed {
            isZoomed = false
        } else {
            let leaving = walk?.isAside == true ? "goes back to the tour" : "leaves the tutor"
            say("Nothing to leave here. q \(leaving), Backspace shows the pages.")
        }
    }

    private mutating func leaveResultView() {
        if case .question(let question) = current.resultView {
            leaveQuestion(question)
            return
        }
        if let guessing = openGuesses {
            leaveGuesses(guessing)
            return
        }
        if current.resultView == .exchange {
            leaveExchange()
            return
        }
        current.resultView = .summary
        current.scroll[.result] = 0
    }

    /// Back to where the exchange was opened.
    mutating func leaveExchange() {
        current.resultView = .summary
        current.scroll[.result] = 0
        if current.readsTraffic { focus(on: .traffic) }
        current.readsTraffic = false
    }
}
