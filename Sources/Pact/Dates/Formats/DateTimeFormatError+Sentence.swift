extension DateTimeFormatError {
    /// One sentence: the format, the character at which it goes wrong (1-based), and what to write there.
    public var sentence: String {
        if reason == .empty { return "The date format is empty; write one such as yyyy-MM-dd." }
        return "The date format \(format.clipped) goes wrong at character \(offset + 1): \(reason.words)"
    }
}

extension DateTimeFormatError.Reason {
    fileprivate var words: String {
        switch self {
        case .empty:
            "write a format such as yyyy-MM-dd."
        case .unknownLetter(let letter):
            "the letter \(letter) stands for nothing; write '\(letter)' in single quotes for the letter itself\(letter.meantInstead)."
        case .unquoted(let character):
            "write '\(character)' in single quotes for the character itself."
        case .tooManyLetters(let letter, let count, let most):
            "\(count) of the letter \(letter.rawValue) are too many; "
                + (most == 1 ? "one" : "up to \(most)") + " can stand side by side."
        case .unclosedQuote:
            "the closing single quote is missing; write '' for a quote itself."
        }
    }
}

extension Unicode.Scalar {
    /// What somebody most probably had in mind who wrote a letter that stands for nothing.
    fileprivate var meantInstead: String {
        switch self {
        case "t", "T": ", as in yyyy-MM-dd'T'HH:mm:ss"
        case "f": ", or S for a fraction of a second"
        case "p", "b", "B": ", or a for am and pm"
        case "v": ", or z for the name of a time zone"
        case "j", "l": ", or d for the day and M for the month"
        default: ""
        }
    }
}

extension String {
    /// The text on one line, its beginning only when it is long.
    var clipped: String {
        unicodeScalars.count > 80 ? String(String.UnicodeScalarView(unicodeScalars.prefix(77))).visible + "..." : visible
    }
}
