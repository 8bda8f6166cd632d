extension RegularExpressionError {
    /// One sentence: what is wrong, at which character (counted from 1), and what to write instead where that is known.
    public var sentence: String {
        switch self {
        case .unmatchedClosingParenthesis:
            "\(at): this ) closes nothing; write \\) for the character itself"
        case .unclosedGroup:
            "\(at): this ( is never closed; write \\( for the character itself"
        case .unclosedClass:
            "\(at): this [ is never closed; write \\[ for the character itself"
        case .emptyClass:
            "\(at): a class needs at least one character between [ and ]"
        case .nothingToRepeat:
            "\(at): there is nothing before it to repeat; put a backslash before it for the character itself"
        case .trailingBackslash:
            "\(at): a lone backslash ends the pattern; write \\\\ for the character itself"
        case .unknownFlag(let flag, _):
            "\(at): the flag \(flag) is unknown; there are i (case-blind), m (the dot matches newlines) and x (spaces do not count)"
        case .foreignConstruct(let construct, let instead, _):
            "\(at): \(construct) belongs to another dialect; \(instead)"
        case .unknownGroup(let name, _):
            "\(at): no group is called \(name)"
        case .refused:
            "the pattern cannot be read as a regular expression"
        }
    }

    private var at: String { "at character \((offset ?? 0) + 1)" }
}
