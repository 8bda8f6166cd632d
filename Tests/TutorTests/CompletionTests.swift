import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Completing keys and tags")
struct CompletionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var path: String
        /// The text, the cursor at its end.
        var text: String
        var addition: String
        var candidates: [String]
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(path: "consumer/client.yaml", text: "oper", addition: "ations:", candidates: ["operations:"]),
        Case(path: "consumer/client.yaml", text: "operations:\n  getProduct:\n    par", addition: "ameters:", candidates: ["parameters:"]),
        Case(
            path: "consumer/pact-test.yaml", text: "interactions:\n  - description: a\n    requ", addition: "est:", candidates: ["request:"]
        ),
        Case(
            path: "consumer/pact-test.yaml", text: "interactions:\n  - description: a\n    response:\n      status: 200\n      bo",
            addition: "dy:", candidates: ["body:"]),
        Case(path: "consumer/pact-test.yaml", text: "      body: !ea", addition: "chLike", candidates: ["!eachLike"]),
        Case(
            path: "consumer/pact-test.yaml", text: "specification: V4\ninteractions:\n  - response:\n      body: !dat", addition: "e",
            candidates: ["!date", "!datetime"]),
    ])
    func completes(_ row: Case) throws {
        var buffer = TextBuffer(row.text)
        buffer.apply(.ctrlEnd)
        let completion = try #require(Completion(buffer, path: row.path))
        #expect(completion.candidates == row.candidates)
        #expect(completion.addition == row.addition)
    }

    @Test(
        "values, blanks and what is not known are not completed",
        arguments: ["operations:\n  getProduct:\n    request: GE", "operations:\n  ", "nothing"])
    func nothingToComplete(text: String) {
        var buffer = TextBuffer(text)
        buffer.apply(.ctrlEnd)
        #expect(Completion(buffer, path: "consumer/client.yaml") == nil)
    }

    @Test("Tab completes what is begun, names the choices, and indents elsewhere")
    func tab() throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>i<C-k>s<Tab>")
        #expect(session.state.current.currentFile?.buffer.currentLine.hasPrefix("specification:") == true)
        try session.press("<Enter>!<Tab>")
        #expect(session.said.contains("!like  !eachLike"))
        try session.press("<BS><Tab>x")
        #expect(session.state.current.currentFile?.buffer.currentLine.hasPrefix("  ") == true)
        #expect(session.state.current.currentFile?.buffer.canUndo == true)
    }
}
