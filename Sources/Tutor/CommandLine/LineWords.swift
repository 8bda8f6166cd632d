/// A command line cut into words: at spaces, except within quotes.
struct LineWords: Sendable, Equatable {
    struct Word: Sendable, Equatable {
        /// 0-based: where it begins in the line, its quote included.
        var start: Int
        /// Without quotes.
        var text: String
    }

    var words: [Word] = []
    /// True when the line ends within a word, so that it is still being typed.
    var endsInWord = false

    init(_ characters: [Character]) {
        var quote: Character?
        for (place, character) in characters.enumerated() {
            if quote == nil, character == " " {
                endsInWord = false
                continue
            }
            if !endsInWord { words.append(Word(start: place, text: "")) }
            endsInWord = true
            if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" {
                quote = character
            } else {
                words[words.count - 1].text.append(character)
            }
        }
    }

    /// A word as it has to be typed to be one word.
    static func quoted(_ word: String) -> String {
        guard word.isEmpty || word.contains(where: { $0 == " " || $0 == "\"" || $0 == "'" }) else { return word }
        return word.contains("\"") ? "'\(word)'" : "\"\(word)\""
    }
}
