import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Moving the clock")
struct ClockTests {
    /// A step with a task for a moved clock: the provider's token is good in the first hour of 2020 alone.
    private static func lesson() -> Lesson {
        var lesson = Lesson.numbered(.verification, 3)
        lesson.tasks.append(LessonTask(id: "clock", title: "at another time", check: .clock(ClockCheck(run: .verify, passing: 1))))
        return lesson
    }

    private static func session(columns: Int = 80, rows: Int = 24) throws -> Session {
        var session = try Session(course: .make([lesson(), .numbered(.pact, 4)]), columns: columns, rows: rows)
        while session.state.isReading { try session.press("<Enter>") }
        return session
    }

    private static func outcome(_ clock: ClockSetting, completed: [String] = []) -> StepOutcome {
        let tasks = lesson().tasks.map {
            TaskReport(id: $0.id, title: $0.title, isDone: completed.contains($0.id), isNeeded: $0.isNeeded)
        }
        return StepOutcome(step: 3, verdict: .pass, isDone: false, tasks: tasks, clock: clock, completedByClock: completed)
    }

    @Test("is typed behind a colon, shown in the title bar, and goes along with each run")
    func typed() throws {
        var session = try Self.session()
        #expect(!session.rows[0].contains("CLOCK"))
        try session.press(":clock 2019-01-14T12:00Z<Enter>")
        #expect(session.state.clock == ClockSetting(everybody: .stopped(at: Instant(milliseconds: 1_547_467_200_000))))
        #expect(session.rows[0].contains(" CLOCK 2019-01-14T12:00Z "))
        #expect(session.said.contains("The clock is moved: 2019-01-14T12:00Z. :clock now puts it back."))
        let runs = try session.effects(of: "r<Esc>").compactMap { effect -> ClockSetting? in
            guard case .run(_, _, _, _, let clock) = effect else { return nil }
            return clock
        }
        #expect(runs == [session.state.clock])
        try session.press(":clock provider +2h<Enter>")
        #expect(session.rows[0].contains(" CLOCK 2019-01-14T12:00Z, provider +2h "))
        #expect(session.said.contains("The run under way was stopped"))
        try session.press(":clock now<Enter>")
        #expect(session.state.clock == .real)
        #expect(!session.rows[0].contains("CLOCK"))
        #expect(session.said.contains("The clock shows the real time."))
    }

    @Test("the title bar keeps step and mode at every size", arguments: [(60, 18), (80, 24), (120, 40)])
    func titleBar(columns: Int, rows: Int) throws {
        var session = try Self.session(columns: columns, rows: rows)
        try session.press(":clock 2019-01-14T12:00Z<Enter>")
        let title = session.rows[0]
        #expect(title.hasPrefix(" 3/"))
        #expect(title.contains("CLOCK 2019-01-14T12:00Z") && title.contains("EXERCISE") && title.contains("0/2"))
        try session.press(
            ":clock provider 2019-01-14T12:00:01.500+01:00<Enter>:clock -400d<Enter>:clock provider 2019-01-14T11:34:18.045Z<Enter>")
        #expect(session.rows[0].contains("CLOCK -400d, provider 2019-01-14T11:34:18.045Z"))
    }

    @Test(
        "what is no time leaves the line open and says what to write",
        arguments: [
            (":clock noon<Enter>", "\"noon\" is no time."), (":clock 2h<Enter>", "+2h or -2h"),
            (":clock 2019-02-30<Enter>", "There is no time \"2019-02-30\""), (":clock provider<Enter>", "A time is missing."),
        ])
    func refused(keys: String, says: String) throws {
        var session = try Self.session()
        try session.press(keys)
        #expect(session.said.contains(says))
        #expect(session.state.commandLine != nil)
        #expect(session.state.clock == .real)
    }

