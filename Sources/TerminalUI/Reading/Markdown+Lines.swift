extension Markdown {
    /// The page as rows of at most `width` columns: text wrapped at words, code never wrapped but cut with `..`.
    public func lines(width: Int) -> [StyledLine] {
        let width = max(8, width)
        // Nested deeper than a narrow page has room for, text is cut rather than spilled.
        return Self.lines(blocks, width: width).map { $0.cut(to: width) }
    }

    private static func lines(_ blocks: [Block], width: Int) -> [StyledLine] {
        var result: [StyledLine] = []
        var previous: Block?
        for block in blocks {
            if let previous, needsGap(previous, block) { result.append(StyledLine()) }
            result += lines(block, width: width)
            previous = block
        }
        return result
    }

    /// Entries of one list stand close unless one of them has several blocks.
    private static func needsGap(_ above: Block, _ below: Block) -> Bool {
        guard case .item(_, let first) = above, case .item(_, let second) = below else { return true }
        return isLong(first) || isLong(second)
    }

    private static func isLong(_ blocks: [Block]) -> Bool {
        blocks.dropFirst().contains { block in
            if case .item = block { return false }
            return true
        }
    }

    private static func lines(_ block: Block, width: Int) -> [StyledLine] {
        switch block {
        case .heading(let level, let text):
            let rows = text.wrapped(to: width)
            guard level == 1, let longest = rows.map(\.width).max() else { return rows }
            return rows + [StyledLine(String(repeating: "─", count: longest), .heading)]
        case .paragraph(let text): return text.wrapped(to: width)
        case .rule: return [StyledLine(String(repeating: "─", count: width), .dim)]
        case .quote(let inner): return indented(itemLines(inner, width: width - 2), by: "│ ", .quote, onlyFirst: false)
        case .item(let mark, let inner):
            let head = mark + " "
            return indented(itemLines(inner, width: width - head.count), by: head, .accent, onlyFirst: true)
        case .code(let language, let code): return self.code(code, language: language, width: width)
        case .table(let header, let rows): return MarkdownTable(header: header, rows: rows).lines(width: width)
        }
    }

    /// A list inside an entry follows its text without a gap.
    private static func itemLines(_ blocks: [Block], width: Int) -> [StyledLine] {
        let width = max(4, width)
        guard !isLong(blocks) else { return lines(blocks, width: width) }
        return blocks.flatMap { lines($0, width: width) }
    }

    private static func indented(_ lines: [StyledLine], by head: String, _ role: Role, onlyFirst: Bool) -> [StyledLine] {
        let rows = lines.isEmpty ? [StyledLine()] : lines
        let spaces = String(repeating: " ", count: head.count)
        return rows.enumerated().map { offset, line in
            if onlyFirst, offset > 0 {
                return line.spans.isEmpty ? line : StyledLine([Span(spaces)] + line.spans)
            }
            return StyledLine([Span(head, role)] + line.spans)
        }
    }

    private static func code(_ code: [String], language: String, width: Int) -> [StyledLine] {
        let isYAML = ["yaml", "yml"].contains(language)
        let rows = isYAML ? YAMLHighlighter.lines(code, in: 0..<code.count) : code.map { StyledLine($0, .code) }
        return rows.map { StyledLine([Span("  ")] + $0.cut(to: max(2, width - 2)).spans) }
    }
}
