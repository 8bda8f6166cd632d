import Testing
import TerminalUI

@testable import pact_workshop

@Suite("Pastes that the terminal does not mark")
struct PasteGuessTests {
    private static let lines = "operations:\n  getAllProducts:\n    request: GET /products\n"

    private func typed(_ text: String) -> [Key] {
        text.map { $0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0) }
    }

    @Test("several lines at once are a paste, and the keys around them stay keys")
    func paste() {
        var guess = PasteGuess()
        let keys = guess.joined([.escape] + typed(Self.lines + "\tx") + [.ctrl("s")])
        #expect(keys == [.escape, .paste(Self.lines + "\tx"), .ctrl("s")])
    }

    @Test(
        "what a person may have typed ahead stays typed",
        arguments: ["a", "a\n", "ir\n\n\n", String(repeating: "x", count: 200), String(repeating: "x", count: 100) + "\n"])
    func typing(text: String) {
        var guess = PasteGuess()
        #expect(guess.joined(typed(text)) == typed(text))
    }

    @Test("what comes at once after a paste belongs to it, and what comes later does not")
    func goesOn() {
        var guess = PasteGuess()
        let now = ContinuousClock.now
        _ = guess.joined(typed(Self.lines), now: now)
        #expect(guess.joined(typed("a\n"), now: now.advanced(by: .milliseconds(20))) == [.paste("a\n")])
        #expect(guess.joined(typed("b\n"), now: now.advanced(by: .milliseconds(500))) == typed("b\n"))
        #expect(guess.joined(typed("c\n"), now: now.advanced(by: .milliseconds(510))) == typed("c\n"))
    }

    @Test("a key that is no text ends the paste")
    func ends() {
        var guess = PasteGuess()
        let now = ContinuousClock.now
        _ = guess.joined(typed(Self.lines) + [.escape], now: now)
        #expect(guess.joined(typed("q"), now: now.advanced(by: .milliseconds(1))) == typed("q"))
    }
}
