/// Two named sides shown as rows: `-` expected, `+` actual, `=` equal and folded.
///
/// Side by side where there is room, above each other otherwise; marks always, colour never alone.
public struct DiffRows: Equatable, Sendable {
    /// A row and the pair it comes from; nil for titles and for rows that stand for several folded pairs.
    public struct Row: Equatable, Sendable {
        public var line: StyledLine
        public var pair: Int?
    }

    public var pairs: [DiffPair]
    public var expectedTitle: String
    public var actualTitle: String
    /// Equal rows are folded into one unless this is true.
    public var showsEqualRows = false
    /// From this width on the sides stand beside each other.
    public static let sideBySideWidth = 96

    public init(_ pairs: [DiffPair], expectedTitle: String, actualTitle: String, showsEqualRows: Bool = false) {
        self.pairs = pairs
        self.expectedTitle = expectedTitle
        self.actualTitle = actualTitle
        self.showsEqualRows = showsEqualRows
    }

    /// A difference of two texts, for comparing files; lines that replace each other share a row.
    public init(old: [String], new: [String], oldTitle: String, newTitle: String, showsEqualRows: Bool = false) {
        self.init(
            Self.pairs(LineDiff.between(old, new)), expectedTitle: oldTitle, actualTitle: newTitle, showsEqualRows: showsEqualRows)
    }

    /// The rows at a width, the titles first.
    public func rows(width: Int) -> [Row] {
        let width = max(8, width)
        let isWide = width >= Self.sideBySideWidth
        let columns = DiffColumns(pairs: pairs, width: width)
        var rows = isWide ? columns.titles(expectedTitle, actualTitle) : stackedTitles(width)
        for piece in pieces() {
            switch piece {
            case .folded(let count):
                rows.append(Row(line: StyledLine("= \(count) equal", .diffEqual).cut(to: width), pair: nil))
            case .pair(let index, let pair):
                let lines = isWide ? [columns.line(pair)] : stacked(pair, width)
                rows += lines.map { Row(line: $0, pair: index) }
            }
        }
        return rows
    }

    /// The rows as plain text, for copying.
    public func text(width: Int) -> String {
        rows(width: width).map(\.line.text).joined(separator: "\n") + "\n"
    }

    private enum Piece {
        case pair(Int, DiffPair)
        case folded(Int)
    }

    private func pieces() -> [Piece] {
        var result: [Piece] = []
        for (index, pair) in pairs.enumerated() {
            if pair.isEqual, !showsEqualRows {
                if case .folded(let count)? = result.last {
                    result[result.count - 1] = .folded(count + 1)
                } else {
                    result.append(.folded(1))
                }
            } else {
                result.append(.pair(index, pair))
            }
        }
        return result
    }

    private func stackedTitles(_ width: Int) -> [Row] {
        let line = StyledLine([Span("- \(expectedTitle)", .diffExpected), Span("   "), Span("+ \(actualTitle)", .diffActual)])
        return [Row(line: line.cut(to: width), pair: nil)]
    }

    private func stacked(_ pair: DiffPair, _ width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        let indent = pair.label.isEmpty ? "" : "  "
        if pair.isEqual {
            let label = pair.label.isEmpty ? "" : pair.label + "  "
            return [StyledLine("= \(label)\(pair.actual ?? pair.expected ?? "")", .diffEqual).cut(to: width)]
        }
        if !pair.label.isEmpty { lines.append(StyledLine(pair.label, .strong).cut(to: width)) }
        if let expected = pair.expected { lines.append(StyledLine("\(indent)- \(expected)", .diffExpected).cut(to: width)) }
        if let actual = pair.actual { lines.append(StyledLine("\(indent)+ \(actual)", .diffActual).cut(to: width)) }
        return lines
    }

    private static func pairs(_ diff: [LineDiff]) -> [DiffPair] {
        var pairs: [DiffPair] = []
        var removed: [String] = []
        var added: [String] = []
        func flush() {
            for place in 0..<max(removed.count, added.count) {
                pairs.append(
                    DiffPair(
                        label: "", expected: removed.indices.contains(place) ? removed[place] : nil,
                        actual: added.indices.contains(place) ? added[place] : nil))
            }
            removed = []
            added = []
        }
        for line in diff {
            switch line {
            case .removed(let text): removed.append(text)
            case .added(let text): added.append(text)
            case .equal(let text):
                flush()
                pairs.append(DiffPair(label: "", expected: text, actual: text))
            }
        }
        flush()
        return pairs
    }
}
