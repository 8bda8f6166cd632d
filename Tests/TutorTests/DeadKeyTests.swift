import Foundation
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("A key that does nothing says why")
struct DeadKeyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var keys: String
        var said: String
        var testDescription: String { keys }
    }

    @Test(arguments: [
        Case(keys: "Q", said: "Q does nothing. ? shows all keys."),
        Case(keys: "z", said: "z works at the task: Esc goes there."),
        Case(keys: "<Backspace>", said: "This is the first page."),
        Case(keys: "<Esc>w", said: "w works in the difference: d opens it."),
        Case(keys: "<Esc>]", said: "[ and ] work in the difference: d opens it. After a search (/) they go to what it found."),
        Case(keys: "<Esc>d", said: "No difference yet: r runs the checks."),
        Case(keys: "<Esc>s", said: "Nothing has gone over the wire yet: r runs the checks."),
        Case(keys: "<Esc>g", said: "No line to go to: g works where a result has to do with a line of your files."),
        Case(keys: "<Esc>>", said: "This step has one file."),
        Case(keys: "<Esc>p", said: "This is the first step."),
        Case(keys: "<Esc>5", said: "5 takes an answer while a question is open."),
        Case(keys: "<Esc>z", said: "Nothing to undo: no change of this step's files was saved."),
        Case(keys: "<Esc>Z", said: "Nothing to make again: z undoes first."),
        Case(keys: "<Esc><Paste:abc>", said: "Pasting works while typing: i begins."),
        Case(keys: "<Esc><C-k>", said: "Ctrl-K works while typing: i begins."),
        Case(keys: "<Esc><Enter><Enter>4", said: "There are 2 answers: 1 to 2."),
        Case(keys: "<Esc>n", said: "Not done yet: nothing has run (r). n once more goes on all the same."),
        Case(keys: "<Esc><Esc>", said: "Nothing to leave here. q leaves the tutor, Backspace shows the pages."),
        Case(keys: "<Esc>i<F5>", said: "F5 does nothing while typing. Esc stops typing."),
        Case(keys: "<Esc>ox", said: "x does nothing here: Enter takes, Esc closes."),
        Case(keys: "<Esc>l<End><Enter>x", said: "x does nothing here: Up and Down scroll, Enter or Esc closes."),
    ])
    func says(_ row: Case) throws {
        var session = try Session()
        try session.press(row.keys.replacingOccurrences(of: "<Backspace>", with: "<BS>"))
        #expect(session.said == row.said)
    }

    @Test("a read-only file names those that can be edited")
    func readOnly() throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>>i")
        #expect(
            session.said == "consumer/client.yaml is read-only in this step. To edit: pact-test.yaml (< and > change the file).")
        #expect(!session.state.isTyping)
    }

    @Test("on a small terminal only leaving acts")
    func small() throws {
        var session = try Session(columns: 40, rows: 10)
        try session.press("rinhl")
        #expect(session.performer.runs.isEmpty)
        #expect(session.state.popup == nil)
        try session.press("q")
        #expect(session.performer.hasQuit)
    }

    @Test("the commands of another editor in the file are noticed, and Alt with a letter that means nothing is Esc and the letter")
    func habits() throws {
        var session = try Session()
        try session.press("<Esc>i<C-End><Enter>:wq<Enter>")
        #expect(session.said == ":wq went into the file; Ctrl-Z takes it out. Ctrl-S saves and runs, Esc stops typing.")
        try session.press("a<Enter>")
        #expect(session.said.isEmpty)
        try session.press("<A-l>")
        #expect(!session.state.isTyping)
        #expect(session.state.popup == .steps(StepList()))
    }
}
