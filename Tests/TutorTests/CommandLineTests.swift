import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("The command line")
struct CommandLineTests {
    private static func session(columns: Int = 80, rows: Int = 24) throws -> Session {
        let lessons: [Lesson] = [.make(), .numbered(.pact, 2), .numbered(.verification, 3)]
        return try Session(course: .make(lessons), columns: columns, rows: rows)
    }

    /// What was typed, with the cursor as `|`.
    private static func drawn(_ line: LineEntry?) -> String? {
        line.map { String($0.head) + "|" + String($0.characters.dropFirst($0.cursor)) }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var keys: String
        var after: String
        init(_ keys: String, _ after: String) {
            self.keys = keys
            self.after = after
        }
        var testDescription: String { keys }
    }

    @Test(
        "is edited as lines usually are",
        arguments: [
            Row("abc<Left><Left>x", "ax|bc"), Row("abc<Home>x<End>y", "xabcy|"), Row("ab cd<C-w>", "ab |"),
            Row("ab cd<C-left>x", "ab x|cd"), Row("ab cd<Home><C-right>", "ab| cd"), Row("ab cd<C-u>", "|"), Row("abc<Left><C-k>", "ab|"),
            Row("abc<Left><BS>", "a|c"), Row("abc<Home><Del>", "|bc"), Row("<Paste:a\nb>", "a b|"), Row("a<Left><Left><Left>", "|a"),
            Row("é漢<BS>", "é|"), Row("a<Right><Del>", "a|"),
        ])
    func editing(row: Row) throws {
        var session = try Self.session()
        try session.press(":" + row.keys)
        #expect(Self.drawn(session.state.commandLine) == row.after)
    }

    @Test(
        "is completed with Tab: commands, then their words, as far as it is certain, then one after the other",
        arguments: [
            Row("th<Tab>", "theme |"), Row("theme l<Tab>", "theme light|"), Row("theme <Tab><Tab>", "theme dark|"),
            Row("theme <Tab><Tab><Tab>", "theme light|"), Row("theme <Tab><S-Tab>", "theme mono|"), Row("q<Tab>", "q|"),
            Row("q<Tab><Tab><Tab>", "q!|"), Row("run<Tab>", "run|"), Row("step <Tab><Tab><Tab>", "step 2|"),
            Row("help th<Tab>", "help theme|"), Row("zz<Tab>", "zz|"), Row("theme H<Tab>", "theme high-contrast|"),
        ])
    func completion(row: Row) throws {
        var session = try Self.session()
        try session.press(":" + row.keys)
        #expect(Self.drawn(session.state.commandLine) == row.after)
    }

    @Test(
        "says of what it cannot do why, and stays open to be mended",
        arguments: [
            Row("thme light", "There is no command :thme. Did you mean :theme?"),
            Row("frobnicate", "There is no command :frobnicate. :help lists all commands."),
            Row("theme lihgt", "`lihgt` is not a theme. Did you mean light?"),
            Row("theme 7", "`7` is not a theme. There is: dark, light, high-contrast, mono."),
            Row("step", "Missing: a step's number. It is written :step N"),
            Row("step 13", "`13` is not a step of the course. There is: 1, 2, 3."),
            Row("wq now", "`now` is too much. It is written :wq"),
            Row("break", "Nothing to break in this step."),
            Row("file nosuch.yaml", "`nosuch.yaml` is not a file of this step. There is: client.yaml."),
            Row("file clent.yaml", "`clent.yaml` is not a file of this step. Did you mean client.yaml?"),
        ])
    func errors(row: Row) throws {
        var session = try Self.session()
        try session.press(":\(row.keys)<Enter>")
        #expect(session.said == row.after)
        #expect(session.state.commandLine?.text == row.keys)
        try session.press("<Esc>")
        #expect(session.state.commandLine == nil)
    }

    @Test("takes any beginning that only one command has, and a colon too many")
    func beginnings() throws {
        var session = try Self.session()
        try session.press(":th mono<Enter>")
        #expect(session.tutor.theme == .mono)
        try session.press("::theme light<Enter>")
        #expect(session.tutor.theme == .light)
    }

