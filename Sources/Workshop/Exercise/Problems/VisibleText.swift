/// Makes what a terminal would obey visible: control characters, and those that change the direction of writing.
enum VisibleText {
    /// The text with a symbol in place of each such character; tabs become `→`.
    static func shown(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { symbol(for: $0) != nil }) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(symbol(for: scalar) ?? scalar) }
        return String(shown)
    }

    private static func symbol(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09: "→"
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "␡"
        case 0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xE000...0xF8FF: "�"
        default: nil
        }
    }
}
