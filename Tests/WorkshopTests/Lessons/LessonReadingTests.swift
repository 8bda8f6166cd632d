import Pact
import Testing
@testable import Workshop

@Suite("Reading a lesson")
struct LessonReadingTests {
    @Test("all parts of a lesson come as values")
    func wholeLesson() throws {
        let (read, problems) = SmallCourse.read()
        let lesson = try #require(read)
        #expect(problems == [])
        #expect(lesson.number == 1)
        #expect(lesson.name == "shop")
        #expect(lesson.runs == [.pact, .verify])
        #expect(
            lesson.files == [
                LessonFile(path: "consumer/pact-test.yaml", side: .consumer, isEditable: true),
                LessonFile(path: "consumer/client.yaml", side: .consumer, isEditable: false),
            ])
        #expect(lesson.hints.map(\.when) == [[], ["exact", "Q1", "verify", "parse"]])
        #expect(lesson.closing?.options.map(\.isRight) == [true, false])
        #expect(lesson.closing?.options.last?.page == 1)
        #expect(lesson.pages.map(\.name) == ["01-shop.md"])
        #expect(lesson.wrongAnswers.map(\.betrayal) == [.run(.pact), .refuses(["P1"])])
        #expect(lesson.wrongAnswers.last?.files.keys.sorted() == ["consumer/pact-test.yaml"])
    }

    @Test("the solution is the start with the solution's files laid over it")
    func solutionOverStart() throws {
        let lesson = try #require(SmallCourse.read().lesson)
        #expect(lesson.solution.keys.sorted() == lesson.start.keys.sorted())
        #expect(lesson.solution["consumer/client.yaml"] == lesson.start["consumer/client.yaml"])
        #expect(lesson.solution["consumer/pact-test.yaml"] != lesson.start["consumer/pact-test.yaml"])
    }

    @Test("a sample's response has status 200 and JSON where nothing else is said")
    func sampleDefaults() throws {
        let lesson = try #require(SmallCourse.read().lesson)
        guard case let .contract(check)? = lesson.tasks.first?.check else {
            Issue.record("the first task is no contract check")
            return
        }
        #expect(
            check.selection
                == .init(
                    given: ["product exists"],
                    request: RequestSample(id: "select", request: HTTPRequest(method: "GET", target: "/product/10"))))
        let response = try #require(check.responses.first?.response)
        #expect(response.status == 200)
        #expect(response.headers.first("content-type") == "application/json; charset=utf-8")
        #expect(response.body == Array(#"{"id":"11"}"#.utf8))
        #expect(check.responses.map(\.role) == [.accept, .reject, .remark(accepts: true, says: "Any text is an id.")])
    }

    @Test(
        "what is wrong is named with its line",
        arguments: [
            ("title: The shop", "titel: The shop", "01-shop/lesson.yaml:1:1: A lesson has no `titel`. Did you mean `title`?"),
            ("side: consumer", "side: consumr", "01-shop/lesson.yaml:4:7: side cannot be \"consumr\". Did you mean consumer?"),
            ("runs: [pact, verify]\ntasks", "runs: [pact, verfy]\ntasks", "a run cannot be \"verfy\". Did you mean verify?"),
            ("check: { runs: [pact, verify] }", "check: changed", "a check cannot be \"changed\". Did you mean changes?"),
            ("check: { runs: [pact, verify] }", "check: { runs: [pact], calls: [] }", "A check is exactly one of calls"),
            ("check: { runs: [pact, verify] }", "check: { rums: [pact] }", "a check cannot be \"rums\". Did you mean runs?"),
            ("stages: [One value is fixed.]", "stages: []", "A hint needs at least one stage."),
            ("betrayed: { run: pact }", "betrayed: parsed", "betrayed cannot be \"parsed\". Did you mean parse?"),
            ("GET /product/10 }]", "GET product/10 }]", "path"),
            ("minutes: 3", "minutes: three", "minutes"),
        ])
    func problems(old: String, new: String, expected: String) {
        let lines = SmallCourse.read(replacing: old, with: new).problems.map(\.line)
        #expect(lines.contains { $0.contains(expected) }, "\(lines)")
    }

    @Test(
        "a folder without a number, and a folder without a lesson, are told",
        arguments: [("shop", "named after its number"), ("01-shop", "lesson.yaml is missing")])
    func badFolders(folder: String, expected: String) {
        let (lesson, problems) = Course.readLesson(folder: folder, files: [:])
        #expect(lesson == nil)
        #expect(problems.first?.line.contains(expected) == true)
    }

    @Test("a course keeps its lessons in order and tells of a number used twice")
    func order() {
        var files = SmallCourse.files
        for (path, text) in SmallCourse.files { files[path.replacing("01-shop", with: "01-twin")] = text }
        for (path, text) in SmallCourse.files { files[path.replacing("01-shop", with: "00-first")] = text }
        let (course, problems) = Course.read(files: files)
        #expect(course.lessons.map(\.number) == [0, 1, 1])
        #expect(problems.map(\.line) == ["01-twin: 01-shop has the same number."])
    }

    @Test("an empty course says so")
    func emptyCourse() {
        #expect(Course.read(files: [:]).problems.map(\.kind) == [.noLessons])
    }

    @Test(
        "an inline file reads back as the same value",
        arguments: [
            "operations: { a: { request: 'GET /a/{id}', parameters: [id] } }", "status: 404\nname: \"09\"\nempty:\nyes: [true, null, 1.50]",
            "body: !like [a, 'b: c', \"d\\n\"]",
        ])
    func flowText(text: String) throws {
        var reader = YAMLReader(path: "a.yaml", text: text)
        let read = reader.document()
        let node = try #require(read)
        var again = YAMLReader(path: "a.yaml", text: node.flowText)
        let readAgain = again.document()
        let reread = try #require(readAgain)
        #expect(reread.flowText == node.flowText)
        #expect(reread.shapeOnly == node.shapeOnly)
    }
}

extension YAMLNode {
    /// The node without places and styles, for comparing.
    fileprivate var shapeOnly: String {
        let head = (tag ?? "") + "\(shape)"
        switch content {
        case let .scalar(text, _): return head + "(\(text))"
        case let .list(parts): return head + "\(parts.map(\.shapeOnly))"
        case let .mapping(entries): return head + "\(entries.map { "\($0.name)=\($0.value.shapeOnly)" })"
        }
    }
}
