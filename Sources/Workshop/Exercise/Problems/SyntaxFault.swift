/// Why a text is not YAML, in the learner's terms.
public enum SyntaxFault: Sendable, Equatable {
    /// A brace or bracket inside `{ }` or `[ ]` ended a plain text: `{ Authorization: Bearer {now} }`.
    case braceInsideFlow
    case tab
    /// A quote that is never closed; the character.
    case unclosedQuote(Character)
    /// `{` or `[` that is never closed.
    case unclosedFlow
    /// A closing `}` or `]` that nothing opened, or text after one.
    case unexpectedFlowEnd
    /// A plain text with `: ` in it.
    case colonInText
    case indentation
    /// A plain text begins with a character that YAML keeps for itself.
    case reservedCharacter(Character)
    /// `*name` that stands for nothing.
    case unknownAlias
    /// A key without a colon.
    case missingColon
    case invalidEscape
    case invalidTag
    case controlCharacter
    /// Anything else, in the words of the YAML reader.
    case other(String)
}
