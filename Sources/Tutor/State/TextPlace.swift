import TerminalUI
import Workshop

/// A place in a file as the editor counts it, from 0.
struct TextPlace {
    var position: TextPosition

    init(_ source: SourcePosition) {
        position = TextPosition(line: max(0, source.line - 1), character: max(0, source.column - 1))
    }
}
