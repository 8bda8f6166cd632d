import TerminalUI

/// Text and pages as HTML: everything that means something there is escaped, and no address becomes a link.
enum HTMLText {
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in CourseExport.harmless(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A sentence with Markdown's marks inside.
    static func inline(_ markdown: String) -> String {
        if case .paragraph(let line)? = Markdown(markdown).blocks.first { return inline(line) }
        return escaped(markdown)
    }

    static func inline(_ line: StyledLine) -> String {
        line.spans.map { span in
            let text = escaped(span.text)
            switch span.style.role {
            case .strong: return "<strong>\(text)</strong>"
            case .emphasis: return "<em>\(text)</em>"
            case .code: return "<code>\(text)</code>"
            default: return text
            }
        }.joined()
    }

    /// - Parameter level: the level of the heading that the page stands below.
    static func blocks(_ page: Markdown, below level: Int) -> String {
        blocks(page.blocks, below: level)
    }

    private static func blocks(_ blocks: [Markdown.Block], below level: Int) -> String {
        var html = ""
        var list: String?
        for block in blocks {
            let next = Self.list(of: block)
            if list != next, let open = list { html += "</\(open)>\n" }
            if list != next, let next { html += "<\(next)>\n" }
            list = next
            html += Self.html(block, below: level)
        }
        return html + (list.map { "</\($0)>\n" } ?? "")
    }

    /// The element around a list's entry.
    private static func list(of block: Markdown.Block) -> String? {
        guard case .item(let mark, _) = block else { return nil }
        return mark == "-" ? "ul" : "ol"
    }

    private static func html(_ block: Markdown.Block, below level: Int) -> String {
        switch block {
        case .heading(let own, let line):
            let tag = "h\(min(6, own + level))"
            return "<\(tag)>\(inline(line))</\(tag)>\n"
        case .paragraph(let line): return "<p>\(inline(line))</p>\n"
        case .item(_, let inner): return "<li>\(item(inner, below: level))</li>\n"
        case .quote(let inner): return "<blockquote>\n\(blocks(inner, below: level))</blockquote>\n"
        case .code(_, let lines): return "<pre><code>\(escaped(lines.joined(separator: "\n")))</code></pre>\n"
        case .table(let header, let rows):
            let head = "<tr>" + header.map { "<th>\(inline($0))</th>" }.joined() + "</tr>\n"
            let body = rows.map { "<tr>" + $0.map { "<td>\(inline($0))</td>" }.joined() + "</tr>\n" }.joined()
            return "<table>\n\(head)\(body)</table>\n"
        case .rule: return "<hr>\n"
        }
    }

    /// An entry of one paragraph needs none around it.
    private static func item(_ inner: [Markdown.Block], below level: Int) -> String {
        if inner.count == 1, case .paragraph(let line)? = inner.first { return inline(line) }
        return "\n" + blocks(inner, below: level)
    }
}
