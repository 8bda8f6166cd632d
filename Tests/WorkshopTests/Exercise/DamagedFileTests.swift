import Pact
import Testing
import Workshop

@Suite("A damaged file")
struct DamagedFileTests {
    @Test("never stops the reading, and its problems stand inside it in the order of the lines", arguments: ExerciseFixture.paths)
    func mutations(path: String) throws {
        let text = try ExerciseFixture.text(path)
        var random = SeededRandom(seed: UInt64(path.utf8.count))
        for _ in 0..<250 {
            let damaged = Mutation.apply(to: text, times: Int.random(in: 1...3, using: &random), &random)
            let reading = AnyReading(path: path, text: damaged)
            check(reading.problems, in: damaged)
            check(reading.warnings, in: damaged)
        }
    }

    @Test("that was cut anywhere is read without a trap", arguments: ExerciseFixture.paths)
    func cuts(path: String) throws {
        let text = try ExerciseFixture.text(path)
        for length in stride(from: 0, to: text.count, by: 7) {
            let damaged = String(text.prefix(length))
            check(AnyReading(path: path, text: damaged).problems, in: damaged)
        }
    }

    private func check(_ problems: [FileProblem], in text: String) {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline && $0 != "\u{B}" && $0 != "\u{C}" }
        var last = SourcePosition(line: 1, column: 1)
        for problem in problems {
            let position = problem.location.position
            #expect(position.line >= 1 && position.line <= lines.count, "\(text)")
            guard lines.indices.contains(position.line - 1) else { continue }
            #expect(position.column >= 1 && position.column <= lines[position.line - 1].count + 1, "\(text)")
            #expect(problem.excerpt == String(lines[position.line - 1]))
            #expect((last.line, last.column) <= (position.line, position.column))
            #expect(!problem.rendered.isEmpty)
            last = position
        }
    }
}

/// One change of a text, as slips of the keyboard make them.
enum Mutation {
    private static let pieces = [
        "{", "}", "[", "]", ":", ": ", "- ", "!", "!like ", "!eachLike(", "*", "&a ", "\"",
        "'", "\t", "\n", "  ", "#", "|", ">", "?", "%", "@",
        "---\n", "<<: ", "ä", "\u{1F600}", "\u{0}", "\u{7}", "09", "~", ",", "\\", "\r\n", "\u{2028}", "\u{FEFF}", "!!str ", "e\u{301}",
    ]

    static func apply(to text: String, times: Int, _ random: inout SeededRandom) -> String {
        var characters = Array(text)
        for _ in 0..<times {
            let place = Int.random(in: 0...characters.count, using: &random)
            let end = min(characters.count, place + Int.random(in: 0...6, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: characters.removeSubrange(place..<end)
            case 1: characters.insert(contentsOf: pieces.randomElement(using: &random) ?? "", at: place)
            case 2: characters.insert(contentsOf: characters[place..<end], at: min(characters.count, end))
            default: characters.replaceSubrange(place..<end, with: pieces.randomElement(using: &random) ?? "")
            }
        }
        return String(characters)
    }
}
