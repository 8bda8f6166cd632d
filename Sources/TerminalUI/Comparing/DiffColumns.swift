/// Where the columns of a side-by-side difference stand: label, expected, actual.
struct DiffColumns {
    private let label: Int
    private let side: Int
    private let width: Int

    init(pairs: [DiffPair], width: Int) {
        self.width = width
        let longest = pairs.map { VisibleText.width(of: $0.label) }.max() ?? 0
        label = longest == 0 ? 0 : min(longest, width / 4) + 1
        side = (width - label - 3) / 2
    }

    func titles(_ expected: String, _ actual: String) -> [DiffRows.Row] {
        [DiffRows.Row(line: line("", "- \(expected)", .diffExpected, "+ \(actual)", .diffActual), pair: nil)]
    }

    func line(_ pair: DiffPair) -> StyledLine {
        if pair.isEqual {
            return line(pair.label, "= \(pair.expected ?? "")", .diffEqual, "= \(pair.actual ?? "")", .diffEqual)
        }
        let expected = pair.expected.map { "- \($0)" } ?? ""
        let actual = pair.actual.map { "+ \($0)" } ?? ""
        return line(pair.label, expected, .diffExpected, actual, .diffActual)
    }

    private func line(_ label: String, _ expected: String, _ first: Role, _ actual: String, _ second: Role) -> StyledLine {
        var line = StyledLine()
        if self.label > 0 { line.spans += padded(StyledLine(label, .strong), to: self.label - 1, gap: " ") }
        line.spans += padded(StyledLine(expected, first), to: side, gap: " ")
        line.append("│ ", .border)
        line.spans += StyledLine(actual, second).cut(to: side).spans
        return line.cut(to: width)
    }

    private func padded(_ line: StyledLine, to width: Int, gap: String) -> [Span] {
        let cut = line.cut(to: width)
        return cut.spans + [Span(String(repeating: " ", count: max(0, width - cut.width)) + gap)]
    }
}
