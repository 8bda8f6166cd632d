/// A command as the shell cuts it into words: at blanks, quotes and backslashes heeded. Nothing is expanded.
struct ShellWords: Equatable, Sendable {
    private(set) var words: [String] = []
    /// True where signs outside quotes mean more to the shell than words: `;`, `|`, `$` and the like.
    private(set) var hasSigns = false

    init(_ command: String) {
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in command {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if quote == nil, character == " " || character == "\t" || character == "\n" {
                if let whole = word { words.append(whole) }
                word = nil
            } else {
                hasSigns = hasSigns || (quote == nil && ";|&<>()`$*?".contains(character))
                word = (word ?? "") + String(character)
            }
        }
        if let whole = word { words.append(whole) }
    }
}
