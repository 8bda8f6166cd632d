import Pact
import Testing
@testable import Workshop

@Suite("The course itself")
struct RealCourseTests {
    @Test("every lesson proves itself: start, solution, wrong answers, pages, questions and hints")
    func courseHolds() async throws {
        let problems = await CourseCheck.problems(files: try CourseFolder.files(), over: InMemoryTransport()) {
            Instant(milliseconds: 1_700_000_000_000)
        }
        #expect(problems.map(\.line) == [])
    }

    @Test("the first five lessons are there, in order")
    func lessonsInOrder() throws {
        let (course, _) = Course.read(files: try CourseFolder.files())
        #expect(course.lessons.map(\.number).starts(with: [1, 2, 3, 4, 5]))
    }
}
