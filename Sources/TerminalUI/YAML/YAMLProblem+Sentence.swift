extension YAMLProblem {
    /// What is wrong and what to do, in one sentence.
    public var sentence: String {
        switch kind {
        case .unclosedBracket(let bracket):
            "This \(bracket) is never closed: write \(Self.closing(bracket)) where the \(bracket == "{" ? "mapping" : "list") ends."
        case .strayBracket(let bracket, let expected?):
            "\(expected) is expected here, since that closes the last bracket opened; this is \(bracket)."
        case .strayBracket(let bracket, nil):
            "This \(bracket) closes nothing: remove it, or write the whole text in quotes if it belongs to it."
        case .unclosedQuote(let quote):
            "This \(quote) is never closed: write \(quote) where the text ends."
        case .tabInIndent:
            "A tab cannot indent in YAML: use spaces."
        }
    }

    static func closing(_ bracket: Character) -> Character {
        bracket == "{" ? "}" : "]"
    }
}
