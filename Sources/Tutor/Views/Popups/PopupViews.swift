import TerminalUI
import Workshop

/// What stands over the body: one box in its middle.
enum PopupViews {
    static func draw(_ state: TutorState, over body: Rect, on screen: inout Screen) {
        guard let popup = state.popup else { return }
        let (title, content, offset) = parts(popup, state, columns: width(of: popup, body) - 4)
        let rows = min(content.lines.count + 2, body.rows)
        let box = body.centred(rows: max(3, rows), columns: width(of: popup, body))
        // A margin keeps the rims below from running into the popup's; what little would be left beside it goes altogether.
        let margin = box.columns + 16 > body.columns ? body.columns : 2
        screen.fill(Rect(row: box.row, column: box.column - margin, rows: box.rows, columns: box.columns + 2 * margin))
        screen.box(box, Style(.focusedBorder))
        let inside = box.inset(columns: 2)
        let scroll = ListScroll(offset: offset).clamped(count: content.lines.count, rows: inside.rows)
        let shown = content.selection.map { scroll.showing($0.lowerBound, count: content.lines.count, rows: inside.rows) } ?? scroll
        let position = shown.position(count: content.lines.count, rows: inside.rows)
        PaneFrame.drawTitle(StyledLine(title, .title), position: position, of: box, isInFocus: true, on: &screen)
        screen.put(content.lines.dropFirst(shown.offset), in: inside)
    }

    /// How far a popup that is read can be scrolled, plus one.
    static func scrollable(_ state: TutorState) -> Int {
        guard let popup = state.popup else { return 1 }
        let body = Layout(state).body
        let lines = parts(popup, state, columns: width(of: popup, body) - 4).content.lines.count
        return max(1, lines - (body.rows - 2) + 1)
    }

    private static func width(of popup: Popup, _ body: Rect) -> Int {
        switch popup {
        case .solution, .attempts: min(body.columns - 4, 110)
        case .keys, .search, .glossary: min(body.columns - 4, 84)
        case .question(let confirmation) where confirmation.comparesTexts: min(body.columns - 4, 100)
        default: min(body.columns - 4, 70)
        }
    }

    private static func parts(_ popup: Popup, _ state: TutorState, columns: Int) -> (title: String, content: PaneContent, scroll: Int) {
        switch popup {
        case .keys(let filter, let selected): ("Keys", KeysView.content(state, filter: filter, selected: selected, columns: columns), 0)
        case .steps(let list): ("Steps", StepsView.content(state, list, columns: columns), 0)
        case .courseSummary(let scroll): ("The course", CourseSummaryView.content(state, columns: columns), scroll)
        case .files(let selected): ("Files of this step", FilesView.content(state, selected: selected, columns: columns), 0)
        case .question(let confirmation): (confirmation.title, SafetyQuestionView.content(state, confirmation, columns: columns), 0)
        case .solution(let scroll): ("Solution", SolutionView.content(state, columns: columns), scroll)
        case .attempts(let list):
            (AttemptsView.title(state, list), AttemptsView.content(state, list, columns: columns), list.comparison?.scroll ?? 0)
        case .glossary(let filter, let selected, let near):
            ("Glossary", GlossaryView.list(state, filter: filter, selected: selected, near: near, columns: columns), 0)
        case .term(let name, let selected): (name, GlossaryView.term(state, name, selected: selected, columns: columns), 0)
        case .search(let query, let selected):
            ("Search", SearchView.content(state, query: query, selected: selected, columns: columns), 0)
        case .notice(let title, let text, let scroll):
            (title, NoticeView.content(text, columns: columns), scroll)
        }
    }
}
