import CNcurses
import Testing
import TerminalUI

@testable import pact_workshop

extension TerminalSuite {
    /// What ncurses believes is on the terminal in a row, and how its first cell is set.
    private static func row(_ row: Int, columns: Int) -> (text: String, attributes: attr_t, pair: Int32) {
        var text = ""
        var first: (attr_t, Int32) = (0, 0)
        var column = 0
        while column < columns {
            var characters = [wchar_t](repeating: 0, count: 8)
            var attributes: attr_t = 0
            var pair: Int32 = 0
            guard cn_get_cell(cn_curscr(), Int32(row), Int32(column), &characters, &attributes, &pair) == OK else { break }
            if column == 0 { first = (attributes, pair) }
            for scalar in characters.prefix(while: { $0 != 0 }) {
                if let scalar = Unicode.Scalar(UInt32(scalar)) { text.unicodeScalars.append(scalar) }
            }
            column += characters[0] > 0x7F ? max(1, Int(wcwidth(characters[0]))) : 1
        }
        while text.last == " " { text.removeLast() }
        return (text, first.0, first.1)
    }

    private static func drawn(
        _ texts: [String], role: Role = .text, asciiLines: Bool = false, environment: [String: String] = [:]
    ) throws -> [(text: String, attributes: attr_t, pair: Int32)] {
        let person = try PseudoTerminal(rows: 5, columns: 20)
        let terminal = try person.take(environment: environment, asciiLines: asciiLines)
        var screen = Screen(rows: 5, columns: 20)
        for (row, text) in texts.enumerated() { screen.put(text, row: row, column: 0, role) }
        terminal.draw(screen, theme: .dark)
        let sent = person.output
        #expect(!sent.contains("\u{1B}]"))
        return texts.indices.map { row($0, columns: 20) }
    }

    @Test("text of all widths arrives cell by cell", arguments: ["plain", "日本語 x", "e\u{301}a", "😀|", "✓ … ─", "12345678901234567890"])
    func text(text: String) throws {
        #expect(try Self.drawn([text]).first?.text == text)
    }

    @Test("what the C library does not know keeps its place")
    func unknownCharacters() throws {
        let text = try Self.drawn(["a\u{1FAE8}b"]).first?.text
        #expect(text == "a\u{1FAE8}b" || text == "a? b")
    }

    @Test("nothing from outside reaches the terminal raw")
    func raw() throws {
        #expect(try Self.drawn(["\u{1B}]0;title\u{07}\u{9B}2J"]).first?.text == "␛]0;title␇<U+009B>2J")
    }

    @Test("roles have colours, and with NO_COLOR attributes alone")
    func colours() throws {
        let coloured = try #require(try Self.drawn(["PASS"], role: .pass).first)
        #expect(coloured.pair == Int32(Colour.brightGreen.rawValue + 1))
        let plain = try #require(try Self.drawn(["PASS"], role: .pass, environment: ["NO_COLOR": "1"]).first)
        #expect(plain.pair == 0)
        #expect(plain.attributes & cn_bold() != 0)
    }

    @Test("with ASCII asked for, lines are drawn in ASCII and text is not touched")
    func asciiLines() throws {
        #expect(try Self.drawn(["┌─é─┐"], asciiLines: true).first?.text == "+-é-+")
    }

    @Test("a screen larger than the terminal is cut, the corners are drawn and the cursor is where it belongs")
    func sizes() throws {
        let person = try PseudoTerminal(rows: 3, columns: 10)
        let terminal = try person.take()
        var screen = Screen(rows: 9, columns: 40)
        screen.box(Rect(rows: 3, columns: 10))
        screen.put("日", row: 1, column: 9)
        screen.cursor = ScreenPosition(row: 1, column: 2)
        terminal.draw(screen, theme: .mono)
        #expect(Self.row(0, columns: 10).text == "┌────────┐")
        #expect(Self.row(1, columns: 10).text == "│        ?", "half of a wide character cannot be drawn")
        #expect(Self.row(2, columns: 10).text == "└────────┘")
        #expect(getcury(cn_stdscr()) == 1 && getcurx(cn_stdscr()) == 2)
        screen.cursor = ScreenPosition(row: 8, column: 2)
        terminal.draw(screen, theme: .mono)
        #expect(person.output.contains("\u{1B}[?25l"))
    }

    @Test("wide characters drawn over each other leave nothing behind")
    func overdrawing() throws {
        let person = try PseudoTerminal(rows: 2, columns: 10)
        let terminal = try person.take()
        for text in ["日本語", " 日本語", "x日本", "日x本", "abcdef", "日本"] {
            var screen = Screen(rows: 2, columns: 10)
            screen.put(text, row: 0, column: 0)
            terminal.draw(screen, theme: .dark)
            #expect(Self.row(0, columns: 10).text == text)
        }
    }
}
