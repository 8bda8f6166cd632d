/// Whether each term of the glossary is used by the course, short, and refers to what is there.
struct GlossaryCheck: Sendable {
    let glossary: Glossary
    let lessons: [Lesson]

    /// The most sentences that a term may have.
    static let sentences = 4

    var problems: [CourseProblem] {
        var seen: Set<String> = []
        return glossary.terms.flatMap { term -> [CourseProblem] in
            let twice = term.spellings.filter { !seen.insert($0.lowercased()).inserted }.map {
                CourseProblemKind.repeatedName(of: "The term", name: $0)
            }
            return (twice + problems(of: term)).map {
                CourseProblem(folder: "", path: Glossary.fileName, position: term.position, kind: $0)
            }
        }
    }

    private func problems(of term: GlossaryTerm) -> [CourseProblemKind] {
        var problems: [CourseProblemKind] = []
        let lost = term.see.filter { name in !glossary.terms.contains { $0.name == name } }
        problems += lost.map { .termUnknown(term: term.name, see: $0) }
        if !pages.contains(where: { isUsed(term, in: $0.page) }) { problems.append(.termUnused(term.name)) }
        if let page = pages.first(where: { $0.path == term.page })?.page {
            if !isUsed(term, in: page) { problems.append(.termNotOnPage(term: term.name, page: term.page)) }
        } else {
            problems.append(.termPageUnknown(term: term.name, page: term.page))
        }
        let count = Self.count(of: term.says)
        if !(1...Self.sentences).contains(count) { problems.append(.termTooLong(term: term.name, sentences: count, limit: Self.sentences)) }
        return problems
    }

    private var pages: [(path: String, page: Page)] {
        lessons.flatMap { lesson in lesson.pages.map { ("\(lesson.folder)/\($0.stem)", $0) } }
    }

    private func isUsed(_ term: GlossaryTerm, in page: Page) -> Bool {
        let words = Glossary.Words(page.markdown.filter { $0 != "*" && $0 != "`" })
        return term.spellings.contains { words.place(of: $0) != nil }
    }

    /// How many sentences a text has: by what ends one before a blank or the end.
    static func count(of text: String) -> Int {
        let words = text.split { $0 == " " || $0.isNewline }
        return words.filter { word in word.last.map { ".!?".contains($0) } ?? false }.count
    }
}

extension Page {
    /// The file's name without `.md`.
    public var stem: String { name.hasSuffix(".md") ? String(name.dropLast(3)) : name }
}
