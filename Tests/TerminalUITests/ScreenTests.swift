import Testing

@testable import TerminalUI

@Suite("Screens")
struct ScreenTests {
    @Test("text is clipped at all four sides and never moves another row")
    func clipping() {
        var screen = Screen(rows: 3, columns: 5)
        screen.put("abcdefgh", row: 1, column: -2)
        screen.put("above", row: -1, column: 0)
        screen.put("below", row: 3, column: 0)
        #expect(screen.text == "\ncdefg\n")
        screen.put("12345", row: 0, column: 0, within: Rect(row: 0, column: 1, rows: 1, columns: 2))
        #expect(screen.rowTexts.first == " 23")
    }

    @Test("putting returns the column after the text, clipped or not")
    func returnsColumn() {
        var screen = Screen(rows: 1, columns: 3)
        let afterWide = screen.put("日本", row: 0, column: 1)
        #expect(afterWide == 5)
        let afterTab = screen.put(StyledLine([Span("a\t"), Span("b", .pass)]), row: 0, column: 0)
        #expect(afterTab == 5)
    }

    @Test("half a wide character is never drawn")
    func wide() {
        var screen = Screen(rows: 1, columns: 4)
        screen.put("日本語", row: 0, column: -1)
        #expect(screen.text == " 本")
        #expect(screen[0, 2]?.isContinuation == true)
        screen.put("x", row: 0, column: 2)
        #expect(screen.text == "  x")
        screen.put("日", row: 0, column: 0)
        screen.put("y", row: 0, column: 0)
        #expect(screen.text == "y x")
        #expect(screen[0, 1]?.isContinuation == false)
    }

    @Test("a wide character drawn over another's second half leaves a space before it")
    func wideOverWide() {
        var screen = Screen(rows: 1, columns: 4)
        screen.put("日本", row: 0, column: 0)
        screen.put("語", row: 0, column: 1)
        #expect(screen.text == " 語")
        #expect(screen[0, 3]?.isContinuation == false)
    }

    @Test("boxes that share an edge are joined")
    func boxes() {
        var screen = Screen(rows: 5, columns: 14)
        screen.box(Rect(rows: 3, columns: 14), title: "[1] Task", position: "")
        screen.box(Rect(row: 2, column: 0, rows: 3, columns: 14), title: "[2]", position: "1/9")
        #expect(
            screen.text == """
                ┌─[1] Task ──┐
                │            │
                ├─[2] ─ 1/9 ─┤
                │            │
                └────────────┘
                """)
        screen.verticalLine(row: 0, column: 6, rows: 3)
        screen.horizontalLine(row: 3, column: 0, columns: 14)
        #expect(screen.rowTexts.dropFirst(2).joined(separator: "\n") == "├─[2] ┴ 1/9 ─┤\n├────────────┤\n└────────────┘")
    }

    @Test("a title too long for its box is cut, and gives way to nothing less than the position")
    func longTitle() {
        var screen = Screen(rows: 2, columns: 20)
        screen.box(screen.bounds, title: "consumer/pact-test.yaml", position: "12/40")
        #expect(screen.rowTexts.first == "┌─consume.. 12/40 ─┐")
    }

    @Test("boxes without room for a rim draw nothing")
    func tinyBox() {
        var screen = Screen(rows: 3, columns: 3)
        screen.box(Rect(rows: 1, columns: 3), title: "x")
        #expect(screen == Screen(rows: 3, columns: 3))
        screen.box(Rect(rows: 2, columns: 2), title: "x", position: "y")
        #expect(screen.text == "┌┐\n└┘\n")
    }

    @Test("ASCII pictures keep the layout")
    func ascii() {
        var screen = Screen(rows: 3, columns: 8)
        screen.box(screen.bounds, title: "日")
        screen.put("✓ é日", row: 1, column: 1)
        #expect(screen.inASCII.text == "+-?  --+\n|v ??  |\n+------+")
        #expect(screen.withASCIILines.text == "+-日 --+\n|✓ é日 |\n+------+")
    }

    @Test("a selected row is in reverse video over its full width, with a mark before it")
    func selection() {
        var screen = Screen(rows: 1, columns: 6)
        screen.put(" ok", row: 0, column: 0, .pass)
        screen.select(row: 0, in: screen.bounds)
        #expect(screen.text == ">ok")
        #expect(screen.styleGrid == "#PP###")
    }

    @Test("the grid of styles has a letter for every cell that is not an ordinary blank")
    func styleGrid() {
        var screen = Screen(rows: 2, columns: 6)
        screen.put(StyledLine([Span("FAIL", .fail), Span(" x")]), row: 0, column: 0)
        screen.put("日", row: 1, column: 1, .yamlKey)
        #expect(screen.styleGrid == "xxxx .\n kk")
    }

    @Test("every role has a letter of its own")
    func letters() {
        #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
        let reversed = Set(Role.allCases.map(\.reversedLetter))
        #expect(reversed.count == Role.allCases.count)
        #expect(reversed.isDisjoint(with: Role.allCases.map(\.letter)))
    }

    @Test("filling wipes characters and styles, and clips")
    func fill() {
        var screen = Screen(rows: 2, columns: 3)
        screen.put("abc", row: 0, column: 0, .fail)
        screen.fill(Rect(row: -1, column: 1, rows: 9, columns: 9))
        #expect(screen.text == "a\n")
        #expect(screen.styleGrid == "x\n")
    }
}
