import TerminalUI

/// The top line of a pane: its number and name, what it shows, and how far it is scrolled.
enum PaneFrame {
    /// - Parameter name: what the pane is called, where that is not its own name.
    static func title(_ pane: Pane, named name: String? = nil, _ rest: StyledLine) -> StyledLine {
        StyledLine([Span("[\(pane.rawValue)] \(name ?? pane.name)", .title)] + (rest.spans.isEmpty ? [] : [Span("  ")] + rest.spans))
    }

    static func drawTitle(
        _ title: StyledLine, position: String, of rect: Rect, isInFocus: Bool, on screen: inout Screen
    ) {
        let style = Style(isInFocus ? .focusedBorder : .border)
        var room = rect.columns - 5
        guard room > 0 else { return }
        let width = VisibleText.width(of: position)
        if width > 0, room >= width + 16 {
            screen.put(" \(position) ", row: rect.row, column: rect.endColumn - 3 - width, style)
            room -= width + 3
        }
        let end = screen.put(title.cut(to: room), row: rect.row, column: rect.column + 2, within: rect)
        if end < rect.endColumn - 1 { screen.put(" ", row: rect.row, column: end, style) }
    }
}
