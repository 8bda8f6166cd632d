import Testing
import Workshop

@testable import Tutor

private let sizes = [(60, 18), (80, 24), (120, 40)]

@Suite("Attempts: kept, looked at, brought back")
struct AttemptsTests {
    private static let path = "consumer/client.yaml"
    private static let other = Lesson.clientStart + "# mine\n"

    /// A session in which two runs were made: of the start, and of the solution.
    private func worked(columns: Int = 80, rows: Int = 24) async throws -> Session {
        var session = try Session(course: .make([.make(prediction: nil)]), columns: columns, rows: rows)
        try session.press("<Esc>r")
        try await session.runForReal()
        session.type(Lesson.clientSolution)
        try await session.runForReal()
        return session
    }

    private func file(_ session: Session) -> String? { session.performer.disk["1/\(Self.path)"] }

    @Test("every run is kept with its files and its result")
    func runs() async throws {
        let session = try await worked()
        let log = try #require(session.state.current.log)
        #expect(log.attempts.map(\.summary) == ["FAIL 1", "EXPECTED FAIL 2"])
        #expect(log.attempts.map { log.files(of: $0)[Self.path] } == [Lesson.clientStart, Lesson.clientSolution])
    }

    @Test("v lists them with what they changed; opened and compared, at every size", arguments: sizes)
    func screens(columns: Int, rows: Int) async throws {
        var session = try await worked(columns: columns, rows: rows)
        try session.press("v")
        ScreenFixture.check(session.tutor.view(), "attempts")
        try session.press("<Down><Enter>")
        ScreenFixture.check(session.tutor.view(), "attempt-opened")
        try session.press("<Esc><Space><Up>d")
        ScreenFixture.check(session.tutor.view(), "attempts-compared")
    }

    @Test("any two can be compared: marked with Space, the other with d")
    func compared() async throws {
        var session = try await worked()
        try session.press("v<Space><Down>d")
        #expect(session.text.contains("attempt 2 and attempt 1"))
        #expect(session.text.contains("-   getProduct:"))
        try session.press("<Esc><Space><End>d")
        #expect(session.text.contains("attempt 1 and the solution"))
    }

    @Test("without a mark d shows what an attempt changed")
    func changed() async throws {
        var session = try await worked()
        try session.press("vd")
        #expect(session.text.contains("attempt 1 and attempt 2"))
        #expect(session.text.contains("+   getProduct:"))
        try session.press("a")
        #expect(session.text.contains("  operations:"))
    }

    @Test("bringing one back keeps what was there first, and z undoes it")
    func broughtBack() async throws {
        var session = try await worked()
        session.type(Self.other)
        session.performer.runs = []
        try session.press("v<Down>b")
        #expect(file(session) == Lesson.clientStart)
        #expect(session.said == "Back: attempt 1. z undoes it.")
        let log = try #require(session.state.current.log)
        #expect(log.attempts.last?.cause == .bringBack)
        #expect(log.attempts.last.map { log.files(of: $0)[Self.path] } == Self.other)
        try session.press("z")
        #expect(file(session) == Self.other)
        try session.press("Z")
        #expect(file(session) == Lesson.clientStart)
    }

    @Test("the start can be brought back from the list as well, the solution once the step is done")
    func startAndSolution() async throws {
        var session = try await worked()
        try session.press("v<End><Up>b")
        #expect(file(session) == Lesson.clientStart)
        try session.press("v<End>b")
        #expect(file(session) == Lesson.clientSolution)
    }

