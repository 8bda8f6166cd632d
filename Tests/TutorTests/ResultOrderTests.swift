import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("What a result says first")
struct ResultOrderTests {
    private static let mistake = RecognisedMistake(id: "m", says: "That list is one element long.")

    @Test("the recognised mistake comes before everything else, the guess last while the step is open")
    func mistakeFirst() throws {
        var session = try Session()
        try session.press("<Esc><Enter><Enter>1<Enter>r")
        let item = RunItem(title: "getAllProducts()", result: .ok)
        try session.finish(
            StepOutcome(
                step: 1, verdict: .fail, isDone: false, runs: [RunReport(kind: .website, result: .passed, items: [item])],
                tasks: [TaskReport(id: "client", title: "the call", isDone: false, reason: "It sends nothing.")], recognised: Self.mistake))
        let lines = ResultSummary.content(session.state, columns: 76).lines.map(\.text)
        #expect(lines.first == "That list is one element long.")
        let order = ["website PASS 1", "What ran passes", " [ ] Task 1", " PASS getAllProducts()", "Your guess:"]
        let places = order.compactMap { start in lines.firstIndex { $0.replacing(">", with: " ").hasPrefix(start) } }
        #expect(places.count == order.count)
        #expect(places == places.sorted())
    }

    @Test("a failure that nobody announced is selected before one that was")
    func unannouncedFirst() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>r")
        let announced = RunItem(title: "getAllProducts()", result: .error, isAnnounced: true)
        let other = RunItem(title: "getProduct()", result: .error)
        try session.finish(
            StepOutcome(
                step: 1, verdict: .fail, isDone: false,
                runs: [RunReport(kind: .website, result: .failed, items: [announced, other])]))
        #expect(session.state.selectedItem?.title == "getProduct()")
    }

    @Test("Enter goes from the open task's table to its wrong sample, to the reason and then to the file")
    func enterThroughTheTable() async throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>r")
        try await session.runForReal()
        #expect(session.state.selectedTarget == .fold(task: "list"))
        #expect(session.rows.last?.contains("Enter open the table") == true)
        try session.press("<Enter>")
        #expect(session.state.selectedTarget == .sample(task: "list", id: "L2"))
        #expect(session.rows.last?.contains("Enter explain") == true)
        try session.press("<Enter>")
        #expect(session.text.contains("Refused, and should not be:"))
        try session.press("<Enter>")
        #expect(session.state.isTyping)
    }

    @Test("the title's parts stand apart, also where the text has changed since")
    func title() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>r")
        let item = RunItem(title: "getAllProducts()", result: .ok)
        let run = RunReport(kind: .website, result: .passed, items: [item], warnings: ["careful"])
        try session.finish(StepOutcome(step: 1, verdict: .pass, isDone: true, runs: [run]))
        #expect(ResultTitle.line(session.state).text == "PASS 1  WARN 1")
        try session.press("ix<Esc>")
        #expect(ResultTitle.line(session.state).text == "PASS 1  WARN 1  (before your last change)")
    }

    @Test("once something ran the task pane begins with what is open")
    func taskPane() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>")
        #expect(TaskView.content(session.state, columns: 76).lines.first?.text.hasPrefix("FrontendWebsite") == true)
        try session.press("r")
        try session.finish(
            StepOutcome(
                step: 1, verdict: .fail, isDone: false,
                tasks: [
                    TaskReport(id: "client", title: "the call for one product", isDone: true),
                    TaskReport(id: "website", title: "the website runs", isDone: false),
                ]))
        #expect(
            TaskView.content(session.state, columns: 76).lines.first?.text
                == "[ ] Task 2  the website runs    [x] Task 1  the call for one product")
    }

    @Test("what a run's note says is not said again by a task")
    func noteOnce() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>r")
        let note = "Line 2: nothing to verify."
        try session.finish(
            StepOutcome(
                step: 1, verdict: .fail, isDone: false, runs: [RunReport(kind: .website, result: .failed, note: note)],
                tasks: [TaskReport(id: "client", title: "the call", isDone: false, reason: "With one that serves it: \(note)")]))
        let lines = ResultSummary.content(session.state, columns: 76).lines.map(\.text)
        #expect(lines.filter { $0.contains(note) }.count == 1)
        #expect(lines.contains { $0.hasSuffix("With one that serves it:") })
    }

    @Test("a new run closes the tables of the one before")
    func tablesClose() async throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("<Enter>r")
        try await session.runForReal()
        #expect(session.state.current.openFolds.isEmpty)
        #expect(session.state.selectedTarget == .fold(task: "list"))
    }

    @Test("Enter on a table's sample edits at the interaction that the table judges")
    func editAtTheInteraction() async throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("<Enter><Enter><Enter>")
        #expect(session.state.current.currentFile?.buffer.currentLine == "  - description: get all products")
    }

    @Test("an answered question offers no more answers")
    func answered() throws {
        var session = try Session()
        try session.press("<Esc><Enter><Enter>")
        #expect(session.rows.last?.contains("1-9 answer  Esc not now") == true)
        try session.press("1")
        #expect(session.rows.last?.contains("Enter go on") == true)
        #expect(session.rows.last?.contains("answer") == false)
        #expect(session.rows.last?.contains("not now") == false)
    }

    @Test("runs that failed come before those that passed, and warnings are told once above in a row")
    func failedRunsFirst() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>r")
        let passed = RunReport(
            kind: .unit, result: .passed, items: [RunItem(title: "a", result: .ok)],
            warnings: ["The first warning is longer than the pane is wide, so that it has to be cut somewhere here.", "The second."])
        let failed = RunReport(kind: .website, result: .failed, items: [RunItem(title: "b", result: .error)])
        try session.finish(StepOutcome(step: 1, verdict: .fail, isDone: false, runs: [passed, failed], recognised: Self.mistake))
        let lines = ResultSummary.content(session.state, columns: 60).lines.map(\.text)
        #expect(lines[0] == Self.mistake.says)
        #expect(lines[1].hasPrefix("WARN  The first") && lines[1].hasSuffix("..  (and 1 more, below)"))
        #expect(lines[1].count <= 60)
        #expect(
            try #require(lines.firstIndex(of: ">FAIL b" + String(repeating: " ", count: 53))) < #require(lines.firstIndex(of: " PASS a")))
        #expect(lines.contains("WARN  The second."))
    }

    @Test("a warning that fits in its row is not told again")
    func warningOnce() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>r")
        let run = RunReport(kind: .website, result: .passed, items: [RunItem(title: "a", result: .ok)], warnings: ["Short."])
        try session.finish(StepOutcome(step: 1, verdict: .pass, isDone: true, runs: [run]))
        #expect(ResultSummary.content(session.state, columns: 60).lines.filter { $0.text.contains("Short.") }.count == 1)
    }

    @Test("d says where to look when all that ran fits and a task is open")
    func noDifference() async throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("d")
        #expect(session.said == "Nothing differs in what ran: the open task's table shows what is missing.")
        #expect(session.text.contains("(1 of 3 wrong)"))
    }
}
