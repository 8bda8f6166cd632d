extension CourseProblemKind {
    /// What is wrong with a term of the glossary; `nil` for other problems.
    var glossarySentence: String? {
        switch self {
        case let .termUnused(term): "No page uses the word \(term). Take it out, or use it."
        case let .termUnknown(term, see): "\(term) refers to \(see), and there is no such term."
        case let .termPageUnknown(term, page): "\(term) is said to come up on \(page), and there is no such page."
        case let .termNotOnPage(term, page): "\(term) is said to come up on \(page), and that page does not have the word."
        case let .termTooLong(term, sentences, limit): "\(term) has \(sentences) sentences; 1 to \(limit) are wanted."
        default: nil
        }
    }
}
