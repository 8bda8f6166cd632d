extension TextBuffer {
    /// Does what a key does while typing. Returns false for keys that are not the editor's (Escape, Ctrl-S, ...), which change nothing.
    ///
    /// Ctrl-K, Alt-6, Ctrl-U cut, copy and paste a line; Ctrl-Z or Alt-U undo; Ctrl-Y or Alt-E redo; Ctrl-W searches; Ctrl with the arrows
    /// moves by words. While a search is open it gets the keys.
    @discardableResult
    public mutating func apply(_ key: Key) -> Bool {
        if search != nil { return applyToSearch(key) }
        let cutsSoFar = cutsInARow
        cutsInARow = false
        if edit(key) || moved(by: key) { return true }
        switch key {
        case .ctrl("k"):
            cutsInARow = cutsSoFar
            cutLine()
        case .alt("6"): copyLine()
        case .ctrl("u"): pasteLines()
        case .ctrl("z"), .alt("u"): undo()
        case .ctrl("y"), .alt("e"): redo()
        case .ctrl("w"): search = TextSearch(origin: cursor)
        default:
            cutsInARow = cutsSoFar
            return false
        }
        return true
    }

    private mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let character): type(character)
        case .enter: newLine()
        case .tab: indentHere()
        case .backTab: outdent()
        case .backspace, .ctrl("h"): backspace()
        case .delete: deleteForward()
        case .paste(let text): insert(text)
        default: return false
        }
        return true
    }

    private mutating func moved(by key: Key) -> Bool {
        switch key {
        case .up: moveLines(-1)
        case .down: moveLines(1)
        case .left: moveLeft()
        case .right: moveRight()
        case .home: moveHome()
        case .end: moveEnd()
        case .pageUp: moveLines(-max(1, pageLines))
        case .pageDown: moveLines(max(1, pageLines))
        case .ctrlLeft: moveWordLeft()
        case .ctrlRight: moveWordRight()
        case .ctrlUp: moveLines(-5)
        case .ctrlDown: moveLines(5)
        case .ctrlHome: move(to: TextPosition())
        case .ctrlEnd: move(to: TextPosition(line: lines.count - 1, character: line(lines.count - 1).count))
        default: return false
        }
        return true
    }
}
