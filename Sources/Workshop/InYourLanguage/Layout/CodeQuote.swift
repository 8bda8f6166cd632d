import Pact

/// Texts as literals of the languages: whatever stands in them, the literal says just that and ends where it should.
enum CodeQuote {
    static func swift(_ text: String) -> String {
        quoted(text, "\"") { "\\u{\(String($0.value, radix: 16))}" }
    }

    static func javascript(_ text: String) -> String {
        quoted(text, "'") { $0.value <= 0xFFFF ? "\\u\(hex($0.value, 4))" : "\\u{\(String($0.value, radix: 16))}" }
    }

    /// Control characters by their octal number: Java takes `\u000a` for the end of a line before it looks for literals.
    static func java(_ text: String) -> String {
        quoted(text, "\"") { scalar in
            guard scalar.value > 0x7F else {
                let octal = String(scalar.value, radix: 8)
                return "\\" + String(repeating: "0", count: max(0, 3 - octal.count)) + octal
            }
            return String(scalar).utf16.map { "\\u\(hex(UInt32($0), 4))" }.joined()
        }
    }

    static func python(_ text: String) -> String {
        quoted(text, "\"") { scalar in
            switch scalar.value {
            case ...0xFF: "\\x\(hex(scalar.value, 2))"
            case ...0xFFFF: "\\u\(hex(scalar.value, 4))"
            default: "\\U\(hex(scalar.value, 8))"
            }
        }
    }

    static func go(_ text: String) -> String {
        quoted(text, "\"") { $0.value <= 0xFFFF ? "\\u\(hex($0.value, 4))" : "\\U\(hex($0.value, 8))" }
    }

    static func csharp(_ text: String) -> String { go(text) }

    /// A pattern without doubled backslashes, where the language has literals for that and the pattern fits in.
    static func pattern(_ text: String, in language: CodeLanguage) -> String {
        let isPlain = !text.unicodeScalars.contains(where: \.isEscaped)
        switch language {
        case .swift where isPlain && text.contains("\\") && !text.contains("\"#"): return "#\"\(text)\"#"
        case .python where isPlain && text.contains("\\") && !text.contains("\"") && !text.hasSuffix("\\"): return "r\"\(text)\""
        case .go where isPlain && text.contains("\\") && !text.contains("`"): return "`\(text)`"
        case .csharp where isPlain && text.contains("\\"): return "@\"\(text.replacing("\"", with: "\"\""))\""
        default: return literal(text, in: language)
        }
    }

    static func literal(_ text: String, in language: CodeLanguage) -> String {
        switch language {
        case .swift: swift(text)
        case .javascript: javascript(text)
        case .java: java(text)
        case .python: python(text)
        case .go: go(text)
        case .csharp: csharp(text)
        }
    }

    /// A text for one line of a comment: nothing in it ends the line or turns the direction of writing.
    static func visible(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isEscaped ? "?" : $0 }))
    }

    private static func quoted(_ text: String, _ quote: Unicode.Scalar, _ escape: (Unicode.Scalar) -> String) -> String {
        var literal = String(quote)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": literal += "\\\\"
            case quote: literal += "\\\(quote)"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case _ where scalar.isEscaped: literal += escape(scalar)
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + String(quote)
    }

    private static func hex(_ value: UInt32, _ digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

extension Unicode.Scalar {
    /// Characters that nobody could see in a source text, or that end a line of it in some language.
    fileprivate var isEscaped: Bool {
        if isHarmfulToTerminals { return true }
        switch value {
        case 0x200B...0x200F, 0x2028, 0x2029, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: return true
        default: return false
        }
    }
}
