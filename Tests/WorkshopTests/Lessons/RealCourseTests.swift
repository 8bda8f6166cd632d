import Pact
import Testing

@testable import Workshop

@Suite("The course itself")
struct RealCourseTests {
    @Test("every lesson proves itself: start, solution, wrong answers, pages, questions and hints", arguments: try CourseFolder.lessons())
    func lessonHolds(folder: String) async throws {
        let files = try CourseFolder.files().filter { $0.key.hasPrefix(folder + "/") }
        let problems = await CourseCheck.problems(files: files, over: InMemoryTransport()) { Instant(milliseconds: 1_700_000_000_000) }
        #expect(problems.map(\.line) == [])
    }

    @Test("all twelve lessons are there, in order, and nothing lies beside the lessons")
    func lessonsInOrder() throws {
        let (course, problems) = Course.read(files: try CourseFolder.files())
        #expect(course.lessons.map(\.number) == Array(1...12))
        #expect(problems.map(\.line) == [])
    }
}