    @Test("brings earlier lines back with Up: those that begin as typed, and Down comes back to what was typed")
    func history() throws {
        var session = try Self.session()
        for line in ["theme mono", "step 2", "theme light", "theme light"] { try session.press(":\(line)<Enter>") }
        try session.press(":<Up>")
        #expect(session.state.commandLine?.text == "theme light")
        try session.press("<Up>")
        #expect(session.state.commandLine?.text == "step 2")
        try session.press("<Up><Up>")
        #expect(session.state.commandLine?.text == "theme mono")
        #expect(session.said == "There is no earlier line that begins so.")
        try session.press("<Down><Down><Down>")
        #expect(session.state.commandLine?.text == "")
        try session.press("s<Up>")
        #expect(session.state.commandLine?.text == "step 2")
        try session.press("<Down>")
        #expect(session.state.commandLine?.text == "s")
    }

    @Test("is left with Esc, Ctrl-C, Enter on nothing, or Backspace on nothing", arguments: ["<Esc>", "<C-c>", "<Enter>", "<BS>"])
    func leaving(key: String) throws {
        var session = try Self.session()
        try session.press(":" + key)
        #expect(session.state.commandLine == nil)
        #expect(!session.performer.hasQuit)
    }

    @Test("goes to steps by number or title, files by name, and lines by number")
    func going() throws {
        var session = try Self.session()
        try session.press(":step 2<Enter>")
        #expect(session.state.lesson.number == 2)
        try session.press(":file client.yaml<Enter>")
        try session.press(":file pact-test.yaml<Enter>:3<Enter>")
        #expect(session.state.current.currentFile?.name == "pact-test.yaml")
        #expect(session.state.current.currentFile?.buffer.cursor.line == 2)
        #expect(session.state.focus == .edit)
        try session.press(":0<Enter>")
        #expect(session.said.hasPrefix("`0` is not a line's number, 1 to "))
    }

    @Test("saves with :w, runs with :run, leaves with :q and :wq")
    func working() throws {
        var session = try Self.session()
        try session.press("<Esc>iabc<Esc>:w<Enter>")
        #expect(session.said == "Saved; r runs the checks.")
        #expect(!session.state.current.isModified)
        try session.press(":run<Enter><Esc>")
        #expect(session.performer.runs.count == 1)
        try session.press("ix<Esc>:q<Enter>")
        #expect(session.state.popup == .question(SafetyQuestion(subject: .leave)))
        try session.press("<Esc>:wq<Enter>")
        #expect(session.performer.hasQuit)
    }

    @Test(":help lists the commands; the list runs one, or opens the line where it needs more")
    func help() throws {
        var session = try Self.session()
        try session.press(":help<Enter>")
        #expect(session.text.contains(":file NAME"))
        #expect(!session.text.contains("previous page"))
        try session.press("step<Enter>")
        #expect(session.state.commandLine?.text == "step ")
        try session.press("<Esc>?save all files<Enter>")
        #expect(session.said == "Everything is saved already.")
    }

    @Test("scrolls a long line, and says where it is cut")
    func longLine() throws {
        var session = try Self.session(columns: 60, rows: 18)
        try session.press(":")
        let long = (0..<40).map { "word\($0)" }.joined(separator: " ")
        session.send(.keyPressed(.paste(long)))
        let end = try #require(session.rows.last)
        #expect(end.hasPrefix("<"))
        #expect(end.contains("word39"))
        #expect(session.tutor.view().cursor?.row == 17)
        try session.press("<Home>")
        let start = try #require(session.rows.last)
        #expect(start.hasPrefix(":word0 word1"))
        #expect(start.hasSuffix(">"))
        #expect(session.tutor.view().cursor?.column == 1)
    }

    @Test("shows its commands, how the one typed is written, and what Tab offers", arguments: [(60, 18), (80, 24), (120, 40)])
    func screens(columns: Int, rows: Int) throws {
        var session = try Self.session(columns: columns, rows: rows)
        try session.press("<Esc>:")
        #expect(session.rows.dropLast().last?.contains("Tab completes") == true)
        try session.press("theme ")
        ScreenFixture.check(session.tutor.view(), "command-line")
        try session.press("<Tab><Tab>")
        ScreenFixture.check(session.tutor.view(), "command-line-offer")
        try session.press("x<Enter>")
        ScreenFixture.check(session.tutor.view(), "command-line-error")
    }
}
