import Testing

@testable import TerminalUI

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

@Suite("Editing at random")
struct EditingPropertyTests {
    static let keys: [Key] = [
        .character("a"), .character(" "), .character(":"), .character("日"), .character("\u{301}"), .character("-"), .enter, .tab,
        .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .ctrlLeft, .ctrlRight, .ctrlHome,
        .ctrlEnd,
        .ctrl("k"), .ctrl("u"), .alt("6"), .paste("x\r\n\ty"), .paste("🇩🇪"),
    ]

    @Test("undoing everything returns to the start, redoing everything to the end, and the cursor never leaves the text", arguments: 1...40)
    func undoReturns(seed: Int) {
        var numbers = SeededNumbers(state: UInt64(seed) &* 7919)
        let start = "consumer: x\ninteractions:\n  - description: \"é\u{301}\"\n\tbad\r\n\nend"
        var buffer = TextBuffer(start)
        let lines = buffer.lines
        for _ in 0..<300 {
            guard let key = Self.keys.randomElement(using: &numbers) else { return }
            buffer.apply(key)
            #expect(buffer.lines.indices.contains(buffer.cursor.line))
            #expect((0...buffer.currentLine.count).contains(buffer.cursor.character))
        }
        let end = buffer.lines
        while buffer.undo() {}
        #expect(buffer.lines == lines)
        #expect(!buffer.isModified)
        while buffer.redo() {}
        #expect(buffer.lines == end)
    }

    @Test("a text written and read again is the same, whatever was typed", arguments: 1...10)
    func roundTrip(seed: Int) {
        var numbers = SeededNumbers(state: UInt64(seed) &* 104_729)
        var buffer = TextBuffer("a\n")
        for _ in 0..<100 {
            guard let key = Self.keys.randomElement(using: &numbers) else { return }
            buffer.apply(key)
        }
        #expect(TextBuffer(buffer.text).text == buffer.text)
    }

    @Test("typing in a file of ten thousand lines costs far less than a frame a key")
    func fast() {
        var buffer = TextBuffer((0..<10_000).map { "  - description: get product number \($0)" }.joined(separator: "\n") + "\n")
        buffer.move(to: TextPosition(line: 5_000, character: 10))
        let clock = ContinuousClock()
        let time = clock.measure {
            for _ in 0..<200 {
                buffer.apply(.character("x"))
                buffer.apply(.down)
            }
        }
        #expect(time < .seconds(2), "400 keys took \(time)")
    }
}
