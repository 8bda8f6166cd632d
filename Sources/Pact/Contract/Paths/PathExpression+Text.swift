extension PathExpression: CustomStringConvertible {
    /// The path as text: `.name` for a name of ASCII letters, digits and `_` that does not begin with a digit, else
    /// `['any text']`; `[0]`, `[*]` and `.*`.
    ///
    /// A quote or backslash in a name is written with a backslash, as other implementations do, although the grammar cannot
    /// read that back.
    public var description: String {
        tokens.map(\.text).joined()
    }
}

extension PathExpression.Token {
    var text: String {
        switch self {
        case .root: "$"
        case let .field(name): Self.isPlain(name) ? ".\(name)" : "['\(Self.escaped(name))']"
        case let .index(index): "[\(index)]"
        case .anyField: ".*"
        case .anyIndex: "[*]"
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, !JSONNumberScan.isDigit(first) else { return false }
        return name.utf8.allSatisfy { byte in
            let letter = byte | 0x20
            return byte == UInt8(ascii: "_") || JSONNumberScan.isDigit(byte)
                || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
        }
    }

    private static func escaped(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            if scalar == "'" || scalar == "\\" { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
