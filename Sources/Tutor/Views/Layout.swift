import TerminalUI

/// Where everything stands on a screen that is large enough.
struct Layout {
    let title: Rect
    let body: Rect
    let status: Rect
    let footer: Rect
    /// The panes that can be seen, rims included, from top to bottom; neighbours share a rim.
    let panes: [(pane: Pane, rect: Rect)]

    init(_ state: TutorState) {
        let whole = Rect(rows: state.size.rows, columns: state.size.columns)
        title = whole.splitTop(1).top
        footer = whole.splitBottom(1).bottom
        status = whole.splitBottom(2).bottom.splitTop(1).top
        body = Self.body(of: state.size)
        if state.isReading {
            panes = [(.task, body)]
        } else if state.isZoomed {
            panes = [(state.focus, body)]
        } else {
            panes = state.size.isWide ? Self.beside(state, body) : Self.stacked(state, body)
        }
    }

    /// Everything between the title bar and the status line.
    static func body(of size: ScreenSize) -> Rect {
        Rect(row: 1, rows: size.rows - 3, columns: size.columns)
    }

    func rect(of pane: Pane) -> Rect? {
        panes.first { $0.pane == pane }?.rect
    }

    /// Task, editor and result below each other; the one in focus grows.
    private static func stacked(_ state: TutorState, _ body: Rect) -> [(Pane, Rect)] {
        let content = body.rows - 4
        if state.showsContract, state.focus == .edit {
            // The text and what it makes are read together.
            let half = (content - 1) / 2
            return below(body, [(.task, 1), (.edit, half), (.result, content - 1 - half)])
        }
        let isSmall = content <= 12
        let readsResult = state.focus == .result || state.focus == .traffic
        let taskRows = state.focus == .task ? nil : isSmall ? 1 : readsResult ? 2 : 3
        let editRows = state.focus == .edit ? nil : isSmall ? 2 : readsResult ? 3 : 5
        // While the checks run as one types, the result is what one looks at as well.
        let liveRows = state.isLive && state.focus == .edit ? (content - (taskRows ?? 0)) / 2 : 0
        let resultRows = readsResult ? nil : max(liveRows, isSmall ? 3 : 5)
        let rest = content - (taskRows ?? 0) - (editRows ?? 0) - (resultRows ?? 0)
        return below(
            body,
            [
                (.task, taskRows ?? rest), (.edit, editRows ?? rest), (state.lowerPane, resultRows ?? rest),
            ])
    }

    /// The task on the left, with the traffic below it where there is room; editor over result on the right. A pact or code takes the
    /// right half beside its text.
    private static func beside(_ state: TutorState, _ body: Rect) -> [(Pane, Rect)] {
        if state.showsContract, state.focus == .edit || state.focus == .result {
            let half = body.columns / 2
            let text = Rect(row: body.row, rows: body.rows, columns: half)
            return [(.edit, text), (.result, Rect(row: body.row, column: half - 1, rows: body.rows, columns: body.columns - half + 1))]
        }
        let left = Rect(row: body.row, rows: body.rows, columns: 40)
        let right = Rect(row: body.row, column: 39, rows: body.rows, columns: body.columns - 39)
        let showsTraffic = state.hasRoomForTraffic
        // What a broker knows takes more rows than an exchange or two.
        let lowest = state.lesson.broker == nil ? 10 : 16
        let leftPanes = showsTraffic ? below(left, [(.task, left.rows - 3 - lowest), (.traffic, lowest)]) : [(Pane.task, left)]
        let content = right.rows - 3
        let editRows =
            switch state.focus {
            case .edit: state.isLive ? content / 2 : content * 3 / 5
            case .result, .traffic: content * 2 / 5
            case .task: content / 2
            }
        let lower = showsTraffic ? Pane.result : state.lowerPane
        return leftPanes + below(right, [(.edit, editRows), (lower, content - editRows)])
    }

    /// Boxes below each other that share their rims; `rows` are those inside.
    private static func below(_ area: Rect, _ panes: [(pane: Pane, rows: Int)]) -> [(Pane, Rect)] {
        var top = area.row
        return panes.map { entry in
            defer { top += entry.rows + 1 }
            return (entry.pane, Rect(row: top, column: area.column, rows: entry.rows + 2, columns: area.columns))
        }
    }
}

extension TutorState {
    /// True when a question wants to be read beside the contract.
    var isAsking: Bool {
        switch current.resultView {
        case .question, .guesses: focus == .result
        default: false
        }
    }

    /// True when the traffic has a place of its own.
    var hasRoomForTraffic: Bool { size.isWide && size.rows >= 34 }

    /// The traffic takes the result's place where there is no room beside it.
    var lowerPane: Pane { focus == .traffic && !hasRoomForTraffic ? .traffic : .result }
}
