import TerminalUI
import Workshop

/// A page of the step's text, over the whole body.
enum PageView {
    /// The longest line that reads well.
    static let widest = 76

    static func draw(_ state: TutorState, in rect: Rect, on screen: inout Screen) {
        screen.box(rect, Style(.focusedBorder))
        let count = state.lesson.pages.count
        let title = count == 0 ? StyledLine("No pages", .title) : StyledLine("Page \(state.current.page + 1)/\(count)", .title)
        let inside = rect.inset(columns: 2)
        let content = content(state, columns: inside.columns)
        let position = ListScroll(offset: state.current.scroll[.task] ?? 0).position(count: content.lines.count, rows: inside.rows)
        PaneFrame.drawTitle(title, position: position, of: rect, isInFocus: true, on: &screen)
        let width = min(widest, inside.columns)
        let column = rect.column + (rect.columns - width) / 2
        let top = content.lines.count + 2 <= inside.rows ? 1 : 0
        let area = Rect(row: inside.row + top, column: column, rows: inside.rows - top, columns: width)
        screen.put(content.lines.dropFirst(max(0, state.current.scroll[.task] ?? 0)), in: area)
    }

    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        let width = min(widest, columns)
        guard state.lesson.pages.indices.contains(state.current.page) else {
            var content = PaneContent()
            content.add(state.lesson.summary, columns: width)
            return content
        }
        return PaneContent(lines: Markdown(state.lesson.pages[state.current.page].markdown).lines(width: width))
    }
}
