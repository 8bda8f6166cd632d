import TerminalUI
import Testing
import Workshop

@testable import Tutor

private let sizes = [(60, 18), (80, 24), (120, 40)]

@Suite("Screens, at every size")
struct ScreenTests {
    @Test("the welcome page", arguments: sizes)
    func welcome(columns: Int, rows: Int) throws {
        let session = try Session(columns: columns, rows: rows)
        ScreenFixture.check(session.tutor.view(), "welcome")
    }

    @Test("the task with its editor", arguments: sizes)
    func task(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        try session.press("<Enter><Enter>")
        ScreenFixture.check(session.tutor.view(), "task")
    }

    @Test("typing, with a problem in the file", arguments: sizes)
    func editing(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        try session.press("<Esc>i<C-End>  getProduct:<Enter>request: GET products/{id}")
        session.send(.timerFired(.typingPaused))
        ScreenFixture.check(session.tutor.view(), "editing")
    }

    @Test("a prediction", arguments: sizes)
    func prediction(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        try session.press("<Enter><Enter><Enter><Enter><Down>")
        ScreenFixture.check(session.tutor.view(), "prediction")
        try session.press("<Enter>")
        ScreenFixture.check(session.tutor.view(), "prediction-answered")
    }

    @Test("a run under way", arguments: sizes)
    func running(columns: Int, rows: Int) throws {
        var session = try Session(course: .make([.make(prediction: nil)]), columns: columns, rows: rows)
        try session.press("<Esc>r")
        ScreenFixture.check(session.tutor.view(), "running")
    }

    @Test("EXPECTED FAIL: both calls are refused", arguments: sizes)
    func expectedFail(columns: Int, rows: Int) async throws {
        var session = try Session(course: .make([.make(prediction: nil)]), columns: columns, rows: rows)
        try session.press("<Esc>")
        session.type(Lesson.clientSolution)
        try await session.runForReal()
        ScreenFixture.check(session.tutor.view(), "expected-fail")
    }

    @Test("samples that a contract judges wrongly", arguments: sizes)
    func samples(columns: Int, rows: Int) async throws {
        var session = try Session(course: .make([.pact]), columns: columns, rows: rows)
        try session.press("<Esc>r")
        try await session.runForReal()
        ScreenFixture.check(session.tutor.view(), "task-open")
        try session.press("<Enter><Enter>")
        ScreenFixture.check(session.tutor.view(), "samples")
    }

    @Test("a difference of three facts, and the lines it has to do with", arguments: sizes)
    func difference(columns: Int, rows: Int) async throws {
        var session = try Session(course: .make([.verification]), columns: columns, rows: rows)
        try session.press("<Esc>r")
        try await session.runForReal()
        ScreenFixture.check(session.tutor.view(), "verification")
        try session.press("d")
        ScreenFixture.check(session.tutor.view(), "difference")
        try session.press("<Down>w")
        ScreenFixture.check(session.tutor.view(), "difference-why")
        try session.press("g")
        ScreenFixture.check(session.tutor.view(), "cause-line")
    }

    @Test("the difference side by side in a pane of 96 columns or more")
    func sideBySide() async throws {
        var session = try Session(course: .make([.verification]), columns: 140, rows: 30)
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("da")
        ScreenFixture.check(session.tutor.view(), "difference-beside")
    }

    @Test("a whole exchange, and the traffic", arguments: sizes)
    func exchange(columns: Int, rows: Int) async throws {
        var session = try Session(course: .make([.verification]), columns: columns, rows: rows)
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("s+")
        ScreenFixture.check(session.tutor.view(), "exchange")
        try session.press("+4")
        ScreenFixture.check(session.tutor.view(), "traffic")
    }

    @Test("a hint", arguments: sizes)
    func hint(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        try session.press("<Esc>h")
        ScreenFixture.check(session.tutor.view(), "hint")
    }

    @Test("the solution as a difference", arguments: sizes)
    func solution(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        try session.press("<Esc>S")
        ScreenFixture.check(session.tutor.view(), "solution-asked")
        try session.press("<Down><Enter><Down><Enter>")
        ScreenFixture.check(session.tutor.view(), "solution")
    }

    @Test("the list of steps", arguments: sizes)
    func steps(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        try session.press("l<Down>")
        ScreenFixture.check(session.tutor.view(), "steps")
    }

    @Test("all keys, and those that fit a filter", arguments: sizes)
    func keys(columns: Int, rows: Int) throws {
        var session = try Session(columns: columns, rows: rows)
        try session.press("<Esc>?")
        ScreenFixture.check(session.tutor.view(), "keys")
        try session.press("undo")
        ScreenFixture.check(session.tutor.view(), "keys-filtered")
    }

    @Test("the end of the last step", arguments: sizes)
    func theEnd(columns: Int, rows: Int) async throws {
        var session = try Session(course: .make([.make(prediction: nil, closing: nil)]), columns: columns, rows: rows)
        try session.press("<Esc>")
        session.type(Lesson.clientSolution)
        try await session.runForReal()
        try session.press("<Enter>")
        ScreenFixture.check(session.tutor.view(), "the-end")
    }

    @Test("the notice on a terminal that is too small", arguments: [(59, 18), (60, 17), (20, 5), (3, 2)])
    func tooSmall(columns: Int, rows: Int) throws {
        let session = try Session(columns: columns, rows: rows)
        ScreenFixture.check(session.tutor.view(), "too-small")
    }
}
