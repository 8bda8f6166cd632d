/// Names in a sentence: `a`, `b` and `c`.
enum NameList {
    static func of(_ names: [String], joinedBy word: String = "and") -> String {
        let quoted = names.map { "`\($0)`" }
        guard let last = quoted.last else { return "nothing" }
        let first = quoted.dropLast()
        return first.isEmpty ? last : "\(first.joined(separator: ", ")) \(word) \(last)"
    }

    /// What a sentence begins with: `An operation` as it is, and a key's name in quotes.
    static func subject(_ what: String) -> String {
        hasArticle(what) ? what.capitalisedFirst : "`\(what)`"
    }

    /// The same inside a sentence.
    static func object(_ what: String) -> String {
        hasArticle(what) ? what : "`\(what)`"
    }

    private static func hasArticle(_ what: String) -> Bool {
        ["a ", "an ", "the "].contains { what.hasPrefix($0) }
    }
}
