import TerminalUI
import Workshop

/// The first line: step, mode, and how far the course is.
enum TitleBarView {
    static func draw(_ state: TutorState, in rect: Rect, on screen: inout Screen) {
        let count = state.course.lessons.count
        let done = state.course.lessons.filter { state.progress[$0.folder].state == .done }.count
        let bar = String(repeating: "#", count: done) + String(repeating: ".", count: max(0, count - done))
        let mode = modeSpan(state)
        let live = state.isLive ? [Span(" LIVE ", Style(.warning, .reverse)), Span(" ")] : []
        let marks = ClockLines.mark(state.clock) + live + [mode]
        // Where the marks need the room, the bar gives way to its numbers.
        let whole = StyledLine(marks + [Span("  [\(bar)] \(done)/\(count) done ")])
        let short = StyledLine(marks + [Span("  \(done)/\(count) ")])
        let right = (state.clock.isMoved && whole.width > rect.columns / 2 ? short : whole).cut(to: rect.columns)
        let left = StyledLine([
            Span(" \(state.lesson.number)/\(max(count, state.lesson.number)) ", .accent), Span(state.lesson.title, .title),
        ])
        screen.put(left.cut(to: max(0, rect.columns - right.width - 1)), row: rect.row, column: rect.column, within: rect)
        screen.put(right, row: rect.row, column: rect.endColumn - right.width, within: rect)
    }

    private static func modeSpan(_ state: TutorState) -> Span {
        if state.isTyping { return Span(" EDIT ", Style(.accent, .reverse)) }
        if state.isReading { return Span("READ", .strong) }
        if state.isAsking { return Span("QUESTION", .strong) }
        return Span("EXERCISE", .strong)
    }
}
