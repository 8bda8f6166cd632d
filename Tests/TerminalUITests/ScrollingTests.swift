import Testing

@testable import TerminalUI

@Suite("Scrolling")
struct ScrollingTests {
    @Test(
        "keys scroll within bounds",
        arguments: [
            (0, Key.down, 1), (0, .up, 0), (30, .down, 30), (5, .pageDown, 14), (5, .pageUp, 0), (0, .ctrl("d"), 5), (9, .ctrl("u"), 4),
            (7, .home, 0), (7, .end, 30), (7, .character("G"), 30), (7, .character("k"), 6), (99, .character("j"), 30),
        ])
    func keys(offset: Int, key: Key, expected: Int) {
        #expect(ListScroll(offset: offset).applying(key, count: 40, rows: 10) == ListScroll(offset: expected))
    }

    @Test("other keys do not scroll")
    func otherKeys() {
        #expect(ListScroll().applying(.enter, count: 40, rows: 10) == nil)
    }

    @Test(
        "a chosen row is brought into view with the least movement",
        arguments: [(0, 12, 3), (5, 5, 5), (5, 2, 2), (0, 39, 30), (3, 9, 3)])
    func showing(offset: Int, index: Int, expected: Int) {
        #expect(ListScroll(offset: offset).showing(index, count: 40, rows: 10).offset == expected)
    }

    @Test("a position is told only where not everything is seen")
    func position() {
        #expect(ListScroll(offset: 2).position(count: 40, rows: 10) == "12/40")
        #expect(ListScroll(offset: 99).position(count: 40, rows: 10) == "40/40")
        #expect(ListScroll().position(count: 10, rows: 10) == "")
        #expect(ListScroll.position(of: 2, count: 12, rows: 5) == "3/12")
        #expect(ListScroll(offset: 35).visible(count: 40, rows: 10) == 30..<40)
        #expect(ListScroll().visible(count: 0, rows: 10) == 0..<0)
        #expect(ListScroll().visible(count: 5, rows: 0) == 0..<0)
    }

    @Test(
        "the view follows the cursor down, up, right and back",
        arguments: [
            (0, 0, 0, 0, 0, 0), (0, 0, 20, 0, 12, 0), (50, 0, 20, 0, 19, 0), (0, 0, 99, 0, 90, 0), (0, 0, 0, 25, 0, 11),
            (0, 30, 0, 5, 0, 0), (40, 40, 45, 41, 40, 40),
        ])
    func viewport(top: Int, left: Int, line: Int, column: Int, newTop: Int, newLeft: Int) {
        let moved = Viewport(top: top, left: left).following(line: line, column: column, rows: 10, columns: 20, lineCount: 100)
        #expect(moved == Viewport(top: newTop, left: newLeft))
    }

    @Test("a view without room does not lose its bounds")
    func noRoom() {
        let moved = Viewport(top: 3, left: 3).following(line: 5, column: 5, rows: 0, columns: 0, lineCount: 10)
        #expect(moved.top >= 0 && moved.left >= 0)
    }
}
