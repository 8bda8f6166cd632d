import Foundation

/// A regular expression of a lesson, looked for in a YAML text whose comments are left out; `^` and `$` stand at every line.
struct TextPattern: Sendable {
    private let pattern: String

    init(_ pattern: String) {
        self.pattern = pattern
    }

    /// False when the pattern is no regular expression.
    var isValid: Bool { expression != nil }

    /// True when the pattern is found anywhere. A pattern that is no regular expression is found nowhere.
    func isFound(in text: String) -> Bool {
        let searched = Self.withoutComments(text)
        let whole = NSRange(searched.startIndex..., in: searched)
        return expression?.firstMatch(in: searched, range: whole) != nil
    }

    private var expression: NSRegularExpression? {
        try? NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    }

    /// Cuts `# ...` where it stands at the beginning of a line or after a blank, outside quotes, and blanks before it.
    static func withoutComments(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var quote: Character?
            var previous: Character = " "
            for index in line.indices {
                let character = line[index]
                if let open = quote {
                    if character == open { quote = nil }
                } else if character == "#", previous == " " || previous == "\t" {
                    var kept = line[..<index]
                    while kept.last == " " || kept.last == "\t" { kept.removeLast() }
                    return String(kept)
                } else if character == "\"" || character == "'", " \t[{(,".contains(previous) {
                    quote = character
                }
                previous = character
            }
            return String(line)
        }.joined(separator: "\n")
    }
}
