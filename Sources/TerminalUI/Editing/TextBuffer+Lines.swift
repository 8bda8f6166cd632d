/// Cutting, copying and pasting whole lines.
extension TextBuffer {
    /// Takes the line out; lines cut one after the other are pasted together.
    public mutating func cutLine() {
        clipboard = cutsInARow ? clipboard + [currentLine] : [currentLine]
        let isLast = cursor.line == lines.count - 1
        let place = TextPosition(line: isLast ? max(0, cursor.line - 1) : cursor.line, character: 0)
        replaceLines(cursor.line..<cursor.line + 1, with: [], cursor: place, kind: .other)
        cutsInARow = true
    }

    public mutating func copyLine() {
        clipboard = [currentLine]
    }

    /// Puts the lines above the one the cursor is on, which it stays on. Returns false when nothing was cut or copied.
    @discardableResult
    public mutating func pasteLines() -> Bool {
        guard !clipboard.isEmpty else { return false }
        let place = TextPosition(line: cursor.line + clipboard.count, character: cursor.character)
        replaceLines(cursor.line..<cursor.line, with: clipboard, cursor: place, kind: .other)
        return true
    }
}
