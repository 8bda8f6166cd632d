extension DateTimeFormat {
    /// Reads a format: letters stand for parts, text in single quotes for itself (`''` for a quote), as do other characters that are
    /// neither digits nor braces nor brackets.
    ///
    /// - Throws: `DateTimeFormatError` with the place, in Unicode scalars, of the first thing that is wrong.
    public static func parse(_ text: String) throws(DateTimeFormatError) -> DateTimeFormat {
        var parser = DateTimeFormatParser(text)
        return DateTimeFormat(text: text, parts: try parser.parts())
    }
}

/// Works through a format's characters once.
private struct DateTimeFormatParser {
    private let text: String
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
    }

    mutating func parts() throws(DateTimeFormatError) -> [DateTimeFormat.Part] {
        guard !scalars.isEmpty else { throw error(.empty) }
        var parts: [DateTimeFormat.Part] = []
        while let next {
            if next == "'" {
                parts.append(.literal(try quoted()))
            } else if next.isPlainInFormats {
                parts.append(.literal(taken { $0.isPlainInFormats }))
            } else {
                parts.append(try field(next))
            }
        }
        return parts
    }

    private var next: Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }

    private mutating func field(_ scalar: Unicode.Scalar) throws(DateTimeFormatError) -> DateTimeFormat.Part {
        guard let letter = DateTimeLetter(rawValue: Character(scalar)) else {
            throw error(scalar.properties.isAlphabetic ? .unknownLetter(scalar) : .unquoted(scalar))
        }
        let start = place
        let count = taken { $0 == scalar }.unicodeScalars.count
        if let most = letter.most, count > most {
            place = start
            throw error(.tooManyLetters(letter, count: count, most: most))
        }
        return .field(letter, count: count)
    }

    /// Two quotes outside of quoted text are a quote. Inside, pairs of quotes side by side are one quote, however many pairs.
    private mutating func quoted() throws(DateTimeFormatError) -> String {
        let start = place
        let opening = taken { $0 == "'" }.unicodeScalars.count
        // An even number opens and closes at once.
        guard opening % 2 == 1 else { return "'" }
        var content = opening > 1 ? "'" : ""
        while next != nil {
            content += taken { $0 != "'" }
            let quotes = taken { $0 == "'" }.unicodeScalars.count
            content += quotes > 1 ? "'" : ""
            if quotes % 2 == 1 { return content }
        }
        place = start
        throw error(.unclosedQuote)
    }

    private mutating func taken(while belongs: (Unicode.Scalar) -> Bool) -> String {
        var taken = String.UnicodeScalarView()
        while let next, belongs(next) {
            taken.append(next)
            place += 1
        }
        return String(taken)
    }

    private func error(_ reason: DateTimeFormatError.Reason) -> DateTimeFormatError {
        DateTimeFormatError(format: text, offset: place, reason: reason)
    }
}

extension Unicode.Scalar {
    /// Whether the character stands for itself in a format without quotes.
    fileprivate var isPlainInFormats: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "'", "{", "}", "[", "]": false
        default: true
        }
    }
}
