import TerminalUI

extension TutorState {
    /// The whole screen. Nothing changes by it.
    func view() -> Screen {
        var screen = Screen(rows: size.rows, columns: size.columns)
        guard size.isEnough else {
            SizeNoticeView.draw(size, on: &screen)
            return screen
        }
        let layout = Layout(self)
        if isWalking {
            WalkView.drawTitle(self, in: layout.title, on: &screen)
            WalkView.draw(self, in: layout.body, on: &screen)
        } else {
            TitleBarView.draw(self, in: layout.title, on: &screen)
            drawBody(layout, on: &screen)
        }
        StatusLineView.draw(self, in: layout.status, on: &screen)
        if let commandLine {
            CommandLineView.draw(commandLine, in: layout.footer, on: &screen)
        } else {
            FooterView.draw(self, in: layout.footer, on: &screen)
        }
        if popup != nil {
            screen.cursor = nil
            PopupViews.draw(self, over: layout.body, on: &screen)
        }
        return screen
    }

    private func drawBody(_ layout: Layout, on screen: inout Screen) {
        if isReading {
            PageView.draw(self, in: layout.body, on: &screen)
        } else {
            drawPanes(layout, on: &screen)
        }
    }

    private func drawPanes(_ layout: Layout, on screen: inout Screen) {
        // The rim of the pane in focus is drawn last, so that it is whole; titles come after all rims.
        let ordered = layout.panes.filter { $0.pane != focus } + layout.panes.filter { $0.pane == focus }
        for (pane, rect) in ordered {
            screen.box(rect, Style(pane == focus ? .focusedBorder : .border))
        }
        for (pane, rect) in layout.panes {
            let title = title(of: pane, columns: rect.columns)
            let inside = rect.inset(columns: 2)
            let lines = content(of: pane, columns: inside.columns).lines
            let position = position(in: pane, of: lines.count, rows: inside.rows)
            PaneFrame.drawTitle(title, position: position, of: rect, isInFocus: pane == focus, on: &screen)
            if pane == .edit {
                EditorView.draw(self, in: rect.inset(), on: &screen)
            } else {
                screen.put(lines.dropFirst(max(0, current.scroll[pane] ?? 0)), in: inside)
            }
        }
    }

    /// What a pane holds, wrapped to a width; the editor draws itself.
    func content(of pane: Pane, columns: Int) -> PaneContent {
        if isReading { return PageView.content(self, columns: columns) }
        switch pane {
        case .task: return TaskView.content(self, columns: columns)
        case .edit: return PaneContent()
        case .traffic: return fourthPaneContent(columns: columns)
        case .result:
            switch current.resultView {
            case .summary: return ResultSummary.content(self, columns: columns)
            case .question: return QuestionView.content(self, columns: columns)
            case .guesses: return GuessesView.content(self, columns: columns)
            case .difference: return DifferenceView.content(self, columns: columns)
            case .exchange: return ExchangeView.content(self, columns: columns)
            case .changes: return ChangesView.content(self, columns: columns)
            case .pact: return PactView.content(self, columns: columns)
            case .code: return CodeView.content(self, columns: columns)
            case .broker: return BrokerReportView.content(self, columns: columns)
            }
        }
    }

    private func title(of pane: Pane, columns: Int) -> StyledLine {
        switch pane {
        case .task: PaneFrame.title(pane, TaskView.title(self))
        case .edit: PaneFrame.title(pane, EditorView.title(self, columns: columns - 28))
        case .result: PaneFrame.title(pane, ResultTitle.line(self))
        case .traffic: PaneFrame.title(pane, named: fourthPane.name, fourthPaneTitle)
        }
    }

    private func position(in pane: Pane, of count: Int, rows: Int) -> String {
        if pane == .edit {
            guard let buffer = current.currentFile?.buffer else { return "" }
            return "\(buffer.cursor.line + 1)/\(buffer.lines.count)"
        }
        return ListScroll(offset: current.scroll[pane] ?? 0).position(count: count, rows: rows)
    }
}
