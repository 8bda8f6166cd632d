import Pact
import Testing
@testable import Workshop

/// The course's own lessons, and how they run here.
enum RealLesson {
    static let now = Instant(milliseconds: 1_700_000_000_000)

    static var transport: any HTTPTransport { InMemoryTransport() }

    private static let course = Result { Course.read(files: try CourseFolder.files()).course }

    static func step(_ number: Int) throws -> Lesson {
        try #require(try course.get().lessons.first { $0.number == number })
    }

    static func lesson(in folder: String) throws -> Lesson? {
        try course.get().lessons.first { $0.folder == folder }
    }

    /// Runs a step on its solution with some files changed; `nil` removes a file.
    static func run(_ number: Int, changing changes: [String: String?] = [:]) async throws -> StepOutcome {
        let lesson = try step(number)
        var files = lesson.solution
        for (path, text) in changes { files[path] = text }
        return await run(lesson, files)
    }

    static func run(_ lesson: Lesson, _ files: StepFiles) async -> StepOutcome {
        await StepPlay(lesson, over: InMemoryTransport(), now: { now }).played(files, script: lesson.script).outcome
    }
}
