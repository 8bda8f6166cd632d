import struct Foundation.URL
import Testing
import Workshop

@testable import pact_workshop

@Suite("Lessons to open the screen with")
struct OpeningLessonsTests {
    private let folder: LessonsFolder = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return LessonsFolder(root: root.appending(path: "Lessons").path)
    }()

    @Test("are one whole lesson and the titles of the others, as they are in the whole course")
    func opening() throws {
        let whole = try folder.lessons()
        let opening = try folder.opening(step: 3, progress: Progress())
        #expect(opening.map(\.title) == whole.map(\.title))
        #expect(opening.map(\.folder) == whole.map(\.folder))
        #expect(opening.first { $0.number == 3 } == whole.first { $0.number == 3 })
        #expect(opening.filter { !$0.pages.isEmpty }.map(\.number) == [3])
    }

    @Test("begin with the step where the learner left off")
    func leftOff() throws {
        let opening = try folder.opening(step: nil, progress: Progress(current: "04-pact-verification"))
        #expect(opening.filter { !$0.pages.isEmpty }.map(\.number) == [4])
    }

    @Test("a step that is not there is said so")
    func unknown() {
        #expect(throws: CommandFailure.self) { try folder.opening(step: 99, progress: Progress()) }
    }
}
