import Foundation
import Pact
import PactIO
import Testing
import Workshop

@testable import pact_workshop

@Suite("Runs over ports and in memory")
struct SameOutcomeTests {
    private static let lessons = LessonsFolder(
        root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Lessons").path)

    @Test("a step gives the same over real ports as in memory, at its start and at its end", arguments: 1...5)
    func same(number: Int) async throws {
        let lesson = try Self.lessons.lesson(number)
        for files in [lesson.start, lesson.solution] {
            let now: @Sendable () -> Instant = { Instant(milliseconds: 1_547_465_658_045) }
            let real = await StepRunner.run(lesson, files: files, over: NetworkTransport(), now: now)
            let inMemory = await StepRunner.run(lesson, files: files, over: InMemoryTransport(), now: now)
            #expect(real.json == inMemory.json)
            #expect(real.text(for: lesson) == inMemory.text(for: lesson))
            #expect(real.written == inMemory.written)
        }
    }
}
