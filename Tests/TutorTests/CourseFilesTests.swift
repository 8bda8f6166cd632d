import Foundation
import Testing
import Workshop

@testable import Tutor

@Suite("A new step's files")
struct CourseFilesTests {
    /// Two steps, the second of which begins with what solves the first.
    private func course() -> Course {
        var next = Lesson.make(number: 2, folder: "02-next", title: "The next step")
        next.start = ["consumer/client.yaml": Lesson.clientSolution]
        return Course(lessons: [.make(), next])
    }

    private func enterSecond(after text: String) async throws -> Session {
        var session = try Session(course: course())
        try session.press("<Enter><Enter>")
        session.type(text)
        try await session.runForReal()
        try session.press("<Esc>nn")
        #expect(session.state.lesson.number == 2)
        return session
    }

    @Test("are the course's, and the difference to the learner's is shown")
    func difference() async throws {
        let mine = Lesson.clientSolution.replacingOccurrences(of: "id", with: "number")
        let session = try await enterSecond(after: mine)
        let shown = session.text
        #expect(shown.contains("The course's files"))
        #expect(shown.contains("-     request: GET /products/{number}"))
        #expect(shown.contains("+     request: GET /products/{id}"))
    }

    @Test("are not mentioned where they mean the same, whatever the comments say")
    func equal() async throws {
        let session = try await enterSecond(after: Lesson.clientSolution + "# done!\n\n")
        #expect(!session.text.contains("The course's files"))
    }
}
