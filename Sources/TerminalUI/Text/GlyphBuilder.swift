/// Collects glyphs from characters; the rules are those of ``VisibleText``.
struct GlyphBuilder {
    private(set) var glyphs: [Character] = []
    private(set) var column: Int
    private static let mostScalars = 5

    init(column: Int) {
        self.column = column
    }

    mutating func add(_ character: Character) {
        if let ascii = character.utf8.first, ascii >= 0x20, ascii < 0x7F, character.utf8.count == 1 {
            append(character, width: 1)
            return
        }
        if character == "\t" {
            repeat { append(" ", width: 1) } while column % VisibleText.tabWidth != 0
            return
        }
        addScalars(of: character)
    }

    private mutating func addScalars(of character: Character) {
        var pending = String.UnicodeScalarView()
        var afterJoiner = false
        for scalar in character.unicodeScalars {
            switch Self.kind(of: scalar) {
            case .dropped:
                continue
            case .joiner:
                afterJoiner = true
                continue
            case .combining:
                if pending.isEmpty { pending.append(" ") }
                if pending.count < Self.mostScalars { pending.append(scalar) }
            case .letter(let replacement):
                flush(&pending)
                append(replacement, width: 1)
            case .shown(let text):
                flush(&pending)
                for shown in text { append(shown, width: 1) }
            case .spacing:
                // After a joiner comes another picture of the same emoji; the first stands for all.
                if afterJoiner, DisplayWidth.of(scalar) == 2 || scalar.properties.isEmoji { continue }
                flush(&pending)
                pending.append(scalar)
            }
            afterJoiner = false
        }
        flush(&pending)
    }

    private mutating func flush(_ pending: inout String.UnicodeScalarView) {
        guard let first = pending.first else { return }
        let width = max(1, DisplayWidth.of(first))
        // A run of scalars that Unicode counts as several characters would come apart again; its base alone is safe.
        let text = String(pending)
        append(text.count == 1 ? Character(text) : Character(first), width: width)
        pending = String.UnicodeScalarView()
    }

    private mutating func append(_ glyph: Character, width: Int) {
        glyphs.append(glyph)
        column += width
    }

    private enum Kind {
        case spacing, combining, joiner, dropped
        case letter(Character)
        case shown(String)
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0..<0x20: return .shown(picture(0x2400 + scalar.value))
        case 0x7F: return .shown("\u{2421}")
        case 0x200D: return .joiner
        case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF: return .dropped
        case 0x1F1E6...0x1F1FF:
            let letter = Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) ?? "?"
            return .letter(Character(letter))
        case 0x34F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: return .shown(number(scalar))
        default: break
        }
        if scalar.value < 0x7F { return .spacing }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .combining
        case .control, .format, .lineSeparator, .paragraphSeparator: return .shown(number(scalar))
        case .unassigned, .privateUse, .surrogate: return .shown("?")
        default: return DisplayWidth.isCombining(scalar) ? .combining : .spacing
        }
    }

    private static func picture(_ value: UInt32) -> String {
        Unicode.Scalar(value).map { String(Character($0)) } ?? "?"
    }

    /// `<U+202E>`, with at least four hexadecimal digits.
    private static func number(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
