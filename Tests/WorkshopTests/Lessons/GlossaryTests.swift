import Foundation
import Testing

@testable import Workshop

@Suite("The glossary")
struct GlossaryTests {
    private static let page = Page(
        name: "01-a.md", markdown: "# Two sides\n\nThe **consumer** asks a mock server with `!like`, not end-to-end.")
    private static let lesson = Lesson(number: 1, folder: "01-first", title: "A", pages: [page])

    private func problems(_ terms: [GlossaryTerm]) -> [CourseProblemKind] {
        GlossaryCheck(glossary: Glossary(terms: terms), lessons: [Self.lesson]).problems.map(\.kind)
    }

    private func term(
        _ name: String, also: [String] = [], says: String = "It asks.", see: [String] = [], page: String = "01-first/01-a"
    ) -> GlossaryTerm {
        GlossaryTerm(name: name, also: also, says: says, see: see, page: page)
    }

    @Test("a term that is used, short and refers to what is there is fine", arguments: ["consumer", "Mock Server", "!like", "end-to-end"])
    func fine(name: String) {
        #expect(problems([term(name)]) == [])
    }

    @Test("a word that only stands inside another one is not used")
    func insideAnother() {
        #expect(problems([term("end")]) == [.termUnused("end"), .termNotOnPage(term: "end", page: "01-first/01-a")])
        #expect(problems([term("sum")]).first == .termUnused("sum"))
    }

    @Test("what is wrong is named")
    func wrong() {
        #expect(problems([term("consumer", see: ["provider"])]) == [.termUnknown(term: "consumer", see: "provider")])
        #expect(problems([term("consumer", page: "01-first/09-z")]) == [.termPageUnknown(term: "consumer", page: "01-first/09-z")])
        #expect(problems([term("consumer", says: "A. B. C. D. E.")]) == [.termTooLong(term: "consumer", sentences: 5, limit: 4)])
        #expect(problems([term("consumer"), term("client", also: ["Consumer"])]).contains(.repeatedName(of: "The term", name: "consumer")))
        for kind in [
            CourseProblemKind.termUnused("a"), .termUnknown(term: "a", see: "b"), .termPageUnknown(term: "a", page: "p"),
            .termNotOnPage(term: "a", page: "p"), .termTooLong(term: "a", sentences: 5, limit: 4),
        ] {
            #expect(kind.sentence.hasSuffix("."))
        }
    }

    @Test("a file that cannot be read is a problem with its line")
    func unreadable() {
        let read = Glossary.read("terms:\n  - term: a\n    says: b\n    pages: c\n")
        #expect(read.problems.contains { $0.path == "glossary.yaml" && $0.position?.line == 4 })
    }

    @Test(
        "words are found at the cursor, else the first of the line",
        arguments: [
            (0, "body: !eachLike", "body"), (8, "body: !eachLike", "!eachLike"), (5, "    request:", "request"), (0, "nothing here", nil),
            (14, "# the mock server plays", "mock server"),
        ] as [(Int, String, String?)])
    func found(character: Int, line: String, name: String?) {
        let glossary = Glossary(terms: ["body", "!like", "!eachLike", "request", "mock server", "server"].map { term($0) })
        #expect(glossary.term(at: character, of: line)?.name == name)
    }

    @Test("of two words at one place the longer one counts")
    func longer() {
        let glossary = Glossary(terms: ["pact", "pact file", "file"].map { term($0) })
        #expect(glossary.terms(in: "the pact file, and a pact").map(\.name) == ["pact file"])
        #expect(glossary.terms(in: "a file for a pact").map(\.name) == ["file", "pact"])
    }

    @Test("the course's own glossary holds: every word is used, short, and leads to what is there")
    func real() throws {
        let course = Course.read(files: try CourseFolder.files()).course
        #expect((30...60).contains(course.glossary.terms.count))
        #expect(GlossaryCheck(glossary: course.glossary, lessons: course.lessons).problems.map(\.line) == [])
    }
}
