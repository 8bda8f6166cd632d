import TerminalUI
import Workshop

/// What could be meant by the beginning of a word in one of the learner's files: a key, one of a key's words, or a matcher's tag.
struct Completion: Equatable {
    /// What stands before the cursor of the word.
    let prefix: String
    /// Everything that begins so, in the order of the vocabulary; at least one.
    let candidates: [String]

    /// - Returns: `nil` where nothing is being typed that is known.
    init?(_ buffer: TextBuffer, path: String) {
        let head = buffer.currentLine.prefix(buffer.cursor.character)
        let word = String(head.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "!" || $0 == "-" }.reversed())
        guard word.contains(where: { $0 != "-" }) else { return nil }
        prefix = word
        let place = SourcePosition(line: buffer.cursor.line + 1, column: buffer.cursor.character + 1)
        candidates = ExerciseCompletion.words(path: path, text: buffer.lines.joined(separator: "\n"), at: place)
        if candidates.isEmpty { return nil }
    }

    /// What all candidates share behind the prefix.
    var addition: String {
        guard let first = candidates.first else { return "" }
        let shared = candidates.dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
        return String(shared.dropFirst(prefix.count))
    }
}
