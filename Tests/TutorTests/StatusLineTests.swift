import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("The line above the keys")
struct StatusLineTests {
    @Test("a sentence too long for it takes more rows, and is whole", arguments: [(60, 18), (80, 24)])
    func longSentence(columns: Int, rows: Int) throws {
        var session = try Session(course: .make([.make(prediction: nil)]), columns: columns, rows: rows)
        try session.press("<Esc>")
        let sentence = "Not done yet: a sentence that is longer than the line is wide, and of which every word is needed to the end."
        session.tutor.state.say(sentence)
        let shown = session.rows.dropLast().suffix(3).joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(shown.contains(sentence))
    }

    @Test("facts give way whole, what is saved and the result last", arguments: [60, 80])
    func facts(columns: Int) throws {
        var session = try Session(columns: columns, rows: 24)
        try session.press("<Esc><Enter><Enter>1<Enter>i <C-s>")
        for failed in 1...2 {
            let items = (0..<failed).map { RunItem(title: "call \($0)", result: .error) }
            let run = RunReport(kind: .website, result: .failed, items: items)
            try session.finish(StepOutcome(step: 1, verdict: .fail, isDone: false, runs: [run]))
            if failed == 1 { try session.press("r") }
        }
        let line = try #require(session.rows.dropLast().last)
        #expect(line.hasPrefix(" saved 14:02:11"))
        #expect(line.trimmingCharacters(in: .whitespaces).hasSuffix("FAIL 2"))
        #expect(!line.contains(".."))
        #expect(line.contains("guess wrong") == (columns == 80))
    }
}
