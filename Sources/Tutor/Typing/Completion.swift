import Pact
import TerminalUI
import Workshop

/// What could be meant by the beginning of a word in one of the learner's files: a key at the start of a line, or a matcher's tag.
struct Completion: Equatable {
    /// What stands before the cursor of the word.
    let prefix: String
    /// Everything that begins so, in the order of the vocabulary.
    let candidates: [String]

    /// - Returns: `nil` where no key or tag is being typed.
    init?(_ buffer: TextBuffer, path: String) {
        let head = buffer.currentLine.prefix(buffer.cursor.character)
        let word = String(head.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "!" }.reversed())
        guard !word.isEmpty else { return nil }
        prefix = word
        if word.hasPrefix("!") {
            candidates = ExerciseVocabulary.tags(for: .v2).filter { $0.hasPrefix(word) }
        } else {
            let before = head.dropLast(word.count)
            guard before.allSatisfy({ $0 == " " || $0 == "-" }) else { return nil }
            let names = Self.keysAround(buffer, indent: before.count)
            candidates = ExerciseVocabulary.keys(ofFileAt: path, inside: names).map { $0.name + ":" }.filter { $0.hasPrefix(word) }
        }
    }

    /// What all candidates share behind the prefix.
    var addition: String {
        guard let first = candidates.first else { return "" }
        let shared = candidates.dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
        return String(shared.dropFirst(prefix.count))
    }

    /// The keys that a line with this indent stands inside of, from the file's beginning inward.
    private static func keysAround(_ buffer: TextBuffer, indent: Int) -> [String] {
        var names: [String] = []
        var limit = indent
        for number in stride(from: buffer.cursor.line - 1, through: 0, by: -1) where limit > 0 {
            let line = buffer.line(number)
            let depth = line.prefix { $0 == " " || $0 == "-" }.count
            guard depth < limit, let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].drop { $0 == " " || $0 == "-" }
            guard !name.isEmpty, name.first != "#" else { continue }
            names.insert(String(name), at: 0)
            // What opens a list element stands beside its other keys, so the element's own indent is that of the dash.
            limit = line.prefix { $0 == " " }.count
        }
        return names
    }
}
