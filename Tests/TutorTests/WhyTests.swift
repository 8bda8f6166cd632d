import Foundation
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Why, and hints at hand")
struct WhyTests {
    @Test("w in the result explains the selected row, also where no mismatch says it")
    func failure() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>r")
        let item = RunItem(title: "getAllProducts()", result: .error, failure: "Refused: nobody listens there.", facts: ["refused"])
        let fine = RunItem(title: "getProduct(\"10\")", result: .ok)
        let run = RunReport(kind: .website, result: .failed, items: [item, fine])
        try session.finish(StepOutcome(step: 1, verdict: .fail, isDone: false, runs: [run], warnings: ["Something odd."]))
        try session.press("w")
        #expect(session.text.contains("Why: A call needs somebody who listens at the address."))
        let all = ResultSummary.content(session.state, columns: 76).lines.map(\.text).joined(separator: "\n")
        #expect(all.contains("A warning never fails a run."))
        try session.press("<Down>")
        #expect(session.text.contains("It fits; there is nothing to explain."))
        try session.press("w")
        #expect(!session.text.contains("It fits; there is nothing to explain."))
    }

    @Test("a wrong sample is explained by the rule that refuses it, and where that stands")
    func sample() async throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("<Enter><Enter>w")
        let all = ResultSummary.content(session.state, columns: 76).lines.map(\.text).joined(separator: "\n")
        #expect(all.contains("Why: "))
        #expect(all.contains("From: consumer/pact-test.yaml line"))
    }

    @Test("three runs with the same misjudged sample light the hint key up, whatever else changes")
    func lightsUp() throws {
        var session = try Session(course: .make([.make(prediction: nil)]))
        try session.press("<Esc>")
        for number in 1...3 {
            try session.press("r")
            let samples = [SampleVerdict(id: "L4", what: "", text: "", should: .reject, isAccepted: true)]
            let task = TaskReport(id: "client", title: "the call", isDone: false, samples: samples)
            let run = RunReport(kind: .website, result: number == 2 ? .passed : .failed, isAsAnnounced: number == 2)
            try session.finish(StepOutcome(step: 1, verdict: .fail, isDone: false, runs: [run], tasks: [task]))
            #expect((session.rows.last?.contains("HELP: hint") == true) == (number == 3))
        }
    }

    @Test("the hint is chosen by the sample that is selected")
    func atHand() throws {
        var lesson = Lesson.make(prediction: nil)
        lesson.hints = [.three, Hint(when: ["L2"], stages: ["About L2."]), Hint(when: ["L1"], stages: ["About L1."])]
        var session = try Session(course: .make([lesson]))
        try session.press("<Esc>r")
        let samples = ["L1", "L2"].map { SampleVerdict(id: $0, what: "", text: "", should: .accept, isAccepted: false) }
        let task = TaskReport(id: "client", title: "the call", isDone: false, samples: samples)
        try session.finish(StepOutcome(step: 1, verdict: .fail, isDone: false, runs: [], tasks: [task]))
        try session.press("<Enter><Down>")
        #expect(session.state.selectedTarget == .sample(task: "client", id: "L2"))
        try session.press("h")
        #expect(session.text.contains("About L2."))
    }

    @Test("never more than eight keys stand in the footer", arguments: [80, 120, 200])
    func eight(columns: Int) throws {
        var session = try Session(columns: columns, rows: 24)
        try session.press("<Esc>")
        let footer = session.rows.last ?? ""
        #expect(footer.contains("? keys"))
        #expect(footer.trimmingCharacters(in: .whitespaces).split(separator: "  ").count <= 8)
    }
}
