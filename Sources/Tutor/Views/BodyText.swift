import Pact
import TerminalUI

/// A body as rows to read: JSON indented, other text as it is, anything else by its size.
enum BodyText {
    /// Above this many bytes only the beginning is shown.
    static let most = 64 * 1024

    static func lines(_ bytes: [UInt8]) -> [String] {
        guard !bytes.isEmpty else { return [] }
        if bytes.count <= most, let json = try? JSONValue.parse(bytes) {
            return json.text(pretty: true).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        return asItIs(bytes)
    }

    /// The text as it is, cut at its line feeds alone.
    static func asItIs(_ bytes: [UInt8]) -> [String] {
        let shown = bytes.prefix(most)
        guard let text = String(validating: shown, as: UTF8.self) else { return ["\(bytes.count) bytes that are not text"] }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        if shown.count < bytes.count { lines.append(".. \(bytes.count) bytes in all") }
        return lines
    }
}

extension StyledLine {
    /// The line cut into rows of a width wherever that falls: for text whose spaces matter.
    func folded(to width: Int) -> [StyledLine] {
        let width = max(4, width)
        var rows: [StyledLine] = []
        var rest = self
        while rest.width > width, rows.count < 500 {
            rows.append(rest.taking(columns: width))
            rest = rest.dropping(columns: width)
        }
        return rows + [rest]
    }

    /// The first columns; half a wide character becomes a space.
    private func taking(columns: Int) -> StyledLine {
        var result = StyledLine()
        var at = 0
        for span in spans {
            for glyph in VisibleText(span.text, startColumn: at).glyphs {
                let width = DisplayWidth.of(glyph)
                guard at < columns else { return result }
                result.append(at + width <= columns ? String(glyph) : " ", span.style)
                at += width
            }
        }
        return result
    }
}
