import Pact
import Testing

@testable import pact_workshop

@Suite("What commands write")
struct OutputTests {
    @Test(
        "control characters do a terminal no harm; lines and tabs stay",
        arguments: [
            ("plain é 😀\tx", "plain é 😀\tx"), ("a\u{1B}[8mb\u{1B}[0m", "a?[8mb?[0m"), ("\u{1B}[2Jx", "?[2Jx"),
            ("\u{1B}]0;title\u{7}", "?]0;title?"), ("a\r\nb\n", "a\nb\n"), ("a\rb", "a?b"), ("\u{9B}2J", "?2J"), ("\u{202E}x", "?x"),
        ])
    func visible(text: String, shown: String) {
        #expect(Output.visible(text) == shown)
    }

    @Test(
        "JSON has no control character as it is, and means the same",
        arguments: ["plain é 😀", "\u{1B}[2J\u{9B}2J\u{7F}\u{202E}\r\n"])
    func json(text: String) throws {
        let line = Output.escaped(JSONValue.string(text).text())
        let harmful = line.unicodeScalars.filter(\.isHarmfulToTerminals)
        #expect(harmful.isEmpty)
        #expect(try JSONValue.parse(line) == .string(text))
    }

    @Test(
        "a failure has the exit code of its kind",
        arguments: [(CommandFailure.refused(""), Int32(1)), (.input(""), 2), (.environment(""), 3)])
    func exitCodes(failure: CommandFailure, status: Int32) {
        #expect(failure.status == status)
    }

    @Test(
        "words become a sentence",
        arguments: [("a b", "A b."), ("Is it?", "Is it?"), ("", ""), ("é.", "É."), ("http://a is", "http://a is.")])
    func sentence(words: String, sentence: String) {
        #expect(words.asSentence == sentence)
    }
}
