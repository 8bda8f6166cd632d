import Testing
@testable import Workshop

@Suite("Checking a course")
struct CourseCheckTests {
    @Test("a course that holds has no problems")
    func holds() async {
        #expect(await SmallCourse.problems(changing: [:]) == [])
    }

    @Test(
        "a broken file is told",
        arguments: [
            ("notes.txt", "a", "notes.txt: Nothing uses this file."),
            ("01-shop/start/consumer/notes.yaml", "a: 1", "Nothing uses this file."),
            ("01-shop/wrong/unknown/consumer/client.yaml", "a: 1", "Nothing uses this file."),
            ("01-shop/pages/about.md", "text", "Nothing uses this file."),
            ("01-shop/pages/02-long.md", String(repeating: "word\n\n", count: 8), "The page needs 15 rows"),
            ("01-shop/pages/02-new.md", "# New\n\nText.", "say whether it must be read or may be left out"),
            ("01-shop/pages/02-new.md", "<!-- perhaps -->\n# New", "say whether it must be read or may be left out"),
            (
                "01-shop/start/consumer/pact-test.yaml", SmallCourse.pactTest(body: "!like { id: \"10\" }"),
                "01-shop/start/consumer/pact-test.yaml: This file is the solution's already"
            ),
            ("01-shop/start/consumer/pact-test.yaml", "consumer: [", "The start file does not read"),
            ("01-shop/start/consumer/pact-test.yaml", SmallCourse.pactTest(body: "!like { id: \"10\" }"), "already pass every check"),
            ("01-shop/solution/consumer/pact-test.yaml", SmallCourse.pactTest(body: "!like {}"), "The solution does not pass"),
            ("01-shop/wrong/exact/consumer/pact-test.yaml", SmallCourse.pactTest(body: "!like { id: \"10\" }"), "changes no file"),
            (
                "01-shop/wrong/exact/consumer/pact-test.yaml", SmallCourse.pactTest(body: "!like { id: \"12\" }"),
                "refused and not recognised"
            ),
            (
                "01-shop/wrong/exact/consumer/client.yaml",
                "operations:\n  getProduct: { parameters: [id], request: 'GET /products/{id}' }", "gets the sentence of other-path"
            ),
            ("01-shop/start/pacts/Website-Shop.json", "{}", "is not what the pact test beside it writes"),
        ])
    func brokenFile(path: String, text: String, expected: String) async {
        let problems = await SmallCourse.problems(changing: [path: text])
        #expect(problems.contains { $0.contains(expected) }, "\(problems)")
    }

    @Test(
        "a broken lesson is told",
        arguments: [
            ("right: true, why: It is.", "why: It is.", "has 0 right options"),
            ("why: Look again., page: 1", "why: Look again., page: 4", "page 4, and there is no such page"),
            ("when: [exact, Q1, verify, parse]", "when: [exact, Q9]", "A hint is tied to Q9"),
            ("stages: [One value is fixed.]", "stages: [a, b, c, d]", "three stages at most"),
            ("id: P2, what", "id: P1, what", "The sample P1 is there twice."),
            ("betrayed: { refuses: P1 }", "betrayed: { refuses: P7 }", "betrayed by sample P7"),
            ("pattern: '!like'", "pattern: '(!like'", "no regular expression"),
            ("  - read: consumer/client.yaml", "  - read: consumer/other.yaml", "start/consumer/other.yaml is missing"),
            ("tasks:", "announced:\n  - { run: unit, item: a, must: [differs] }\ntasks:", "A result of unit is announced"),
            (
                "closing:", "changes:\n  - { id: c, text: t, edit: { dropField: id }, passing: 1, why: w }\nclosing:",
                "leaves 0 interactions green; the lesson says 1"
            ),
        ])
    func brokenLesson(old: String, new: String, expected: String) async {
        let problems = await SmallCourse.problems(changing: ["01-shop/lesson.yaml": SmallCourse.lesson.replacing(old, with: new)])
        #expect(problems.contains { $0.contains(expected) }, "\(problems)")
    }

    @Test("a wrong answer that passes is told")
    func wrongAnswerPasses() async {
        let other = SmallCourse.pactTest(body: "!like { id: \"10\" }") + "\n# a comment"
        let problems = await SmallCourse.problems(changing: ["01-shop/wrong/exact/consumer/pact-test.yaml": other])
        #expect(problems == ["01-shop/wrong/exact: The wrong answer exact passes every check."])
    }

    @Test(
        "quoted output has to be what is printed",
        arguments: [
            ("output run=pact", "Pact test\n  PASS  a product   given \"product exists\"", nil),
            ("output run=pact", "  PASS  a product   given \"prod..", nil),
            ("output run=pact", "  PASS  a product   given \"shop..", "the first different line is:   PASS  a product   given \"shop.."),
            ("output run=pact", "..", "the first different line is: .."),
            ("output run=pact start", "  PASS  a product   given \"product exists\"", nil),
            ("output run=pact clock=2019-01-14", "  PASS  a product   given \"product exists\"", nil),
            ("output run=pact clock=noon", "  PASS  a product", "names run=pact clock=noon, which"),
            ("output run=pact", "Pact test\n  PASS  a product   given \"product exists\"\nMore", "the first different line is: More"),
            ("output run=pact", "Pact test\n  PASS  another product", "the first different line is:   PASS  another product"),
            ("output run=pact", "Nothing", "the first different line is: Nothing"),
            ("output run=unit", "Unit tests", "names run=unit, which this step does not run"),
            ("text", "anything", nil),
        ] as [(String, String, String?)])
    func quotedOutput(info: String, text: String, expected: String?) async {
        let problems = await SmallCourse.problems(changing: ["01-shop/pages/02-out.md": "<!-- may -->\n```\(info)\n\(text)\n```\n"])
        if let expected {
            #expect(problems.count == 1 && problems.first?.contains(expected) == true, "\(problems)")
        } else {
            #expect(problems == [])
        }
    }
}
