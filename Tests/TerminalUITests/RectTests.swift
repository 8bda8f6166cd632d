import Testing

@testable import TerminalUI

@Suite("Rectangles")
struct RectTests {
    @Test("fixed shares are served first and flexible ones divide the rest by weight")
    func splits() {
        let parts = Rect(rows: 24, columns: 80).splitRows([.fixed(1), .flexible(weight: 1), .flexible(weight: 2), .fixed(2)])
        #expect(parts.map(\.rows) == [1, 7, 14, 2])
        #expect(parts.map(\.row) == [0, 1, 8, 22])
        #expect(parts.allSatisfy { $0.columns == 80 })
    }

    @Test(
        "parts never exceed the whole",
        arguments: [
            (3, [Share.fixed(2), .fixed(2), .fixed(2)], [2, 1, 0]),
            (5, [.flexible(weight: 1, atLeast: 4), .flexible(weight: 1, atLeast: 4)], [4, 1]),
            (10, [.flexible(weight: 0, atLeast: 2), .flexible()], [2, 8]),
            (0, [.flexible(), .fixed(3)], [0, 0]),
            (7, [.flexible(), .flexible(), .flexible()], [2, 2, 3]),
            (4, [.fixed(-1), .flexible()], [0, 4]),
        ])
    func bounded(total: Int, shares: [Share], sizes: [Int]) {
        #expect(Rect(rows: 1, columns: total).splitColumns(shares).map(\.columns) == sizes)
        #expect(Rect(rows: total, columns: 1).splitRows(shares).map(\.rows) == sizes)
    }

    @Test("an inset larger than the rectangle is empty, not negative")
    func inset() {
        #expect(Rect(rows: 1, columns: 10).inset().isEmpty)
        #expect(Rect(row: 2, column: 3, rows: 5, columns: 6).inset() == Rect(row: 3, column: 4, rows: 3, columns: 4))
    }

    @Test("rectangles that do not meet share nothing")
    func intersection() {
        let left = Rect(rows: 2, columns: 2)
        #expect(left.intersection(Rect(row: 5, column: 5, rows: 1, columns: 1)).isEmpty)
        #expect(left.intersection(Rect(row: 1, column: 1, rows: 5, columns: 5)) == Rect(row: 1, column: 1, rows: 1, columns: 1))
    }

    @Test("top and bottom pieces add up")
    func ends() {
        let rect = Rect(row: 4, column: 0, rows: 6, columns: 3)
        #expect(rect.splitTop(2).rest == Rect(row: 6, column: 0, rows: 4, columns: 3))
        #expect(rect.splitBottom(2).bottom == Rect(row: 8, column: 0, rows: 2, columns: 3))
        #expect(rect.splitBottom(20).bottom == rect)
        #expect(rect.centred(rows: 2, columns: 1) == Rect(row: 6, column: 1, rows: 2, columns: 1))
    }
}
