import TerminalUI

/// The command line in the last row, and above it what there is to type.
enum CommandLineView {
    static func draw(_ line: LineEntry, in rect: Rect, on screen: inout Screen) {
        let room = max(4, rect.columns - 3)
        let cursor = VisibleText.width(of: String(line.head))
        let left = offset(cursor: cursor, room: room)
        let text = StyledLine(line.text, .strong)
        let area = Rect(row: rect.row, column: rect.column + 1, rows: 1, columns: rect.columns - 2)
        screen.put(left == 0 ? ":" : "<", row: rect.row, column: rect.column, .accent, within: rect)
        screen.put(text.dropping(columns: left), row: rect.row, column: area.column, within: area)
        if text.width - left > area.columns { screen.put(">", row: rect.row, column: rect.endColumn - 1, .accent, within: rect) }
        screen.cursor = ScreenPosition(row: rect.row, column: area.column + cursor - left)
    }

    /// The columns that are cut off on the left: none as long as the cursor is seen, then half a row at a time.
    static func offset(cursor: Int, room: Int) -> Int {
        guard cursor > room else { return 0 }
        let half = max(1, room / 2)
        return ((cursor - room + half - 1) / half) * half
    }

    /// One row for the status line: what can be chosen, how the command is written, or how to go on.
    static func hint(_ state: TutorState, _ line: LineEntry) -> StyledLine {
        if let offer = line.offer { return choice(offer) }
        let words = LineWords(line.head)
        if let name = words.words.first?.text, let parsed = try? LineCommandTable.parse(name),
            words.words.count > 1 || !words.endsInWord || parsed.command.names.contains(name)
        {
            return StyledLine([Span(" \(parsed.command.usage)", .strong), Span("  \(parsed.command.does)", .dim)])
        }
        let names = state.lineCommands.map(\.name).filter { line.isEmpty || $0.hasPrefix(line.text) }
        guard !names.isEmpty else { return StyledLine(" No command begins so; :help lists all.", .dim) }
        let keys = line.isEmpty ? " Tab completes, Up recalls, Esc leaves.  " : " "
        return StyledLine([Span(keys, .dim), Span(names.map { ":\($0)" }.joined(separator: " "))])
    }

    private static func choice(_ offer: LineOffer) -> StyledLine {
        var line = StyledLine(" ")
        // The one chosen is kept in view: what stands before it is left out where it would take too much.
        let first = max(0, (offer.chosen ?? 0) - 3)
        for (number, word) in offer.words.enumerated().dropFirst(first) {
            if number == offer.chosen { line.append(word, Style(.strong, .reverse)) } else { line.append(word) }
            line.append("  ")
        }
        return line
    }
}
