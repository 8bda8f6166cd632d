/// The backslash escapes in the quoted texts of definitions.
enum DefinitionEscapes {
    /// Replaces `\\`, `\b`, `\f`, `\n`, `\r`, `\t`, `\uXXXX` and `\u{X…}`; every other backslash stays, so that `\d` needs no second
    /// one. A code that is no character becomes U+FFFD.
    ///
    /// - Returns: `nil` when `\u` is not followed by hexadecimal digits.
    static func replaced(in raw: String) -> String? {
        var text = String.UnicodeScalarView()
        var rest = raw.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let letter = rest.popFirst() else {
                text.append(scalar)
                continue
            }
            switch letter {
            case "\\": text.append("\\")
            case "b": text.append("\u{08}")
            case "f": text.append("\u{0C}")
            case "n": text.append("\n")
            case "r": text.append("\r")
            case "t": text.append("\t")
            case "u":
                guard let character = codePoint(&rest) else { return nil }
                text.append(character)
            default: text.append(contentsOf: [scalar, letter])
            }
        }
        return String(text)
    }

    /// The text as it has to be written for `replaced(in:)` to give it back.
    static func escaped(_ text: String) -> String {
        var written = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = scalars.indices.contains(index + 1) ? scalars[index + 1] : nil
            switch scalar {
            case "'": written += "\\u0027"
            case "\\" where next == nil || next == "'": written += "\\u005C"
            case "\\" where next.map { "\\bfnrtu".unicodeScalars.contains($0) } == true: written += "\\\\"
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written
    }

    /// Four hexadecimal digits, or any number of them in braces.
    private static func codePoint(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let digits: Substring.UnicodeScalarView
        if rest.first == "{" {
            guard let end = rest.firstIndex(of: "}") else { return nil }
            digits = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
        } else {
            guard rest.count >= 4 else { return nil }
            digits = rest.prefix(4)
            rest = rest.dropFirst(4)
        }
        guard let code = UInt32(String(digits), radix: 16) else { return nil }
        return Unicode.Scalar(code) ?? "\u{FFFD}"
    }
}
