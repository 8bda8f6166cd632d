import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("The list of steps, and what was learnt")
struct StepListTests {
    private static let sizes = [(60, 18), (80, 24), (120, 40)]

    private static var course: Course {
        Course.make([
            .make(), .make(number: 2, folder: "02-second", title: "The second step"),
            .make(number: 12, folder: "12-last", title: "A long title that goes on and on until no row has room for it"),
        ])
    }

    private static var progress: Progress {
        var progress = Progress(current: "02-second")
        progress["01-first"].state = .done
        progress["01-first"].seconds = 754
        progress["01-first"].attempts = 3
        progress["01-first"].prediction = 1
        progress["02-second"].state = .started
        progress["02-second"].prediction = 0
        return progress
    }

    private static func titles(_ session: Session) -> [String] {
        guard case .steps(let list) = session.state.popup else { return [] }
        return list.rows(session.course, session.tutor.progress).map { row in
            if case .lesson(let lesson) = row { String(lesson.number) } else { "summary" }
        }
    }

    @Test(
        "is narrowed by what is typed, and by all, open and done",
        arguments: [
            ("", ["1", "2", "12", "summary"]), ("1", ["1", "12"]), ("second", ["2"]), ("step", ["1", "2"]), ("started", ["2"]),
            ("zz", []), ("learnt", ["summary"]), ("<Tab>", ["2", "12", "summary"]), ("<Tab><Tab>", ["1", "summary"]),
            ("<Tab><Tab><Tab>", ["1", "2", "12", "summary"]), ("<S-Tab>2", []), ("secondx<BS>", ["2"]),
        ] as [(String, [String])])
    func filters(keys: String, expected: [String]) throws {
        var session = try Session(course: Self.course, progress: Self.progress)
        try session.press("<Esc>l" + keys)
        #expect(Self.titles(session) == expected)
    }

    @Test("Enter goes to the step that is selected")
    func goes() throws {
        var session = try Session(course: Self.course, progress: Self.progress)
        try session.press("<Esc>lfirst<Enter>")
        #expect(session.state.lesson.number == 1)
        try session.press("lzz<Enter>")
        #expect(session.said == "No step fits \"zz\".")
        try session.press("l<Esc>")
        #expect(session.state.popup == nil)
    }

    @Test("on the screen, with states and times", arguments: sizes)
    func screen(columns: Int, rows: Int) throws {
        var session = try Session(course: Self.course, progress: Self.progress, columns: columns, rows: rows)
        try session.press("<Esc>l")
        ScreenFixture.check(session.tutor.view(), "step-list")
        try session.press("<End><Enter>")
        ScreenFixture.check(session.tutor.view(), "summary")
    }

    @Test("the last step's end opens the page of what was learnt", arguments: sizes)
    func finished(columns: Int, rows: Int) async throws {
        var progress = Progress(current: "01-first")
        progress["01-first"].state = .done
        progress["01-first"].seconds = 4000
        progress["01-first"].prediction = 1
        progress["01-first"].closing = 1
        var session = try Session(course: .make([.make()]), progress: progress, columns: columns, rows: rows)
        try session.press("<Esc>n")
        #expect(session.text.contains("That was the course: its one step is done."))
        ScreenFixture.check(session.tutor.view(), "finished")
        try session.press("<End><Esc>")
        #expect(session.state.popup == nil)
    }

    @Test("export asks before it replaces a file, and refuses other endings")
    func export() throws {
        var session = try Session()
        try session.press("<Esc>:export course.md<Enter>")
        #expect(session.said == "Written: course.md")
        try session.press(":export course.md<Enter>")
        #expect(session.text.contains("course.md is there already. Replace it?"))
        try session.press("<Enter>")
        #expect(session.performer.performed.filter { if case .export = $0 { true } else { false } }.count == 2)
        try session.press(":export course.md<Enter><Down><Enter>")
        #expect(session.said == "Written: course.md")
        try session.press(":export course.doc<Enter>")
        #expect(session.said == "course.doc: a course is exported as Markdown (name.md) or as one HTML page (name.html).")
    }

    @Test("the time worked is kept: gaps of more than five minutes are pauses")
    func time() throws {
        var session = try Session()
        let start = session.performer.now.milliseconds
        for seconds in [0, 10, 70, 200, 600, 601] as [Int64] {
            session.send(.keyPressed(.escape), at: Instant(milliseconds: start + seconds * 1000))
        }
        try session.press("q")
        #expect(session.tutor.progress["01-first"].seconds == 201)
    }

    @Test("somebody who comes back is told what was done and what is open")
    func comingBack() async throws {
        var progress = Progress(current: "01-first")
        progress["01-first"].state = .started
        progress["01-first"].attempts = 2
        let now = Performer().now
        progress["01-first"].lastRun = LastRun(
            verdict: .fail, isDone: false, tasksDone: ["website"], at: Instant(milliseconds: now.milliseconds - 8 * 24 * 3_600_000))
        let session = try Session(course: .make(), progress: progress)
        #expect(session.said == "Welcome back after 8 days. Step 1: the last run gave FAIL. Open: task 1, the call for one product.")
    }
}
