import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Searching, and the glossary")
struct SearchingTests {
    private func session(step: Int = 1, columns: Int = 80, rows: Int = 24) throws -> Session {
        try Session(course: .firstFive(), columns: columns, rows: rows, step: step)
    }

    @Test("a search is live, and Enter opens the page")
    func opensPage() throws {
        var session = try session()
        try session.press("/wears out")
        #expect(session.text.contains("Nothing found."))
        try session.press(String(repeating: "<BS>", count: 9) + "rely on it")
        #expect(session.text.contains("step 5, page 2"))
        try session.press("<Enter>")
        #expect(session.state.lesson.number == 5)
        #expect(session.text.contains("A message"))
        #expect(session.text.contains("Page 2/"))
    }

    @Test("] goes to the next place, [ back, and round at the end; n asks before it leaves the step")
    func next() throws {
        var session = try session()
        try session.press("/request<Enter>")
        let first = session.state.current.page
        let hits = session.state.searchHits("request")
        #expect(hits.count > 2)
        try session.press("]")
        #expect(session.said == "2 of \(hits.count) for \"request\"")
        try session.press("[")
        #expect(session.state.current.page == first)
        try session.press("[")
        #expect(session.said == "\(hits.count) of \(hits.count) for \"request\"" || session.state.popup != nil)
        try session.press("<Esc>")
        try session.press("]n")
        guard case .question(let question)? = session.state.popup else {
            Issue.record("n did not ask")
            return
        }
        #expect(question.subject == .nextAfterSearch)
    }

    @Test("the learner's files and the glossary are searched, too")
    func files() throws {
        var session = try session()
        try session.press("<Esc>/getAllProducts<Down><Down><Down><Down><Down><Down><Enter>")
        #expect(!session.state.isReading)
        #expect(session.state.current.currentFile?.buffer.currentLine.contains("getAllProducts") == true)
        try session.press("/plays the provider in a pact test<Enter>")
        #expect(session.state.popup == .term(name: "mock server", selected: 0))
    }

    @Test("without a search [ and ] say where they work")
    func unavailable() throws {
        var session = try session()
        try session.press("<Esc>]")
        #expect(session.said.contains("work in the difference"))
        #expect(session.said.contains("After a search (/)"))
    }

    @Test("K shows the word at the cursor, and what it refers to")
    func wordAtCursor() throws {
        var session = try session(step: 3)
        try session.press("<Esc>")
        let lines = try #require(session.state.current.currentFile?.buffer.lines)
        let line = try #require(lines.firstIndex { $0.contains("response:") })
        try session.press("<Home>" + String(repeating: "<Down>", count: line) + "K")
        #expect(session.state.popup == .term(name: "response", selected: 0))
        #expect(session.text.contains("see also request"))
        try session.press("<Enter>")
        #expect(session.state.popup == .term(name: "request", selected: 0))
        try session.press("<End><Enter>")
        #expect(session.state.popup == nil)
        #expect(session.state.lesson.number == 1 && session.state.isReading)
    }

    @Test("K on a page lists the page's words first, and typing filters")
    func list() throws {
        var session = try session(step: 3)
        try session.press("<Enter>K")
        #expect(session.text.contains("On this page"))
        let names = session.state.glossaryRows("", near: []).map(\.name)
        guard case .glossary(_, _, let near)? = session.state.popup else {
            Issue.record("no glossary")
            return
        }
        #expect(near.contains("mock server") && !near.contains("server"))
        #expect(names.count >= 30 && names.count <= 60)
        try session.press("lenient<Enter>")
        #expect(session.text.contains("How responses are compared."))
        try session.press("<Esc>")
        #expect(session.state.popup == nil)
    }

    @Test("search and glossary, at every size", arguments: [(60, 18), (80, 24), (120, 40)])
    func screens(columns: Int, rows: Int) throws {
        var session = try session(step: 3, columns: columns, rows: rows)
        try session.press("/mock server<Down>")
        ScreenFixture.check(session.tutor.view(), "search")
        try session.press("<Esc><Enter>K")
        ScreenFixture.check(session.tutor.view(), "glossary")
        try session.press("interaction<Enter>")
        ScreenFixture.check(session.tutor.view(), "glossary-term")
    }
}
