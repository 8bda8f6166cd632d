import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("The difference")
struct DifferenceViewTests {
    private func session(asking: Bool = false) async throws -> Session {
        var lesson = Lesson.verification
        if asking {
            let question = Question(
                text: "Which line?",
                options: [Question.Option(text: "path", isRight: true, why: "All three go."), Question.Option(text: "status", why: "No.")])
            lesson.tasks.append(LessonTask(id: "diagnose", title: "one cause", check: .question(question)))
        }
        var session = try Session(course: .make([lesson]))
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("d")
        return session
    }

    @Test("says in the pane's title which mismatch of how many is explained")
    func position() async throws {
        var session = try await session()
        #expect(session.text.contains("[3] Result  Difference 1/3"))
        try session.press("]]")
        #expect(session.text.contains("[3] Result  Difference 3/3"))
    }

    @Test("shows the body that came where it was not compared, cut, and s for all of it")
    func body() async throws {
        var session = try await session()
        try session.press("]]")
        #expect(session.text.contains("the body that came (text/html; charset=utf-8"))
        #expect(session.text.contains("<"))
        let lines = DifferenceView.content(session.state, columns: 24).lines.map(\.text)
        let start = try #require(lines.firstIndex { $0.contains("the body that came") })
        #expect(lines.count - start <= 10)
        #expect(lines.last?.contains("s shows all of it") == true)
    }

    @Test("keeps the cause back while the step asks for it, and tells it with w or after the answer")
    func cause() async throws {
        var session = try await session(asking: true)
        #expect(!session.text.contains("One cause for all of it"))
        #expect(session.text.contains("The cause? Your guess first; w tells it, g goes to its line."))
        try session.press("w")
        #expect(session.text.contains("Cause: One cause for all of it"))
        try session.press("w<Enter>1<Enter>d")
        #expect(session.text.contains("Cause: One cause for all of it"))
    }

    @Test("tells the cause at once where the step does not ask for it")
    func causeAtOnce() async throws {
        let session = try await session()
        #expect(session.text.contains("Cause: One cause for all of it"))
    }
}