    @Test("asked without a time the line says how it is set")
    func asked() throws {
        var session = try Self.session()
        try session.press(":clock<Enter>")
        #expect(session.said.contains("The clock shows the real time."))
        try session.press(":clock +1d<Enter>:clock<Enter>")
        #expect(session.said.contains("The clock is moved: +1d."))
    }

    @Test("a run with the clock moved is shown and completes the task that asks for it, and no other")
    func completes() throws {
        var session = try Self.session()
        try session.press(":clock 2019-01-14T12:00Z<Enter>r<Esc>")
        try session.finish(Self.outcome(session.state.clock, completed: ["clock"]))
        #expect(session.text.contains("The clock is moved (2019-01-14T12:00Z): the run is shown and completes no"))
        #expect(!session.text.contains("DONE"))
        // What the run says nothing about is not listed as open below it.
        #expect(session.state.current.outcome.map { ResultSummary.targets(of: $0, session.state.current) } == [])
        #expect(session.state.record.clockTasks == ["clock"])
        #expect(session.state.record.state == .started && session.state.record.attempts == 0)
        let marks = session.state.lesson.tasks.map { TaskView.isDone($0, session.state) }
        #expect(marks == session.state.lesson.tasks.map { $0.id == "clock" })
        try session.press("n")
        #expect(session.said.contains("the last run was made with the clock moved"))
    }

    @Test("a result of another time, on the screen", arguments: [(60, 18), (80, 24), (120, 40)])
    func screen(columns: Int, rows: Int) throws {
        var session = try Self.session(columns: columns, rows: rows)
        try session.press(":clock 2019-01-14T12:00Z<Enter>r<Esc>")
        var outcome = Self.outcome(session.state.clock, completed: ["clock"])
        let item = RunItem(title: "get all products", requestLine: "GET /products", result: .ok)
        outcome.runs = [RunReport(kind: .verify, result: .passed, items: [item])]
        try session.finish(outcome)
        ScreenFixture.check(session.tutor.view(), "clock-moved")
    }

    @Test("Enter puts the clock back after such a run, and then runs")
    func nextThings() throws {
        var session = try Self.session()
        try session.press(":clock +1d<Enter>r<Esc>")
        try session.finish(Self.outcome(session.state.clock))
        #expect(session.state.nextThing == .putClockBack)
        try session.press("<Enter>")
        #expect(session.state.clock == .real)
        #expect(session.state.nextThing == .run)
        #expect(session.text.contains("(before your last change)"))
    }

    @Test("when the step is done Enter offers the clock's task once")
    func offered() throws {
        var session = try Self.session()
        try session.press("r<Esc>")
        var done = Self.outcome(.real)
        done.isDone = true
        try session.finish(done)
        #expect(session.state.record.state == .done)
        while session.state.nextThing != .moveClock {
            let before = session.state.nextThing
            try session.press("<Enter>")
            try #require(session.state.nextThing != before || session.state.isAsking, "\(before)")
        }
        try session.press("<Enter>")
        #expect(session.state.commandLine.map { String($0.characters) } == "clock ")
        try session.press("<Esc>")
        #expect(session.state.nextThing != .moveClock)
    }

    @Test("a step that was done stays done, and another step is entered with a word about the clock")
    func staysDone() throws {
        var session = try Self.session()
        try session.press("r<Esc>")
        var done = Self.outcome(.real)
        done.isDone = true
        done.tasks = done.tasks.map { task in
            var task = task
            task.isDone = task.isNeeded
            return task
        }
        try session.finish(done)
        try session.press(":clock +1d<Enter>r")
        try session.finish(Self.outcome(session.state.clock))
        #expect(session.state.record.state == .done)
        let needed = session.state.lesson.tasks.filter(\.isNeeded)
        #expect(needed.allSatisfy { TaskView.isDone($0, session.state) })
        try session.press("n")
        #expect(session.state.lesson.number == 4)
        #expect(session.rows[0].contains("CLOCK +1d"))
    }
}
