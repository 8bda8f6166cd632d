import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("The walkthrough on the screen")
struct WalkthroughModeTests {
    private static let sizes = [(60, 18), (80, 24), (120, 40)]

    private static func session(_ course: Course, columns: Int = 80, rows: Int = 24, at step: Int? = nil) throws -> Session {
        try Session(walking: course, columns: columns, rows: rows, at: step)
    }

    @Test("is read to the end of the last step with Space alone, over the real lessons and real runs", arguments: sizes)
    func spaceAlone(columns: Int, rows: Int) async throws {
        var session = try Self.session(.real(), columns: columns, rows: rows)
        var screens: [String] = []
        var presses = 0
        while session.said.isEmpty, presses < 2000 {
            try await session.runForReal()
            #expect(!session.text.contains("running ..."))
            screens.append(session.text)
            try session.press(" ")
            presses += 1
        }
        #expect(session.said.hasPrefix("That was the end of the tour."))
        #expect(session.state.walk?.number == session.course.lessons.last?.number)
        #expect(Set(screens).count == screens.count, "every Space shows something new")
        for lesson in session.course.lessons { #expect(screens.contains { $0.contains(" WALK ") && $0.contains(lesson.title) }) }
        let progress = session.tutor.progress
        #expect(
            progress.steps.values.allSatisfy { $0.state == .new && $0.attempts == 0 && $0.lastRun == nil }, "no task is done by reading")
        #expect(!session.performer.performed.contains { if case .openStep = $0 { true } else { false } })
        // All the way back, to the exact screens.
        for screen in screens.reversed().dropFirst() {
            try session.press("<BS>")
            #expect(session.text == screen)
        }
    }

    @Test("shows a prediction, its answer, the run, its difference and the traffic as they come", arguments: sizes)
    func parts(columns: Int, rows: Int) async throws {
        var session = try Self.session(.make([.toured]), columns: columns, rows: rows)
        ScreenFixture.check(session.tutor.view(), "walk-page")
        try session.press(" ")
        ScreenFixture.check(session.tutor.view(), "walk-question")
        try session.press(" ")
        ScreenFixture.check(session.tutor.view(), "walk-answer")
        try session.space(to: .run(.verify, WalkRun()))
        #expect(session.text.contains("running ..."))
        try await session.runForReal()
        ScreenFixture.check(session.tutor.view(), "walk-run")
        try session.space(to: .difference(.verify, WalkRun()))
        ScreenFixture.check(session.tutor.view(), "walk-difference")
        try session.space(to: .traffic(.verify, WalkRun()))
        ScreenFixture.check(session.tutor.view(), "walk-traffic")
    }

    @Test("goes into the exercise with i, and q comes back to the same screen")
    func aside() async throws {
        var session = try Self.session(.make())
        try session.press("  ")
        try session.press("y")
        #expect(session.said == "y works in the exercise: i goes there, q comes back.")
        let before = session.rows.dropLast(2)
        try session.press("i")
        #expect(session.text.contains("EXERCISE"))
        #expect(session.said == "The exercise of step 1. q goes back to the tour.")
        #expect(session.rows.last?.contains("q to the tour") == true)
        #expect(session.state.current.isOpen)
        try session.press("<Esc>")
        #expect(session.said == "Nothing to leave here. q goes back to the tour, Backspace shows the pages.")
        try session.press("q")
        #expect(session.rows.dropLast(2) == before)
        #expect(!session.performer.hasQuit)
        try session.press("q")
        #expect(session.performer.hasQuit)
    }

    @Test("is opened with :walk from the exercise, and q goes back there")
    func fromTheExercise() throws {
        var session = try Session()
        try session.press("<Esc>:walk 2<Enter>")
        #expect(session.text.contains("The second step"))
        #expect(session.text.contains(" WALK "))
        try session.press(" q")
        #expect(!session.performer.hasQuit)
        #expect(session.text.contains("EXERCISE"))
        #expect(session.state.lesson.number == 1)
        #expect(session.tutor.progress.walk?.folder == "02-second")
        try session.press(":walk<Enter>")
        #expect(session.state.walk?.number == 1)
        try session.press("q:walk 7<Enter>")
        #expect(session.said.contains("7"))
        #expect(session.state.commandLine != nil)
    }

    @Test("remembers its place")
    func place() throws {
        var session = try Self.session(.make())
        try session.press("n  ")
        let progress = session.tutor.progress
        #expect(progress.walk == WalkPlace(folder: "02-second", reveal: 2))
        #expect(try Progress(json: progress.json) == progress)
        var again = try #require(Tutor(course: .make(), progress: progress, size: ScreenSize(columns: 80, rows: 24)))
        _ = again.beginWalk()
        #expect(again.view().text == session.text)
        _ = again.beginWalk(at: 1)
        #expect(again.state.walk?.place == WalkState.Place(number: 1, index: 0, scroll: nil))
    }

    @Test("says that the environment failed, and goes on")
    func environment() throws {
        var session = try Self.session(.make([.toured]))
        try session.space(to: .run(.verify, WalkRun()))
        let request = try #require(session.performer.walks.first)
        let report = RunReport(kind: .verify, result: .environment(sentence: "No free port could be had."))
        session.send(.walked(request, .outcome(StepOutcome(step: 1, verdict: .fail, isDone: false, runs: [report]))))
        #expect(session.text.contains("could not run"))
        #expect(session.text.contains("No free port could be had."))
        try session.press("r")
        #expect(session.performer.walks.count == 2)
        let index = session.state.walk?.index ?? 0
        try session.press(" ")
        #expect(session.state.walk?.index == index + 1)
    }

    @Test("keys of the exercise say where they work, and the list of steps goes to a step's tour")
    func keys() throws {
        var session = try Self.session(.make())
        try session.press("h")
        #expect(session.said == "h works in the exercise: i goes there, q comes back.")
        try session.press("l<Down><Enter>")
        #expect(session.state.isWalking)
        #expect(session.state.walk?.number == 2)
        try session.press("<BS>")
        #expect(session.state.walk?.number == 1)
        try session.press(String(repeating: "<BS>", count: 40))
        #expect(session.said == "This is the beginning of the tour.")
    }
}

extension Session {
    /// Presses Space until a scene is the newest part.
    fileprivate mutating func space(to scene: WalkScene) throws {
        for _ in 0..<50 where state.walk?.reveal?.parts.last != .scene(scene) { try press(" ") }
        #expect(state.walk?.reveal?.parts.last == .scene(scene))
    }
}

extension Lesson {
    /// A step with a mark for the tour in its page.
    fileprivate static var toured: Lesson {
        var lesson = Lesson.verification
        lesson.pages = [
            Page(
                name: "01-verify.md",
                markdown: "# The verifier asks\n\nIt replays the pact, and compares what comes.\n\n<!-- walk: run verify -->\n\nRed, then.")
        ]
        lesson.prediction = .make(text: "What will the verification say?")
        lesson.solution = lesson.start
        return lesson
    }
}
