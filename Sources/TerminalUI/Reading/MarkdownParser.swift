/// Cuts a page of Markdown into blocks.
struct MarkdownParser {
    private var lines: ArraySlice<String>
    private let depth: Int
    /// Quotes and lists deeper than this are read as plain text.
    private static let deepest = 8

    init(_ lines: [String], depth: Int = 0) {
        self.lines = lines[...]
        self.depth = depth
    }

    mutating func blocks() -> [Markdown.Block] {
        var blocks: [Markdown.Block] = []
        while let line = lines.first {
            let text = Self.trimmed(line)
            if text.isEmpty {
                lines.removeFirst()
            } else if text.hasPrefix("<!--") {
                skipComment()
            } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
                blocks.append(code(fence: text))
            } else if let heading = Self.heading(text) {
                lines.removeFirst()
                blocks.append(heading)
            } else if Self.isRule(text) {
                lines.removeFirst()
                blocks.append(.rule)
            } else if text.hasPrefix(">"), depth < Self.deepest {
                blocks.append(quote())
            } else if let mark = Self.itemMark(line), depth < Self.deepest {
                blocks.append(item(mark))
            } else if let table = table() {
                blocks.append(table)
            } else {
                blocks.append(paragraph())
            }
        }
        return blocks
    }

    private mutating func skipComment() {
        while let line = lines.popFirst() {
            if line.contains("-->") { return }
        }
    }

    private mutating func code(fence: String) -> Markdown.Block {
        let mark = fence.prefix(3)
        let indent = lines.popFirst()?.prefix { $0 == " " }.count ?? 0
        var code: [String] = []
        while let line = lines.popFirst() {
            if Self.trimmed(line).hasPrefix(mark) { break }
            code.append(String(line.dropFirst(min(indent, line.prefix { $0 == " " }.count))))
        }
        let language = Self.trimmed(String(fence.drop { $0 == "`" || $0 == "~" }))
        return .code(language: language, code)
    }

    private mutating func quote() -> Markdown.Block {
        var inner: [String] = []
        while let line = lines.first, Self.trimmed(line).hasPrefix(">") {
            lines.removeFirst()
            let text = Self.trimmed(line).dropFirst()
            inner.append(String(text.first == " " ? text.dropFirst() : text))
        }
        var parser = MarkdownParser(inner, depth: depth + 1)
        return .quote(parser.blocks())
    }

    private mutating func item(_ mark: (mark: String, width: Int)) -> Markdown.Block {
        var inner = [String((lines.popFirst() ?? "").dropFirst(mark.width))]
        while let line = lines.first {
            let indent = line.prefix { $0 == " " }.count
            let isBlank = Self.trimmed(line).isEmpty
            if isBlank {
                let next = lines.dropFirst().first { !Self.trimmed($0).isEmpty }
                guard let next, next.prefix(while: { $0 == " " }).count >= mark.width else { break }
            } else if indent < mark.width, startsBlock(line) || inner.last == "" {
                break
            }
            inner.append(isBlank ? "" : String(line.dropFirst(min(indent, mark.width))))
            lines.removeFirst()
        }
        var parser = MarkdownParser(inner, depth: depth + 1)
        return .item(mark: mark.mark, parser.blocks())
    }

    private mutating func paragraph() -> Markdown.Block {
        var text = Self.trimmed(lines.popFirst() ?? "")
        while let line = lines.first, !Self.trimmed(line).isEmpty, !startsBlock(line) {
            lines.removeFirst()
            text += " " + Self.trimmed(line)
        }
        return .paragraph(MarkdownInline.line(text))
    }

    private func startsBlock(_ line: String) -> Bool {
        let text = Self.trimmed(line)
        return text.hasPrefix("```") || text.hasPrefix("~~~") || text.hasPrefix(">") || text.hasPrefix("<!--")
            || Self.heading(text) != nil || Self.isRule(text) || Self.itemMark(line) != nil
    }

    private mutating func table() -> Markdown.Block? {
        guard let header = lines.first, header.contains("|"), let ruler = lines.dropFirst().first, Self.isTableRuler(ruler)
        else { return nil }
        lines.removeFirst(2)
        var rows: [[StyledLine]] = []
        while let line = lines.first, line.contains("|"), !Self.trimmed(line).isEmpty {
            lines.removeFirst()
            rows.append(Self.tableCells(line))
        }
        return .table(header: Self.tableCells(header), rows: rows)
    }

    private static func isTableRuler(_ line: String) -> Bool {
        let text = trimmed(line)
        return text.contains("-") && text.contains("|") && text.allSatisfy { "|-: ".contains($0) }
    }

    private static func tableCells(_ line: String) -> [StyledLine] {
        var text = Substring(trimmed(line))
        if text.hasPrefix("|") { text = text.dropFirst() }
        if text.hasSuffix("|"), !text.hasSuffix("\\|") { text = text.dropLast() }
        var cells: [String] = [""]
        var escaped = false
        for character in text {
            if character == "|", !escaped {
                cells.append("")
            } else {
                if character == "|" { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(character)
            }
            escaped = character == "\\" && !escaped
        }
        return cells.map { MarkdownInline.line(trimmed($0)) }
    }

    private static func heading(_ text: String) -> Markdown.Block? {
        let level = text.prefix { $0 == "#" }.count
        guard (1...6).contains(level), text.dropFirst(level).first == " " else { return nil }
        return .heading(level, MarkdownInline.line(trimmed(String(text.dropFirst(level))), base: Style(.heading)))
    }

    private static func isRule(_ text: String) -> Bool {
        guard text.count >= 3, let first = text.first, "-*_".contains(first) else { return false }
        return text.allSatisfy { $0 == first }
    }

    /// The mark of a list entry and the width of all that stands before its text.
    private static func itemMark(_ line: String) -> (mark: String, width: Int)? {
        let indent = line.prefix { $0 == " " }.count
        let text = line.dropFirst(indent)
        if let first = text.first, "-*+".contains(first), text.dropFirst().first == " " {
            return ("-", indent + 2)
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...9).contains(digits.count), text.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return (digits + ".", indent + digits.count + 2)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