    @Test("the solution is not listed before it has been shown")
    func noSolution() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>v")
        #expect(session.text.contains("as the step began") && !session.text.contains("the solution"))
    }

    @Test("nothing is replaced while what is there cannot be kept", arguments: ["x<Down><Enter>", "v<End><Up>b"])
    func notKept(keys: String) async throws {
        var session = try await worked()
        session.type(Self.other)
        session.performer.failsToKeep = true
        try session.press(keys)
        #expect(file(session) == Self.other)
        #expect(session.text.contains("Nothing changed"))
        #expect(session.text.contains("Your files stay as they are, since they could not be"))
    }

    @Test("what is typed while the files are being kept is kept as well before they go")
    func typedMeanwhile() async throws {
        var session = try await worked()
        let asked = try session.effects(of: "x<Down><Enter>")
        try session.press("i<C-End># late<Esc>")
        for event in session.performer.perform(asked, course: session.course) { session.send(event) }
        #expect(file(session) == Lesson.clientStart)
        let log = try #require(session.state.current.log)
        #expect(log.attempts.contains { log.files(of: $0)[Self.path]?.contains("# late") == true })
    }

    @Test("a step that was left meanwhile is not changed any more")
    func leftMeanwhile() throws {
        var session = try Session(course: .make([.make(prediction: nil), .make(number: 2, prediction: nil)]))
        try session.press("<Esc>")
        session.type(Self.other)
        let asked = try session.effects(of: "x<Down><Enter>")
        try session.press("nn")
        for event in session.performer.perform(asked, course: session.course) { session.send(event) }
        #expect(file(session) == Self.other)
        #expect(session.said == "Step 1 stays as it is, since you left it.")
    }

    @Test("undo goes on after a restart, redo too, and where another program wrote in between")
    func restarted() async throws {
        var first = try await worked()
        try first.press("z")
        var second = try restart(of: first, disk: first.performer.disk)
        try second.press("<Esc>Z")
        #expect(file(second) == Lesson.clientSolution)
        var third = try restart(of: first, disk: ["1/\(Self.path)": "edited: elsewhere\n"])
        try third.press("<Esc>z")
        #expect(file(third) == Lesson.clientStart)
    }

    private func restart(of session: Session, disk: [String: String]) throws -> Session {
        var performer = Performer()
        performer.disk = disk
        performer.histories = session.performer.histories
        performer.logs = session.performer.logs
        return try Session(course: session.course, performer: performer)
    }

    @Test("a state that undo left behind is kept as an attempt when something else is written")
    func undone() async throws {
        var session = try await worked()
        session.type(Self.other)
        try session.press("z")
        session.type("operations: {}\n")
        let log = try #require(session.state.current.log)
        let kept = try #require(log.attempts.last { $0.cause == .undone })
        #expect(log.files(of: kept)[Self.path] == Self.other)
    }

    @Test("nothing is written over the history of an earlier session before it has been read")
    func early() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        session.tutor.state.steps[1]?.log = nil
        try session.press("<Esc>")
        session.performer.performed = []
        session.type(Self.other)
        #expect(!session.performer.performed.contains { if case .keepHistory = $0 { true } else { false } })
        let earlier = ChangeHistory(past: [[Self.path: "long ago\n"]], present: [Self.path: Lesson.clientStart])
        session.send(.attemptsRead(step: 1, log: AttemptLog(), history: earlier, notice: "Something was damaged."))
        #expect(session.performer.histories[1]?.past == [[Self.path: "long ago\n"], [Self.path: Lesson.clientStart]])
        #expect(session.text.contains("Something was damaged."))
    }

    @Test("attempts that cannot be kept are told once")
    func tellsOnce() async throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        session.performer.failsToKeep = true
        try session.press("<Esc>r")
        try await session.runForReal()
        #expect(session.text.contains("Attempts not kept"))
        try session.press("<Enter>")
        session.type(Self.other)
        try await session.runForReal()
        #expect(session.state.popup == nil)
    }

    @Test("an attempt that lost a file says so and brings back the rest")
    func lost() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>")
        let attempt = Attempt(
            number: 4, cause: .run, at: session.performer.now, localTime: "2019-01-14 12:34:18",
            result: RunSummary(verdict: .fail, isDone: false, failed: 2), files: [Self.path: ContentHash(of: "lost")])
        session.send(.attemptsRead(step: 1, log: AttemptLog(attempts: [attempt]), history: nil, notice: nil))
        try session.press("v")
        #expect(session.text.contains("1 LOST"))
        try session.press("b")
        #expect(session.said == "The texts of attempt 4 are lost, so there is nothing to bring back.")
        #expect(file(session) == nil)
    }
}
