/// A run of text in one style.
public struct Span: Equatable, Hashable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .text) {
        self.text = text
        self.style = style
    }

    public init(_ text: String, _ role: Role) {
        self.init(text, Style(role))
    }
}

/// One row of text in several styles; the text may come from anywhere, it is made visible when it is put on a screen.
public struct StyledLine: Equatable, Hashable, Sendable, ExpressibleByStringLiteral {
    public var spans: [Span]

    public init(_ spans: [Span] = []) {
        self.spans = spans
    }

    public init(_ text: String, _ role: Role = .text) {
        spans = [Span(text, role)]
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The text without styles.
    public var text: String {
        var result = ""
        for span in spans { result += span.text }
        return result
    }

    /// The number of terminal columns it takes.
    public var width: Int {
        var column = 0
        for span in spans { column += VisibleText(span.text, startColumn: column).width }
        return column
    }

    public mutating func append(_ text: String, _ style: Style = .text) {
        guard !text.isEmpty else { return }
        if let last = spans.indices.last, spans[last].style == style {
            spans[last].text += text
        } else {
            spans.append(Span(text, style))
        }
    }

    public mutating func append(_ text: String, _ role: Role) {
        append(text, Style(role))
    }

    /// The whole line as a selected row shows it: every span in reverse video.
    public var selected: StyledLine {
        StyledLine(spans.map { Span($0.text, $0.style.selected) })
    }

    /// The part that begins at terminal column `column`, for a view that is scrolled sideways; half a wide character becomes a space.
    public func dropping(columns column: Int) -> StyledLine {
        guard column > 0 else { return self }
        var result = StyledLine()
        var at = 0
        for span in spans {
            for glyph in VisibleText(span.text, startColumn: at).glyphs {
                let width = DisplayWidth.of(glyph)
                if at >= column {
                    result.append(String(glyph), span.style)
                } else if at + width > column {
                    result.append(" ", span.style)
                }
                at += width
            }
        }
        return result
    }

    /// The line cut to a width, with `..` at the end where something was cut off.
    public func cut(to width: Int) -> StyledLine {
        guard self.width > width else { return self }
        let mark = width >= 2 ? ".." : String(repeating: ".", count: max(0, width))
        let room = max(0, width - 2)
        var result = StyledLine()
        var at = 0
        var lastStyle = spans.first?.style ?? .text
        outer: for span in spans {
            for glyph in VisibleText(span.text, startColumn: at).glyphs {
                let next = at + DisplayWidth.of(glyph)
                if next > room { break outer }
                lastStyle = span.style
                result.append(String(glyph), span.style)
                at = next
            }
        }
        result.append(mark, lastStyle)
        return result
    }
}
