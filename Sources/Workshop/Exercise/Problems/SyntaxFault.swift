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
    /// `name:value`, without the blank that makes it a name and a value.
    case missingBlank
    /// `-name`, without the blank behind the dash.
    case dashWithoutBlank
    /// A dash in the column of named lines.
    case dashAmongNames
    /// A second part of a list without its dash; the name it begins with.
    case missingDash(name: String)
    /// `! like`: a blank inside a matcher's name.
    case blankInTag
    /// `!eachLike (2..)` with lines below: a text behind a matcher, and its example below; the matcher.
    case textBehindTag(String)
    /// Something behind a closing quote.
    case textBehindQuote
    /// A quote as word processors write it, at the beginning of a text.
    case curlyQuote(Character)
    /// A blank that is no space, as web pages have it.
    case unusualBlank
    /// A character that looks like a colon and is none.
    case lookalikeColon(Character)
    /// `&name` before a value.
    case anchor
    /// Anything else, in the words of the YAML reader.
    case other(String)
}
