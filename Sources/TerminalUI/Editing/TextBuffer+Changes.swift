/// All editing goes through `replaceLines`, so that everything can be undone.
extension TextBuffer {
    public var canUndo: Bool { !undoStack.isEmpty }
    public var canRedo: Bool { !redoStack.isEmpty }

    /// Takes back the last change, or the run of typing it belongs to. Returns false when there is nothing to undo.
    @discardableResult
    public mutating func undo() -> Bool {
        guard let change = undoStack.popLast() else { return false }
        splice(change.firstLine, count: change.inserted.count, with: change.removed)
        revision = change.revisionBefore
        finishUndo(cursor: change.cursorBefore)
        redoStack.append(change)
        return true
    }

    /// Makes the change undone last once more. Returns false when there is none.
    @discardableResult
    public mutating func redo() -> Bool {
        guard let change = redoStack.popLast() else { return false }
        splice(change.firstLine, count: change.removed.count, with: change.inserted)
        revision = change.revisionAfter
        finishUndo(cursor: change.cursorAfter)
        undoStack.append(change)
        return true
    }

    private mutating func finishUndo(cursor: TextPosition) {
        self.cursor = clamped(cursor)
        goalColumn = nil
        mayJoinLastChange = false
        cutsInARow = false
    }

    /// Replaces whole lines and records it; an empty replacement for the whole text leaves one empty line.
    mutating func replaceLines(_ range: Range<Int>, with new: [String], cursor after: TextPosition, kind: TextChange.Kind) {
        let range = range.clamped(to: 0..<lines.count)
        let inserted = new.isEmpty && range.count == lines.count ? [""] : new
        let before = cursor
        let removed = Array(lines[range])
        splice(range.lowerBound, count: range.count, with: inserted)
        lastRevision += 1
        let change = TextChange(
            kind: kind, firstLine: range.lowerBound, removed: removed, inserted: inserted,
            cursorBefore: before, cursorAfter: clamped(after), revisionBefore: revision, revisionAfter: lastRevision)
        revision = lastRevision
        cursor = change.cursorAfter
        goalColumn = nil
        redoStack.removeAll()
        record(change)
    }

    private mutating func record(_ change: TextChange) {
        let joins = mayJoinLastChange && change.kind != .other && revisionIsNotSaved(change.revisionBefore)
        mayJoinLastChange = true
        if joins, var last = undoStack.last, last.kind == change.kind, last.firstLine == change.firstLine,
            last.inserted == change.removed, change.inserted.count == change.removed.count
        {
            last.inserted = change.inserted
            last.cursorAfter = change.cursorAfter
            last.revisionAfter = change.revisionAfter
            undoStack.removeLast()
            undoStack.append(last)
        } else {
            undoStack.append(change)
        }
    }

    private func revisionIsNotSaved(_ revision: Int) -> Bool { revision != savedRevision }

    private mutating func splice(_ first: Int, count: Int, with new: [String]) {
        let range = (first..<first + count).clamped(to: 0..<lines.count)
        if range.count == 1, new.count == 1, let line = new.first {
            lines[range.lowerBound] = line
        } else {
            lines.replaceSubrange(range, with: new)
        }
        if lines.isEmpty { lines = [""] }
    }
}
