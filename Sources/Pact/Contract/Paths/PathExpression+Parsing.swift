extension PathExpression {
    /// Reads a path expression: `$` or a name, then any of `.name`, `.*`, `['any text']`, `[12]` and `[*]`.
    ///
    /// A name after a point has letters, digits and `_ - : # @`; quoted text has no escapes. A path that begins with a letter or
    /// digit is read as if `$.` stood before it.
    ///
    /// - Throws: `PathExpressionError` with the 0-based place, in Unicode scalars, of what is wrong.
    public static func parse(_ text: String) throws(PathExpressionError) -> PathExpression {
        var reader = PathReader(text: text)
        return PathExpression(tokens: try reader.tokens())
    }
}

/// Goes through a path's scalars from left to right.
private struct PathReader {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func tokens() throws(PathExpressionError) -> [PathExpression.Token] {
        var tokens: [PathExpression.Token] = [.root]
        if current == "$" {
            place += 1
        } else if let current, Self.isLetterOrDigit(current) {
            tokens.append(try field())
        } else {
            throw error(.badBeginning)
        }
        while let current {
            switch current {
            case ".":
                place += 1
                tokens.append(try afterPoint())
            case "[":
                place += 1
                tokens.append(try inBrackets())
            default: throw error(.pointOrBracketExpected)
            }
        }
        return tokens
    }

    private var current: Unicode.Scalar? {
        scalars.indices.contains(place) ? scalars[place] : nil
    }

    private mutating func afterPoint() throws(PathExpressionError) -> PathExpression.Token {
        guard current != "*" else {
            place += 1
            return .anyField
        }
        return try field()
    }

    private mutating func field() throws(PathExpressionError) -> PathExpression.Token {
        let name = take { Self.isLetterOrDigit($0) || "_-:#@".unicodeScalars.contains($0) }
        guard !name.isEmpty else { throw error(.nameExpected) }
        return .field(name)
    }

    private mutating func inBrackets() throws(PathExpressionError) -> PathExpression.Token {
        let token: PathExpression.Token
        if current == "*" {
            place += 1
            token = .anyIndex
        } else if current == "'" {
            place += 1
            token = .field(take { $0 != "'" })
            guard current == "'" else { throw error(.quoteExpected) }
            place += 1
        } else {
            let start = place
            guard let index = Int(take { ("0"..."9").contains($0) }) else {
                place = start
                throw error(.indexExpected)
            }
            token = .index(index)
        }
        guard current == "]" else { throw error(.closingBracketExpected) }
        place += 1
        return token
    }

    private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
        var text = ""
        while let current, belongs(current) {
            text.unicodeScalars.append(current)
            place += 1
        }
        return text
    }

    private func error(_ reason: PathExpressionError.Reason) -> PathExpressionError {
        var path = ""
        path.unicodeScalars.append(contentsOf: scalars)
        return PathExpressionError(path: path, offset: place, reason: reason)
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
