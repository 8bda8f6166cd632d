/// Puts a page's lines together to blocks.
struct PageBlockReader {
    private var blocks: [PageBlock] = []
    private var paragraph: (text: String, indent: Int, isItem: Bool)?
    private var table: [PageBlock.FixedLine] = []
    private var code: (info: String, lines: [PageBlock.FixedLine])?

    mutating func take(_ line: String, number: Int) {
        let trimmed = line.trimmingBlanks
        if let open = code {
            if trimmed.hasPrefix("```") {
                blocks.append(.fixed(info: open.info, open.lines))
                code = nil
            } else {
                code?.lines.append(PageBlock.FixedLine(number: number, text: line))
            }
        } else if trimmed.hasPrefix("```") {
            close()
            code = (String(trimmed.drop { $0 == "`" }), [])
        } else if trimmed.isEmpty || trimmed.hasPrefix("<!--") {
            close()
        } else if trimmed.hasPrefix("|") {
            closeParagraph()
            table.append(PageBlock.FixedLine(number: number, text: trimmed))
        } else {
            takeText(trimmed, line: line)
        }
    }

    private mutating func takeText(_ trimmed: String, line: String) {
        if trimmed.hasPrefix("#") {
            close()
            blocks.append(.text(trimmed.drop { $0 == "#" }.description, indent: 0, isItem: false))
        } else if let mark = Self.itemMark(trimmed) {
            close()
            let outer = line.prefix { $0 == " " }.count
            paragraph = (String(trimmed.dropFirst(mark)), outer + mark, true)
        } else if trimmed.hasPrefix(">") {
            if paragraph?.isItem != false { close() }
            let text = trimmed.dropFirst().description
            paragraph = ((paragraph.map { $0.text + " " } ?? "") + text, 2, false)
        } else if let open = paragraph {
            paragraph = (open.text + " " + trimmed, open.indent, open.isItem)
        } else {
            close()
            paragraph = (trimmed, 0, false)
        }
    }

    mutating func finished() -> [PageBlock] {
        close()
        if let open = code { blocks.append(.fixed(info: open.info, open.lines)) }
        return blocks
    }

    private mutating func close() {
        closeParagraph()
        if !table.isEmpty { blocks.append(.fixed(info: "table", table)) }
        table = []
    }

    private mutating func closeParagraph() {
        if let open = paragraph { blocks.append(.text(open.text, indent: open.indent, isItem: open.isItem)) }
        paragraph = nil
    }

    /// How many columns the mark of a list's entry takes, `nil` for other text.
    private static func itemMark(_ text: String) -> Int? {
        if text.hasPrefix("- ") || text.hasPrefix("* ") { return 2 }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && text.dropFirst(digits.count).hasPrefix(". ") ? digits.count + 2 : nil
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
