import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Live mode")
struct LiveTests {
    private static func session(_ lesson: Lesson = .numbered(.verification, 1), columns: Int = 80, rows: Int = 24) async throws -> Session {
        var session = try Session(course: .make([lesson, .numbered(.pact, 2)]), columns: columns, rows: rows)
        try session.press("<Esc>:live<Enter>")
        try await session.runForReal()
        return session
    }

    private static func pause(_ session: inout Session) {
        session.send(.timerFired(.typingPaused))
    }

    @Test("runs at a pause in typing and not before, on the text as it stands, and saves nothing")
    func runs() async throws {
        var session = try await Self.session(.numbered(.pact, 1))
        let saved = session.performer.disk
        try session.press("2i<C-End><Enter># mine")
        #expect(session.performer.runs.isEmpty)
        Self.pause(&session)
        let run = try #require(session.performer.runs.last)
        #expect(run.files.values.contains { $0.contains("# mine") })
        try await session.runForReal()
        #expect(session.state.isTyping)
        #expect(session.state.focus == .edit)
        #expect(session.performer.disk == saved)
        #expect(session.state.current.isModified)
        #expect(session.text.contains("LIVE"))
        #expect(session.text.contains("(live, not counted)"))
    }

    @Test("counts no attempt and does no task; saving does")
    func counting() async throws {
        var session = try await Self.session()
        #expect(session.state.current.outcome?.isDone == true)
        #expect(session.state.record.attempts == 0)
        #expect(session.state.record.state != .done)
        #expect(session.state.nextThing == .run)
        try session.press("r")
        try await session.runForReal()
        #expect(session.state.record.attempts == 1)
        #expect(!session.state.current.live.isShown)
    }

    @Test("ends a run that is about an older text as soon as there is a newer one")
    func outdated() async throws {
        var session = try await Self.session(.numbered(.pact, 1))
        try session.press("2i<C-End><Enter># one")
        Self.pause(&session)
        let first = try #require(session.performer.runs.last)
        try session.press("x")
        #expect(session.performer.runs.isEmpty)
        #expect(session.performer.performed.contains(.cancelRun(id: first.id)))
        let before = session.state.current.outcome
        session.send(.runFinished(id: first.id, outcome: StepOutcome(step: 1, verdict: .pass, isDone: true), at: session.performer.now))
        #expect(session.state.current.outcome == before)
        Self.pause(&session)
        #expect(session.performer.runs.count == 1)
        Self.pause(&session)
        #expect(session.performer.runs.count == 1, "the same text is not run twice")
    }

    @Test("leaves the last good result standing while the file cannot be read, and says since when")
    func unreadable() async throws {
        var session = try await Self.session(.numbered(.pact, 1))
        let good = session.state.current.outcome
        try session.press("2i<C-End><Enter>x: [")
        Self.pause(&session)
        #expect(session.performer.runs.isEmpty)
        #expect(session.state.current.outcome == good)
        #expect(session.state.current.live.oldSince?.contains("cannot be read") == true)
        #expect(session.text.contains("OLD: pact-test.yaml line"))
        try session.press("<BS><BS><BS><BS>")
        Self.pause(&session)
        try await session.runForReal()
        #expect(session.state.current.live.oldSince == nil)
        #expect(!session.text.contains("OLD"))
    }

    @Test("asks for the guess before the first run, and gives no result away")
    func prediction() throws {
        var session = try Session()
        try session.press("<Esc>:live<Enter>")
        #expect(session.said == "Live: first your guess at the result (r), then the checks run as you type.")
        try session.press("2i<C-End><Enter># mine")
        Self.pause(&session)
        #expect(session.performer.runs.isEmpty)
    }

    @Test("keeps what is selected when a result changes in place")
    func selection() async throws {
        var session = try await Self.session(.numbered(.pact, 1))
        let outcome = try #require(session.state.current.outcome)
        let targets = ResultSummary.targets(of: outcome, session.state.current)
        try #require(targets.count > 1)
        try session.press("3<Down>")
        let selected = session.state.selectedTarget
        try session.press("2i<C-End><Enter># mine")
        Self.pause(&session)
        try await session.runForReal()
        #expect(session.state.selectedTarget == selected)
    }

    @Test("is switched off again, and then nothing runs by itself")
    func off() async throws {
        var session = try await Self.session()
        try session.press(":live off<Enter>")
        #expect(session.said == "Live is off. The result shown is not counted; r saves and runs.")
        #expect(session.rows.first?.contains("LIVE") == false)
        try session.press("2i<C-End><Enter># mine")
        Self.pause(&session)
        #expect(session.performer.runs.isEmpty)
        try session.press("<Esc>:live maybe<Enter>")
        #expect(session.said == "`maybe` is not on or off. There is: on, off.")
    }

    @Test("shows the result beside the typing, at every size", arguments: [(60, 18), (80, 24), (120, 40)])
    func screens(columns: Int, rows: Int) async throws {
        var session = try await Self.session(.numbered(.pact, 1), columns: columns, rows: rows)
        try session.press("2i<C-End><Enter># mine")
        Self.pause(&session)
        try await session.runForReal()
        ScreenFixture.check(session.tutor.view(), "live")
        try session.press("<Enter>x: [")
        Self.pause(&session)
        ScreenFixture.check(session.tutor.view(), "live-old")
    }
}

@Suite("A file saved by another program")
struct SavedElsewhereTests {
    private static let path = "consumer/pact-test.yaml"

    private static func session() async throws -> Session {
        var lesson = Lesson.numbered(.pact, 1)
        lesson.pages = Lesson.make().pages
        var session = try Session(course: .make([lesson, .numbered(.verification, 2)]))
        try session.press("<Esc>r")
        try await session.runForReal()
        return session
    }

    private func changed(_ session: Session) throws -> TutorEvent {
        let text = try #require(session.state.current.files.first { $0.path == Self.path }).buffer.text
        return .fileChanged(step: 1, path: Self.path, text: text + "# theirs\n")
    }

    @Test("runs the checks; whoever types goes on typing")
    func typing() async throws {
        for (keys, isTyping) in [("2", false), ("2i", true)] {
            var session = try await Self.session()
            try session.press(keys)
            session.send(try changed(session))
            let run = try #require(session.performer.runs.last)
            #expect(run.files[Self.path]?.hasSuffix("# theirs\n") == true)
            #expect(session.state.isTyping == isTyping)
            try await session.runForReal()
            #expect(session.state.isTyping == isTyping)
            #expect(session.state.record.attempts == 2)
        }
    }

    @Test("runs the checks while a page is read, and says what came of it")
    func reading() async throws {
        var session = try await Self.session()
        try session.press("<BS>")
        #expect(session.state.isReading)
        session.send(try changed(session))
        try await session.runForReal()
        #expect(session.state.isReading)
        #expect(session.said.hasPrefix("The checks have run: "))
    }

    @Test("is asked about where the same file was typed in, and runs nothing")
    func conflict() async throws {
        var session = try await Self.session()
        try session.press("2ix")
        session.send(try changed(session))
        #expect(session.performer.runs.isEmpty)
        #expect(session.text.contains("Changed twice"))
        #expect(session.text.contains("# theirs"))
    }
}
