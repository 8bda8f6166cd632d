import TerminalUI
import Workshop

/// The file in the editor: line numbers, colours, marks where something is wrong, and what it is below.
enum EditorView {
    /// The hat of the file's side, and tabs of the step's files; where they do not fit, the one file and which it is of how many.
    static func title(_ state: TutorState, columns: Int) -> StyledLine {
        let session = state.current
        guard let current = session.currentFile else { return StyledLine() }
        var line = StyledLine(current.file.side.hat + "  ", .accent)
        var tabs = StyledLine()
        for (index, file) in session.files.enumerated() {
            if index > 0 { tabs.append(" | ", .dim) }
            tabs.append(name(of: file), index == session.fileIndex ? .strong : .dim)
        }
        let isModified = current.buffer.isModified
        if line.width + tabs.width + (isModified ? 11 : 0) > columns {
            let place = session.files.count > 1 ? "  file \(session.fileIndex + 1)/\(session.files.count)" : ""
            tabs = StyledLine([Span(name(of: current), .strong), Span(place, .dim)])
        }
        line.spans += tabs.spans
        if isModified { line.append("  *modified", .warning) }
        return line
    }

    private static func name(of file: FileState) -> String {
        file.name + (file.buffer.isModified ? "*" : "") + (file.file.isEditable ? "" : " (read)")
    }

    static func draw(_ state: TutorState, in rect: Rect, on screen: inout Screen) {
        guard let file = state.current.currentFile else {
            let text = state.current.isOpen ? "This step has no files to edit." : "Opening the files of this step ..."
            screen.put(text, row: rect.row, column: rect.column + 1, .dim, within: rect)
            return
        }
        let area = textArea(of: file, in: rect)
        let marks = marks(in: file, state)
        let range = file.viewport.top..<min(file.buffer.lines.count, file.viewport.top + area.rows)
        guard range.lowerBound <= range.upperBound else { return }
        let colours = YAMLHighlighter.lines(file.buffer.lines, in: range)
        for (offset, line) in colours.enumerated() {
            let number = range.lowerBound + offset
            drawLine(line, number, marks[number], file, state, row: area.row + offset, rect: rect, area: area, on: &screen)
        }
        drawProblem(of: file, below: area, in: rect, on: &screen)
        drawCursor(file, state, area: area, on: &screen)
    }

    /// Where the text itself stands: without gutter and without the row for a problem.
    static func textArea(of file: FileState, in rect: Rect) -> Rect {
        let gutter = gutterWidth(file)
        let below = file.problems.isEmpty || rect.rows < 4 ? 0 : problemRows(file, columns: rect.columns, rows: rect.rows).count
        return Rect(row: rect.row, column: rect.column + gutter, rows: rect.rows - below, columns: rect.columns - gutter)
    }

    private static func gutterWidth(_ file: FileState) -> Int {
        max(2, String(file.buffer.lines.count).count) + 4
    }

    /// A sign and a word for lines that a problem or a mismatch has to do with, by 0-based line.
    private static func marks(in file: FileState, _ state: TutorState) -> [Int: (sign: String, note: String, role: Role)] {
        var marks: [Int: (sign: String, note: String, role: Role)] = [:]
        if state.isResultOfThisText, let item = state.selectedItem {
            for (number, finding) in item.findings.enumerated().reversed() {
                for (location, word) in [(finding.expectation, "expectation"), (finding.causeLine, "cause")] {
                    guard let location, location.path == file.path else { continue }
                    let isCause = word == "cause"
                    marks[location.position.line - 1] = ("!", "<- \(isCause ? "cause" : "mismatch") \(number + 1)", .fail)
                }
            }
        }
        for problem in file.problems {
            marks[problem.location.position.line - 1] = ("!", "", .problem)
        }
        return marks
    }

    private static func drawLine(
        _ line: StyledLine, _ number: Int, _ mark: (sign: String, note: String, role: Role)?, _ file: FileState, _ state: TutorState,
        row: Int, rect: Rect, area: Rect, on screen: inout Screen
    ) {
        let digits = gutterWidth(file) - 4
        let text = String(number + 1)
        let padded = String(repeating: " ", count: max(0, digits - text.count)) + text
        let isHere = number == file.buffer.cursor.line && state.focus == .edit
        // Without a cursor to see, a sign tells where it is.
        let sign = mark?.sign ?? (isHere && !state.isTyping ? ">" : " ")
        screen.put(sign, row: row, column: rect.column, mark?.role ?? (isHere ? .strong : .lineNumber), within: rect)
        screen.put(padded + " | ", row: row, column: rect.column + 1, isHere ? .strong : .lineNumber, within: rect)
        let shown = line.dropping(columns: file.viewport.left)
        var end = screen.put(shown, row: row, column: area.column, within: area)
        highlightSearch(file, number, row: row, area: area, on: &screen)
        if let note = mark?.note, !note.isEmpty {
            end = max(end + 2, area.column + 34)
            if end + note.count <= area.endColumn { screen.put(note, row: row, column: end, .fail, within: area) }
        }
    }

    private static func highlightSearch(_ file: FileState, _ number: Int, row: Int, area: Rect, on screen: inout Screen) {
        for match in file.buffer.searchMatches(inLine: number) {
            let from = file.buffer.column(of: TextPosition(line: number, character: match.lowerBound)) - file.viewport.left
            let to = file.buffer.column(of: TextPosition(line: number, character: match.upperBound)) - file.viewport.left
            let hit = Rect(row: row, column: area.column + from, rows: 1, columns: to - from).intersection(area)
            screen.restyle(hit) { Style(.searchMatch, $0.attributes) }
        }
    }

    /// The problem that the cursor's line has, else the first.
    private static func problemRows(_ file: FileState, columns: Int, rows: Int) -> [StyledLine] {
        let here = file.problems.first { $0.location.position.line - 1 == file.buffer.cursor.line }
        guard let problem = here ?? file.problems.first else { return [] }
        let count = file.problems.count > 1 ? "  (\(file.problems.count) problems)" : ""
        let text = "! \(problem.location.position.line):\(problem.location.position.column)  \(problem.sentence)\(count)"
        let width = max(8, columns - 2)
        let all = StyledLine(text, .problem).wrapped(to: width)
        var shown = Array(all.prefix(max(1, rows / 3)))
        if all.count > shown.count, let last = shown.popLast() {
            let rest = all.dropFirst(shown.count + 1).first?.text ?? ""
            shown.append(StyledLine(last.text + " " + rest, .problem).cut(to: width))
        }
        return shown
    }

    private static func drawProblem(of file: FileState, below area: Rect, in rect: Rect, on screen: inout Screen) {
        guard area.rows < rect.rows else { return }
        let lines = problemRows(file, columns: rect.columns, rows: rect.rows)
        screen.put(lines, in: Rect(row: area.endRow, column: rect.column + 1, rows: rect.endRow - area.endRow, columns: rect.columns - 1))
    }

    private static func drawCursor(_ file: FileState, _ state: TutorState, area: Rect, on screen: inout Screen) {
        guard state.isTyping || file.buffer.search != nil else { return }
        let row = area.row + file.buffer.cursor.line - file.viewport.top
        let column = area.column + file.buffer.cursorColumn - file.viewport.left
        if area.contains(row: row, column: column) { screen.cursor = ScreenPosition(row: row, column: column) }
    }
}
