/// Cuts an expression of dates and times into tokens: always the longest word that the text goes on with, so that spaces between words
/// and numbers are as good as none.
struct ExpressionLexer {
    private let text: String
    private let words: [[Unicode.Scalar]]
    /// What has not been read yet; its indices are those of the whole expression.
    private var rest: ArraySlice<Unicode.Scalar>
    /// Where the token begins that was read last, or the text ends.
    private var place: Int
    /// Whether there is nothing to read, not even a blank.
    let isEmpty: Bool

    init(_ text: String, words: [String]) {
        self.init(text, scalars: Array(text.unicodeScalars)[...], words: words)
    }

    /// - Parameters:
    ///   - text: the whole expression.
    ///   - scalars: the part of it that is to be read.
    init(_ text: String, scalars: ArraySlice<Unicode.Scalar>, words: [String]) {
        self.text = text
        self.words = words.map { Array($0.unicodeScalars) }
        rest = scalars
        place = scalars.startIndex
        isEmpty = scalars.isEmpty
    }

    /// `nil` at the end.
    mutating func next() -> ExpressionToken? {
        rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\u{0C}" }
        place = rest.startIndex
        guard let first = rest.first else { return nil }
        switch first {
        case "+", "-":
            rest = rest.dropFirst()
            return ExpressionToken(kind: .sign(first == "+" ? 1 : -1), offset: place)
        case "0"..."9":
            return ExpressionToken(kind: number(), offset: place)
        default:
            return ExpressionToken(kind: word(), offset: place)
        }
    }

    /// - Throws: when there is more than blanks behind what was read.
    func finish() throws(DateTimeExpressionError) {
        guard let more = rest.firstIndex(where: { !$0.properties.isWhitespace }) else { return }
        // A word that begins like a known one has been cut behind that; it is shown whole.
        let isLetter: (Unicode.Scalar) -> Bool = { $0.properties.isAlphabetic }
        let before = Array(text.unicodeScalars.prefix(min(place, more)))
        throw error(.endExpected, offset: before.count - before.reversed().prefix(while: isLetter).count)
    }

    /// That something else is wanted than the token read last.
    func error(_ reason: DateTimeExpressionError.Reason) -> DateTimeExpressionError {
        error(reason, offset: place)
    }

    func error(_ reason: DateTimeExpressionError.Reason, at token: ExpressionToken) -> DateTimeExpressionError {
        error(reason, offset: token.offset)
    }

    private func error(_ reason: DateTimeExpressionError.Reason, offset: Int) -> DateTimeExpressionError {
        let found = text.unicodeScalars.dropFirst(offset).prefix(40).prefix { !$0.properties.isWhitespace && $0 != "@" }
        return DateTimeExpressionError(expression: text, offset: offset, found: String(found), reason: reason)
    }

    private mutating func number() -> ExpressionToken.Kind {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest[digits.endIndex...]
        // A number beyond 64 bits is none; one beyond what can be reckoned with is as good as any other that is.
        guard let value = UInt64(String(String.UnicodeScalarView(digits))) else { return .unknown }
        return .number(Int(min(value, UInt64(Int.max))))
    }

    private mutating func word() -> ExpressionToken.Kind {
        var longest: [Unicode.Scalar] = []
        var begun = 1
        for word in words {
            let common = zip(word, rest).prefix { $0 == $1 }.count
            if common == word.count, common > longest.count { longest = word }
            begun = max(begun, common)
        }
        rest = rest.dropFirst(longest.isEmpty ? begun : longest.count)
        return longest.isEmpty ? .unknown : .word(String(String.UnicodeScalarView(longest)))
    }
}
