/// Something in a YAML text that can be seen without understanding it.
public struct YAMLProblem: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        /// `{`, `[` that nothing closes.
        case unclosedBracket(Character)
        /// `}`, `]` that closes nothing, or closes the wrong one (`expected` then).
        case strayBracket(Character, expected: Character?)
        /// `"` or `'` that nothing closes.
        case unclosedQuote(Character)
        /// A tab where only spaces may indent.
        case tabInIndent
    }

    public let kind: Kind
    public let position: TextPosition
}
