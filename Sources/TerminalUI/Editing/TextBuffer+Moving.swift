extension TextBuffer {
    /// Moves the cursor to a place, or to the nearest one that exists.
    public mutating func move(to position: TextPosition) {
        cursor = clamped(position)
        goalColumn = nil
        mayJoinLastChange = false
        cutsInARow = false
    }

    /// Moves up (negative) or down by lines and keeps to the terminal column it came from.
    public mutating func moveLines(_ count: Int) {
        let goal = goalColumn ?? cursorColumn
        let target = cursor.line + count
        if target < 0 || target >= lines.count, cursor.line == (count < 0 ? 0 : lines.count - 1) {
            move(to: TextPosition(line: cursor.line, character: count < 0 ? 0 : currentLine.count))
            return
        }
        let line = min(max(0, target), lines.count - 1)
        move(to: TextPosition(line: line, character: character(in: line, atColumn: goal)))
        goalColumn = goal
    }

    /// The character of a line that stands at a terminal column, or the line's end.
    public func character(in line: Int, atColumn column: Int) -> Int {
        var at = 0
        for (place, character) in self.line(line).enumerated() {
            at += VisibleText(String(character), startColumn: at).width
            if at > column { return place }
        }
        return self.line(line).count
    }

    mutating func moveLeft() {
        if cursor.character > 0 {
            move(to: TextPosition(line: cursor.line, character: cursor.character - 1))
        } else if cursor.line > 0 {
            move(to: TextPosition(line: cursor.line - 1, character: line(cursor.line - 1).count))
        }
    }

    mutating func moveRight() {
        if cursor.character < currentLine.count {
            move(to: TextPosition(line: cursor.line, character: cursor.character + 1))
        } else if cursor.line + 1 < lines.count {
            move(to: TextPosition(line: cursor.line + 1, character: 0))
        }
    }

    /// Home: to the first letter, and from there to the very beginning.
    mutating func moveHome() {
        let indent = currentLine.prefix { $0 == " " }.count
        move(to: TextPosition(line: cursor.line, character: cursor.character == indent ? 0 : indent))
    }

    mutating func moveEnd() {
        move(to: TextPosition(line: cursor.line, character: currentLine.count))
    }

    /// To the beginning of the word before the cursor, across line ends.
    mutating func moveWordLeft() {
        let line = Array(currentLine)
        var place = min(cursor.character, line.count)
        while place > 0, !Self.isWord(line[place - 1]) { place -= 1 }
        if place == 0, cursor.line > 0, line.prefix(cursor.character).allSatisfy({ !Self.isWord($0) }) {
            move(to: TextPosition(line: cursor.line - 1, character: self.line(cursor.line - 1).count))
            return
        }
        while place > 0, Self.isWord(line[place - 1]) { place -= 1 }
        move(to: TextPosition(line: cursor.line, character: place))
    }

    /// To the end of the word after the cursor, across line ends.
    mutating func moveWordRight() {
        let line = Array(currentLine)
        var place = cursor.character
        while place < line.count, !Self.isWord(line[place]) { place += 1 }
        if place == line.count, cursor.line + 1 < lines.count,
            line.dropFirst(cursor.character).allSatisfy({ !Self.isWord($0) })
        {
            move(to: TextPosition(line: cursor.line + 1, character: 0))
            return
        }
        while place < line.count, Self.isWord(line[place]) { place += 1 }
        move(to: TextPosition(line: cursor.line, character: place))
    }

    /// The word under the cursor or just before it, with a leading `!` of a tag; empty between words.
    public var wordAtCursor: String {
        let line = Array(currentLine)
        var start = min(cursor.character, line.count)
        var end = start
        while start > 0, Self.isWord(line[start - 1]) { start -= 1 }
        while end < line.count, Self.isWord(line[end]) { end += 1 }
        guard start < end else { return "" }
        if start > 0, line[start - 1] == "!" { start -= 1 }
        return String(line[start..<end])
    }

    static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
