import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Predicting line by line")
struct GuessesViewTests {
    private func session(columns: Int = 80, rows: Int = 24) throws -> Session {
        var session = try Session(columns: columns, rows: rows)
        try session.press("<Enter><Enter><Enter>")
        return session
    }

    @Test("the lines come before the question, and nothing is said about them yet")
    func begin() throws {
        let session = try session()
        #expect(session.text.contains("Predict  0/2 marked"))
        #expect(session.text.contains("[    ]  getAllProducts()"))
        #expect(session.rows.last?.contains("Enter leave unmarked  Right pass  Left fail") == true)
    }

    @Test(
        "keys mark lines",
        arguments: [
            ("<Right><Left>", [true, false]), ("<Left><Up><Right>", [true, nil]), ("1", [true, nil]), ("11", [false, nil]),
            ("111", [nil, nil]),
            ("2", [nil, true]), ("<Down><Left>", [nil, false]), ("<Up><Right><Right><Right>", [true, true]),
        ] as [(String, [Bool?])])
    func marks(keys: String, marks: [Bool?]) throws {
        var session = try session()
        try session.press(keys)
        #expect(session.state.openGuesses?.marks == marks)
    }

    @Test("after the marks the question is asked, and its run shows hits and misses beside each line")
    func hitsAndMisses() async throws {
        var session = try Session()
        try session.press("<Esc>r")
        #expect(session.said.contains("First your guess"))
        try session.press("<Right><Left>")
        #expect(session.state.record.lineGuesses.isEmpty)
        try session.press("<Enter>")
        #expect(session.state.record.lineGuesses.map(\.passes) == [true, false])
        #expect(session.text.contains("Which address can you rely on?"))
        try session.press("2<Enter>")
        try await session.runForReal()
        let rows = session.rows
        #expect(rows.contains { $0.contains("getAllProducts()") && $0.contains("miss: you said pass") })
        #expect(session.state.record.lineScore.of >= 1)
        try session.press("r")
        try await session.runForReal()
        #expect(!session.text.contains("miss: you said pass"))
    }

    @Test("Esc leaves the whole prediction out, and a run that was asked for goes on")
    func skipped() throws {
        var session = try Session()
        try session.press("<Esc>r<Esc>")
        #expect(session.performer.runs.count == 1)
        #expect(session.state.record.lineGuesses.isEmpty && session.state.record.prediction == nil)
    }

    @Test("Enter without a mark goes on to the question, and the lines are not asked for again")
    func unmarked() throws {
        var session = try session()
        try session.press("<Enter>")
        #expect(session.text.contains("Which address can you rely on?"))
        try session.press("1<Enter>")
        #expect(session.state.linesToGuess.isEmpty)
    }

    @Test("a digit without a line says how many there are")
    func tooLarge() throws {
        var session = try session()
        try session.press("7")
        #expect(session.said == "There are 2 lines.")
    }

    @Test("the lines of real steps, at every size", arguments: [(60, 18), (80, 24), (120, 40)])
    func screens(columns: Int, rows: Int) throws {
        var session = try Session(course: .firstFive(), columns: columns, rows: rows, step: 5)
        try session.press("<Esc>r<Right><Right><Left>")
        ScreenFixture.check(session.tutor.view(), "prediction-lines")
    }
}
