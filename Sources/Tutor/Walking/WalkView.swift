import TerminalUI
import Workshop

/// The walkthrough's sheet over the whole body: everything revealed on it so far.
enum WalkView {
    /// A sheet's rows and which of them are seen.
    struct Sheet {
        var lines: [StyledLine]
        /// The first row seen.
        var offset: Int
        /// How many can be seen.
        var rows: Int
    }

    static func draw(_ state: TutorState, in rect: Rect, on screen: inout Screen) {
        screen.box(rect, Style(.focusedBorder))
        let sheet = sheet(state)
        let title = StyledLine(state.walk?.reveal?.title ?? "", .title)
        let position = ListScroll(offset: sheet.offset).position(count: sheet.lines.count, rows: sheet.rows)
        PaneFrame.drawTitle(title, position: position, of: rect, isInFocus: true, on: &screen)
        let inside = rect.inset(columns: 2)
        let width = min(PageView.widest, inside.columns)
        // A sheet that leaves room stands one row lower, as a page does.
        let top = sheet.lines.count + 2 <= inside.rows ? 1 : 0
        let area = Rect(
            row: inside.row + top, column: rect.column + (rect.columns - width) / 2, rows: inside.rows - top, columns: width)
        screen.put(sheet.lines.dropFirst(sheet.offset), in: area)
    }

    /// Step and place in it, in the title bar.
    static func drawTitle(_ state: TutorState, in rect: Rect, on screen: inout Screen) {
        guard let walk = state.walk, let lesson = state.walkedLesson else { return }
        let last = state.course.lessons.last?.number ?? lesson.number
        let left = StyledLine([Span(" \(lesson.number)/\(last) ", .accent), Span(lesson.title, .title)])
        let right = StyledLine([Span(" WALK ", Style(.accent, .reverse)), Span(" \(walk.index + 1)/\(walk.reveals.count) ")])
        screen.put(left.cut(to: max(0, rect.columns - right.width - 1)), row: rect.row, column: rect.column, within: rect)
        screen.put(right, row: rect.row, column: rect.endColumn - right.width, within: rect)
    }

    /// The sheet as it stands; the newest part is in view where nobody has scrolled.
    static func sheet(_ state: TutorState) -> Sheet {
        let inside = Layout.body(of: state.size).inset(columns: 2)
        let (lines, newest) = content(state, columns: min(PageView.widest, inside.columns))
        let rows = max(1, inside.rows)
        let most = max(0, lines.count - rows)
        let offset = state.walk?.scroll ?? newest
        return Sheet(lines: lines, offset: min(max(0, offset), most), rows: rows)
    }

    /// All rows, and the first of the newest part.
    private static func content(_ state: TutorState, columns: Int) -> (lines: [StyledLine], newest: Int) {
        guard let walk = state.walk, let lesson = state.walkedLesson, let reveal = walk.reveal else { return ([], 0) }
        var content = PaneContent()
        var newest = 0
        for part in reveal.parts {
            content.gap()
            newest = content.lines.count
            switch part {
            case .text(let text): content.lines += Markdown(text).lines(width: columns)
            case .scene(let scene): WalkSceneLines(lesson: lesson, walk: walk, columns: columns).add(scene, to: &content)
            case .answer(let question): WalkQuestionLines.add(question, of: lesson, isAnswered: true, to: &content, columns: columns)
            }
        }
        while let last = content.lines.last, last.spans.isEmpty { content.lines.removeLast() }
        return (content.lines, newest)
    }
}
