/// A part of a page that stands by itself, as far as its size goes.
enum PageBlock: Sendable, Equatable {
    /// A line that is not wrapped, with its 1-based number in the page.
    struct FixedLine: Sendable, Equatable {
        var number: Int
        var text: String
    }

    /// Wrapped text, less wide by `indent` columns.
    case text(String, indent: Int, isItem: Bool)
    /// Code, a diagram or a table.
    case fixed(info: String, [FixedLine])

    /// The lines that cannot be wrapped.
    var fixedLines: [FixedLine] {
        if case let .fixed(_, lines) = self { lines } else { [] }
    }

    private var isItem: Bool {
        if case .text(_, _, true) = self { true } else { false }
    }

    /// How many rows the blocks take: one is left free between two, entries of a list aside.
    static func rows(of blocks: [PageBlock], columns: Int) -> Int {
        var rows = 0
        for (index, block) in blocks.enumerated() {
            if index > 0, !(block.isItem && blocks[index - 1].isItem) { rows += 1 }
            switch block {
            case let .text(text, indent, _): rows += Self.rows(of: text, columns: columns - indent)
            case let .fixed(_, lines): rows += lines.count
            }
        }
        return rows
    }

    private static func rows(of text: String, columns: Int) -> Int {
        var rows = 1
        var used = 0
        for word in text.filter({ $0 != "`" && $0 != "*" }).split(whereSeparator: \.isWhitespace) {
            if used > 0, used + 1 + word.count > columns {
                rows += 1
                used = word.count
            } else {
                used += (used > 0 ? 1 : 0) + word.count
            }
        }
        return rows
    }

    /// The parts of a page, in their order.
    static func blocks(of markdown: String) -> [PageBlock] {
        var reader = PageBlockReader()
        for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            reader.take(String(line), number: index + 1)
        }
        return reader.finished()
    }
}
