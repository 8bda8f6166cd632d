import Testing

@testable import pact_workshop

@Suite("What commands write")
struct OutputTests {
    @Test(
        "control characters do a terminal no harm; colours and tabs stay",
        arguments: [
            ("plain é 😀\tx", "plain é 😀\tx"), ("a\u{1B}[1mb\u{1B}[0m", "a\u{1B}[1mb\u{1B}[0m"), ("\u{1B}[2Jx", "?[2Jx"),
            ("\u{1B}]0;title\u{7}", "?]0;title?"), ("a\r\nb", "a??b"), ("\u{9B}2J", "?2J"), ("\u{1B}", "?"),
        ])
    func visible(text: String, shown: String) {
        #expect(Output.visible(text) == shown)
    }

    @Test(
        "a failure has the exit code of its kind",
        arguments: [(CommandFailure.refused(""), Int32(1)), (.input(""), 2), (.environment(""), 3)])
    func exitCodes(failure: CommandFailure, status: Int32) {
        #expect(failure.status == status)
    }

    @Test("words become a sentence", arguments: [("a b", "A b."), ("Is it?", "Is it?"), ("", ""), ("é.", "É.")])
    func sentence(words: String, sentence: String) {
        #expect(words.asSentence == sentence)
    }
}
