extension TextBuffer {
    /// Inserts text at the cursor as typing does: no indenting of its own; line ends of any kind split lines, tabs become spaces.
    public mutating func insert(_ text: String) {
        guard !text.isEmpty else { return }
        insert(text, kind: .other)
    }

    /// Replaces characters of the line the cursor is on, as a completion does, in one step; the cursor stands behind the new text.
    /// - Parameter range: characters of the line from 0, cut to those there are.
    public mutating func replace(_ range: Range<Int>, with text: String) {
        let start = min(max(0, range.lowerBound), currentLine.count)
        let end = min(max(start, range.upperBound), currentLine.count)
        let new = (LineEnding.lines(of: text).first ?? "")
        let head = currentLine.prefix(start) + new
        let place = TextPosition(line: cursor.line, character: head.count)
        let line = head + currentLine.dropFirst(end)
        replaceLines(cursor.line..<cursor.line + 1, with: [String(line)], cursor: place, kind: .other)
    }

    mutating func insert(_ text: String, kind: TextChange.Kind) {
        let spaces = String(repeating: " ", count: max(1, indentWidth))
        var new = LineEnding.lines(of: text).map { line in
            line.contains("\t") ? line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: spaces) : line
        }
        guard let first = new.first, let last = new.last else { return }
        let before = String(currentLine.prefix(cursor.character))
        let after = String(currentLine.dropFirst(cursor.character))
        let end = new.count == 1 ? before + last : last
        new[0] = before + first
        new[new.count - 1] = (new.count == 1 ? before + first : last) + after
        let place = TextPosition(line: cursor.line + new.count - 1, character: end.count)
        replaceLines(cursor.line..<cursor.line + 1, with: new, cursor: place, kind: kind)
    }

    mutating func type(_ character: Character) {
        // A word and the spaces before it are one step of undo.
        if character != " ", character.isWhitespace == false, currentLine.prefix(cursor.character).last == " ",
            undoStack.last?.kind == .typing
        {
            mayJoinLastChange = mayJoinLastChange && currentLine.prefix(cursor.character).allSatisfy { $0 == " " }
        }
        insert(String(character), kind: .typing)
    }

    /// Splits the line; the new one gets the indent of the old one, deeper after `:`, and stands under the first key of a list entry.
    mutating func newLine() {
        let head = currentLine.prefix(cursor.character)
        let tail = currentLine.dropFirst(cursor.character).drop { $0 == " " }
        let indent = String(repeating: " ", count: Self.indent(after: head, width: indentWidth))
        var kept = String(head)
        if kept.allSatisfy({ $0 == " " }), tail.isEmpty { kept = "" }
        let place = TextPosition(line: cursor.line + 1, character: indent.count)
        replaceLines(cursor.line..<cursor.line + 1, with: [kept, indent + tail], cursor: place, kind: .other)
        mayJoinLastChange = false
    }

    /// Spaces that a line after this one begins with, in YAML.
    static func indent(after line: Substring, width: Int) -> Int {
        let spaces = line.prefix { $0 == " " }.count
        var content = line.dropFirst(spaces)
        var depth = spaces
        while content.hasPrefix("- ") {
            let gap = content.dropFirst(1).prefix { $0 == " " }.count
            depth += 1 + gap
            content = content.dropFirst(1 + gap)
        }
        if content == "-" { return depth + width }
        let code = YAMLHighlighter.withoutComment(content)
        guard let last = code.last else { return content.isEmpty ? depth : spaces }
        if last == ":" || last == "{" || last == "[" || opensBlock(code) { return depth + width }
        return depth
    }

    /// `key: |`, `key: >` and `key: !eachLike` go on below, deeper.
    private static func opensBlock(_ code: Substring) -> Bool {
        guard let colon = code.lastIndex(of: ":") else { return false }
        let value = code[code.index(after: colon)...].drop { $0 == " " }
        guard let first = value.first else { return false }
        if first == "|" || first == ">" { return value.count <= 3 }
        return first == "!" && !value.contains(" ")
    }

    /// Spaces up to the next indent stop.
    mutating func indentHere() {
        let width = max(1, indentWidth)
        insert(String(repeating: " ", count: width - cursorColumn % width), kind: .typing)
    }

    /// Takes one indent step from the front of the line.
    mutating func outdent() {
        let spaces = min(currentLine.prefix { $0 == " " }.count, max(1, indentWidth))
        guard spaces > 0 else { return }
        let place = TextPosition(line: cursor.line, character: max(0, cursor.character - spaces))
        replaceLines(cursor.line..<cursor.line + 1, with: [String(currentLine.dropFirst(spaces))], cursor: place, kind: .other)
    }

    /// Deletes before the cursor: a character, an indent step where only spaces stand before, or the line end.
    mutating func backspace() {
        if cursor.character == 0 {
            guard cursor.line > 0 else { return }
            let above = line(cursor.line - 1)
            let place = TextPosition(line: cursor.line - 1, character: above.count)
            replaceLines(cursor.line - 1..<cursor.line + 1, with: [above + currentLine], cursor: place, kind: .other)
            return
        }
        let head = currentLine.prefix(cursor.character)
        var count = 1
        if head.allSatisfy({ $0 == " " }) {
            let rest = head.count % max(1, indentWidth)
            count = rest == 0 ? max(1, indentWidth) : rest
        }
        delete(from: cursor.character - count, to: cursor.character)
    }

    /// Deletes the character under the cursor, or the line end.
    mutating func deleteForward() {
        if cursor.character < currentLine.count {
            delete(from: cursor.character, to: cursor.character + 1)
        } else if cursor.line + 1 < lines.count {
            replaceLines(cursor.line..<cursor.line + 2, with: [currentLine + line(cursor.line + 1)], cursor: cursor, kind: .other)
        }
    }

    mutating func delete(from: Int, to: Int) {
        let start = max(0, from)
        guard start < to else { return }
        let new = String(currentLine.prefix(start)) + String(currentLine.dropFirst(to))
        let place = TextPosition(line: cursor.line, character: start)
        replaceLines(cursor.line..<cursor.line + 1, with: [new], cursor: place, kind: .deleting)
    }
}
