import Pact
import Testing

@testable import Workshop

@Suite("A step as a tour")
struct WalkthroughTests {
    private static func lesson(_ markdown: String...) -> Lesson {
        let question = Question(text: "Red or green?", options: [Question.Option(text: "Red.", isRight: true, why: "So it is.")])
        return Lesson(
            number: 4, folder: "04-verify", title: "Verify", goal: "Read a verification.", summary: "Run it.",
            pages: markdown.enumerated().map { Page(name: "0\($0.offset + 1)-page.md", markdown: $0.element) },
            files: [LessonFile(path: "provider/verification.yaml", isEditable: true)], runs: [.unit, .verify],
            announced: [AnnouncedResult(run: .verify, item: "GET /a", must: ["status 200 404"])],
            tasks: [LessonTask(id: "cause", title: "why", check: .question(question))], prediction: question,
            predictionBefore: .verify, closing: question, start: ["provider/verification.yaml": "a: 1\n"],
            solution: ["provider/verification.yaml": "a: 2\n"])
    }

    /// The newest part of each reveal, in a word or two.
    private static func words(_ lesson: Lesson) -> [String] {
        Walkthrough.reveals(of: lesson).compactMap { reveal in
            switch reveal.parts.last {
            case .text(let text): text
            case .answer(let question): "answer \(question)"
            case .scene(.run(let kind, let run)): "run \(kind.rawValue)" + (run.files == .start ? " start" : "")
            case .scene(.difference(let kind, _)): "difference \(kind.rawValue)"
            case .scene(.traffic(let kind, _)): "traffic \(kind.rawValue)"
            case .scene(.change(let path)): "change \(path)"
            case .scene(.question(let question)): "ask \(question)"
            case .scene(let scene): "\(scene)"
            case nil: nil
            }
        }
    }

    private static let end = "# Verify\n\nWhat this step is for: Read a verification.\n\n"

    @Test("goes through the pages and then the step, without any mark")
    func plain() {
        #expect(
            Self.words(Self.lesson("# One\n\nText.\n\nMore.", "# Two\n\nText.")) == [
                "# One\n\nText.", "More.", "# Two\n\nText.", "Run it.", "change provider/verification.yaml", "run unit", "ask prediction",
                "answer prediction", "run verify", "difference verify", "traffic verify", "ask task(\"cause\")", "answer task(\"cause\")",
                "ask closing", "answer closing", Self.end,
            ])
    }

    @Test("shows what a page shows in place once, and the prediction before its run")
    func inPlace() {
        #expect(
            Self.words(Self.lesson("# One\n\nText.\n\n<!-- walk: run verify -->\n\nMore.\n\n<!-- walk: ask cause -->")) == [
                "# One\n\nText.", "ask prediction", "answer prediction", "run verify", "More.", "ask task(\"cause\")",
                "answer task(\"cause\")", "Run it.", "change provider/verification.yaml", "run unit", "difference verify", "traffic verify",
                "ask closing", "answer closing", Self.end,
            ])
    }

    @Test("asks where the page says so, and runs the start files without giving the end away")
    func placedQuestion() {
        let words = Self.words(Self.lesson("One.\n\n<!-- walk: run verify start -->", "Two.\n\n<!-- walk: predict -->"))
        #expect(words.prefix(5) == ["One.", "run verify start", "Two.", "ask prediction", "answer prediction"])
        #expect(words.filter { $0 == "ask prediction" }.count == 1)
        #expect(words.contains("run verify"))
    }

    @Test("keeps what stands on the sheet, and puts an answer in its question's place")
    func sheets() {
        let reveals = Walkthrough.reveals(of: Self.lesson("One.\n\n<!-- walk: predict -->\n\nTwo."))
        #expect(reveals.prefix(4).map(\.parts.count) == [1, 2, 2, 3])
        #expect(reveals[3].parts == [.text("One."), .answer(.prediction), .text("Two.")])
        #expect(reveals.prefix(4).allSatisfy { $0.title == "Page 1/1" && $0.page == 0 })
        #expect(reveals.dropFirst(4).allSatisfy { $0.page == nil })
    }

    @Test("of the real lessons shows each thing once, and ends with the goal", arguments: try CourseFolder.lessons())
    func realLessons(folder: String) throws {
        let number = try #require(Course.number(of: folder))
        let lesson = try RealLesson.step(number)
        let reveals = Walkthrough.reveals(of: lesson)
        let newest = reveals.compactMap(\.parts.last)
        let scenes = newest.compactMap { if case .scene(let scene) = $0 { scene } else { nil } }
        #expect(scenes.filter { scene in scenes.filter { $0 == scene }.count > 1 } == [])
        #expect(scenes.contains(.question(.prediction)) == (lesson.prediction != nil))
        #expect(scenes.contains(.question(.closing)) == (lesson.closing != nil))
        for kind in lesson.runs { #expect(scenes.contains(.run(kind, WalkRun()))) }
        #expect(reveals.last?.title == "The end of step \(number)")
    }

    @Test("runs the course's files for real, at the time the page names")
    func performing() async throws {
        let lesson = try RealLesson.step(4)
        let request = try #require(WalkRequest(.run(.verify, WalkRun()), step: 4))
        guard case .outcome(let outcome) = await request.perform(on: lesson, over: InMemoryTransport(), now: { RealLesson.now }) else {
            Issue.record("a step gives an outcome")
            return
        }
        #expect(outcome.verdict == .expectedFail)
        let start = WalkRequest.step(4, WalkRun(files: .start))
        guard case .outcome(let begun) = await start.perform(on: lesson, over: InMemoryTransport(), now: { RealLesson.now }) else { return }
        #expect(!begun.isDone)
        let five = try RealLesson.step(5)
        guard
            case .changes(let reports) = await WalkRequest.changes(step: 5).perform(
                on: five, over: InMemoryTransport(), now: { RealLesson.now })
        else { return }
        #expect(Set(reports.keys) == Set(five.changes.map(\.id)))
    }

    @Test(
        "a mark that cannot be read, or names what the step does not have, is a problem of the course",
        arguments: [
            ("dance", "01-shop/pages/01-shop.md:3:1: \"walk: dance\" is no mark of a walkthrough."),
            ("run website", "01-shop/pages/01-shop.md:3:1: \"walk: run website\" shows something that this step does not have."),
            ("samples runs", "01-shop/pages/01-shop.md:3:1: \"walk: samples runs\" shows something that this step does not have."),
        ])
    func checking(words: String, sentence: String) async {
        let problems = await SmallCourse.problems(changing: [
            "01-shop/pages/01-shop.md": "<!-- must -->\n# The shop\n<!-- walk: \(words) -->\n\nOne.\n"
        ])
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix(sentence) == true, "\(problems)")
    }

    @Test("a mark takes no row of a page and is not shown")
    func noRows() {
        let lines = (1...12).map { "row \($0)" }.joined(separator: "\n")
        let page = Page(name: "01-a.md", markdown: "```\n\(lines)\n```\n<!-- walk: predict -->\n")
        #expect(PageCheck(page: page).problems(in: "01-a").isEmpty)
    }
}
