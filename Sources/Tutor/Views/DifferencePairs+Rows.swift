import TerminalUI

extension DifferencePairs {
    /// A row, and the index of the pair it shows; `nil` for titles and for what is folded.
    struct Row: Equatable {
        var line: StyledLine
        var pair: Int?
    }

    /// Rows at a width: side by side where there is room; else each mismatch on one row where it fits there, on three where not.
    func rows(width: Int, showsEqualRows: Bool) -> [Row] {
        func rows(_ pairs: [DiffPair]) -> [Row] {
            DiffRows(pairs, expectedTitle: expectedSide, actualTitle: actualSide, showsEqualRows: showsEqualRows).rows(width: width)
                .map { Row(line: $0.line, pair: $0.pair) }
        }
        guard width < DiffRows.sideBySideWidth else { return rows(pairs) }
        var result = Array(rows([]).prefix(1))
        var folded = 0
        for (index, pair) in pairs.enumerated() {
            if pair.isEqual, !showsEqualRows {
                folded += 1
                continue
            }
            result += Self.fold(folded)
            folded = 0
            if let line = Self.oneRow(pair, width: width) {
                result.append(Row(line: line, pair: index))
            } else {
                result += rows([pair]).dropFirst().map { Row(line: $0.line, pair: index) }
            }
        }
        return result + Self.fold(folded)
    }

    private static func fold(_ count: Int) -> [Row] {
        count == 0 ? [] : [Row(line: StyledLine("= \(count) equal", .diffEqual), pair: nil)]
    }

    /// `status  - 200  + 404`, where that fits.
    private static func oneRow(_ pair: DiffPair, width: Int) -> StyledLine? {
        guard !pair.isEqual, let expected = pair.expected, let actual = pair.actual else { return nil }
        let line = StyledLine([
            Span(pair.label, .strong), Span("  "), Span("- \(expected)", .diffExpected), Span("  "), Span("+ \(actual)", .diffActual),
        ])
        return line.width <= width ? line : nil
    }
}
