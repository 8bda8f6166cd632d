import Pact

extension LineCommandError {
    /// What is wrong, and what to type instead.
    var sentence: String {
        switch self {
        case .unknown(let name, let nearest):
            let advice = nearest.map { "Did you mean :\($0)?" } ?? ":help lists all commands."
            return "There is no command :\(name). \(advice)"
        case .ambiguous(let name, let candidates):
            return "`:\(name)` could be \(Self.list(candidates.map { ":\($0)" })). A few more letters, please."
        case .missing(let what): return "Missing: \(what)."
        case .tooMany(let word): return "`\(word)` is too much."
        case .notKnown(let word, let what, let known):
            if let nearest = NearestName.of(word, among: known) { return "`\(word)` is not \(what). Did you mean \(nearest)?" }
            return "`\(word)` is not \(what)." + (known.isEmpty ? "" : " There is: \(known.prefix(12).joined(separator: ", ")).")
        case .refused(let sentence): return sentence
        }
    }

    /// True when it helps to say how the command is written.
    var isAboutWriting: Bool {
        switch self {
        case .missing, .tooMany: true
        default: false
        }
    }

    private static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
