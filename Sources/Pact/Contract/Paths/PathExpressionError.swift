/// Why a text is no path expression.
public struct PathExpressionError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        /// Neither `$` nor a letter or digit at the start.
        case badBeginning
        /// Something else than `.` and `[` behind a part.
        case pointOrBracketExpected
        /// No name or `*` behind a point.
        case nameExpected
        /// No whole number, `*` or quoted name behind `[`.
        case indexExpected
        case quoteExpected
        case closingBracketExpected
    }

    /// The text as it was written.
    public var path: String
    /// 0-based, in Unicode scalars; the path's length when it ends too soon.
    public var offset: Int
    public var reason: Reason

    public init(path: String, offset: Int, reason: Reason) {
        self.path = path
        self.offset = offset
        self.reason = reason
    }
}

extension PathExpressionError {
    /// One sentence: the path, the character at which it goes wrong (1-based), and what belongs there.
    public var sentence: String {
        "The path \(path) goes wrong at character \(offset + 1): \(reason.words)"
    }
}

extension PathExpressionError.Reason {
    var words: String {
        switch self {
        case .badBeginning: "begin it with $, as in $.name."
        case .pointOrBracketExpected: "a part begins with a point or a bracket; write other names as ['name']."
        case .nameExpected: "a name or * follows a point."
        case .indexExpected: "brackets hold a whole number, * or a name in single quotes."
        case .quoteExpected: "the closing single quote is missing."
        case .closingBracketExpected: "the closing bracket is missing."
        }
    }
}
