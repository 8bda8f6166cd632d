/// A text being edited: its lines, the cursor, and everything that can be undone.
///
/// Line ends are kept apart from the text: ``text`` writes the file as it was read, with its own line ends and its final one, and
/// otherwise only what was edited differs. Characters are Swift characters, so a letter with its accents is one step of the cursor.
///
///     var buffer = TextBuffer("status: 20\n")
///     buffer.move(to: TextPosition(line: 0, character: 10))
///     buffer.apply(.character("0"))
///     buffer.text                     // "status: 200\n"
public struct TextBuffer: Equatable, Sendable {
    /// The lines without their ends, never none. A final line end is ``endsWithLineEnd``, not an empty last line.
    public internal(set) var lines: [String]
    /// Where typing goes; always inside the text.
    public internal(set) var cursor = TextPosition()
    public var lineEnding: LineEnding
    public var endsWithLineEnd: Bool
    /// Lines cut or copied last; hand it on to carry them into another buffer.
    public var clipboard: [String] = []
    /// The search that is being typed, while there is one.
    public internal(set) var search: TextSearch?
    /// How many spaces Tab and a deeper line get.
    public var indentWidth = 2
    /// How far Page Up and Page Down go; set it to the height of the view.
    public var pageLines = 20

    var goalColumn: Int?
    var undoStack: [TextChange] = []
    var redoStack: [TextChange] = []
    var mayJoinLastChange = false
    var cutsInARow = false
    var revision = 0
    var lastRevision = 0
    var savedRevision = 0

    public init(_ text: String = "") {
        lineEnding = LineEnding.first(of: text)
        var lines = LineEnding.lines(of: text)
        endsWithLineEnd = lines.count > 1 && lines.last == ""
        if endsWithLineEnd { lines.removeLast() }
        self.lines = lines
    }

    /// The text as the file has it.
    public var text: String {
        lines.joined(separator: lineEnding.rawValue) + (endsWithLineEnd ? lineEnding.rawValue : "")
    }

    /// True when the text is not the one last marked as saved (undoing back to it counts as unmodified).
    public var isModified: Bool { revision != savedRevision }

    /// Grows with every change and returns to an earlier value on undo: the same number is the same text.
    public var version: Int { revision }

    public mutating func markSaved() {
        savedRevision = revision
        mayJoinLastChange = false
    }

    /// The text is saved nowhere any more, as when its file was removed.
    public mutating func markUnsaved() {
        savedRevision = -1
        mayJoinLastChange = false
    }

    /// The line at an index from 0, empty outside the text.
    public func line(_ index: Int) -> String {
        lines.indices.contains(index) ? lines[index] : ""
    }

    /// The line the cursor is on.
    public var currentLine: String { line(cursor.line) }

    /// The terminal column of the cursor in its line, wide characters and tabs counted as they are shown.
    public var cursorColumn: Int {
        column(of: cursor)
    }

    /// The terminal column of any place in the text.
    public func column(of position: TextPosition) -> Int {
        VisibleText.width(of: line(position.line).prefix(max(0, position.character)))
    }

    /// Replaces the whole text as one change that can be undone, for a file changed by another program; the cursor stays where it can.
    public mutating func replaceAll(with text: String) {
        let new = TextBuffer(text)
        guard new.lines != lines || new.lineEnding != lineEnding || new.endsWithLineEnd != endsWithLineEnd else { return }
        lineEnding = new.lineEnding
        endsWithLineEnd = new.endsWithLineEnd
        let kept = cursor
        replaceLines(0..<lines.count, with: new.lines, cursor: clamped(kept), kind: .other)
        move(to: kept)
    }

    /// The nearest place that exists.
    func clamped(_ position: TextPosition) -> TextPosition {
        let line = min(max(0, position.line), lines.count - 1)
        return TextPosition(line: line, character: min(max(0, position.character), self.line(line).count))
    }
}
