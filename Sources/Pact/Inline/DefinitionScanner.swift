/// Cuts the text of a matching rule definition into its parts.
struct DefinitionScanner {
    enum Token: Equatable {
        /// ASCII letters.
        case word(String)
        /// What stands between single quotes, as it stands there.
        case quoted(String)
        /// Digits, with a minus where there is one.
        case integer(String)
        case decimal(String)
        case opening
        case closing
        case comma
        case dollar
        /// A character that has no place in a definition, or a quote that is not closed.
        case other(String)
        case end
    }

    /// A part with its place: 0-based, in Unicode scalars.
    typealias Part = (token: Token, offset: Int)

    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// The next part, blanks before it passed over.
    mutating func next() -> Part {
        while let current, " \t\n\r\u{0C}".unicodeScalars.contains(current) { place += 1 }
        let offset = place
        return (token(), offset)
    }

    private var current: Unicode.Scalar? {
        scalars.indices.contains(place) ? scalars[place] : nil
    }

    private mutating func token() -> Token {
        guard let current else { return .end }
        switch current {
        case "(", ")", ",", "$":
            place += 1
            return switch current {
            case "(": .opening
            case ")": .closing
            case ",": .comma
            default: .dollar
            }
        case "'": return quoted()
        case "-" where Self.isDigit(scalar(after: 1)), "0"..."9": return number()
        case "a"..."z", "A"..."Z": return .word(take { ("a"..."z").contains($0) || ("A"..."Z").contains($0) })
        default:
            place += 1
            return .other(String(current))
        }
    }

    /// A quote ends at the first single quote without a backslash before it; without one, at the last there is.
    private mutating func quoted() -> Token {
        let start = place + 1
        var end: Int?
        var index = start
        while scalars.indices.contains(index) {
            if scalars[index] == "'" {
                end = index
                if index == start || scalars[index - 1] != "\\" { break }
            }
            index += 1
        }
        guard let end else {
            place = scalars.count
            return .other(Self.text(scalars[(start - 1)...]))
        }
        place = end + 1
        // Quotes at the end are no part of the text, escaped or not: other implementations cut them off.
        let content = Array(scalars[start..<end].reversed().drop { $0 == "'" }.reversed())
        return .quoted(Self.text(content[...]))
    }

    private mutating func number() -> Token {
        var text = ""
        if current == "-" {
            text = "-"
            place += 1
        }
        text += take { Self.isDigit($0) }
        guard current == ".", Self.isDigit(scalar(after: 1)) else { return .integer(text) }
        place += 1
        return .decimal(text + "." + take { Self.isDigit($0) })
    }

    private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
        let start = place
        while let current, belongs(current) { place += 1 }
        return Self.text(scalars[start..<place])
    }

    private func scalar(after distance: Int) -> Unicode.Scalar? {
        scalars.indices.contains(place + distance) ? scalars[place + distance] : nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { ("0"..."9").contains($0) } ?? false
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}
