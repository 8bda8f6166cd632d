/// Why a regular expression cannot be used: facts for a sentence, with the place in the pattern where one is known.
///
/// Offsets are 0-based and count the pattern's Unicode scalars.
public enum RegularExpressionError: Error, Sendable, Equatable {
    case unmatchedClosingParenthesis(offset: Int)
    case unclosedGroup(offset: Int)
    case unclosedClass(offset: Int)
    case emptyClass(offset: Int)
    case nothingToRepeat(offset: Int)
    case trailingBackslash(offset: Int)
    case unknownFlag(Character, offset: Int)
    /// A construct other dialects have, e.g. `(?P<` or `\Q`, and what to write instead.
    case foreignConstruct(String, instead: String, offset: Int)
    /// A back-reference to a group the pattern does not have.
    case unknownGroup(String, offset: Int)
    /// The regular expression engine said no without saying where.
    case refused

    /// 0-based offset in the pattern, where one is known.
    public var offset: Int? {
        switch self {
        case .unmatchedClosingParenthesis(let offset), .unclosedGroup(let offset), .unclosedClass(let offset),
            .emptyClass(let offset), .nothingToRepeat(let offset), .trailingBackslash(let offset),
            .unknownFlag(_, let offset), .foreignConstruct(_, _, let offset), .unknownGroup(_, let offset):
            offset
        case .refused: nil
        }
    }
}
