import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Sentences")
struct SentenceTests {
    static let subjects: [SafetyQuestion.Subject] = [
        .reset(renewsBroker: false), .reset(renewsBroker: true), .solution(isSure: false), .solution(isSure: true), .leave,
        .nextAfterSearch,
        .conflict(step: 1, path: "consumer/client.yaml", theirs: "x"),
        .recovery(step: 1, path: "consumer/client.yaml", text: "x"),
    ]

    @Test("every question before an act has choices, the safe one first", arguments: subjects)
    func confirmations(subject: SafetyQuestion.Subject) {
        let confirmation = SafetyQuestion(subject: subject)
        #expect(confirmation.choices.count >= 2)
        #expect(!confirmation.title.isEmpty)
        #expect(["?", "."].contains(confirmation.sentence.suffix(1)))
    }

    @Test("a question about a file names the file")
    func namesTheFile() {
        for subject in Self.subjects.suffix(2) {
            #expect(SafetyQuestion(subject: subject).sentence.contains("consumer/client.yaml"))
        }
    }

    @Test(
        "Enter is named in a few words, whatever it does",
        arguments: [
            NextThing.nextPage, .work, .predict, .edit, .run, .difference, .answer(task: "a"), .tryChanges, .close, .nextStep, .finish,
            .wait, .open,
        ])
    func nextThings(thing: NextThing) {
        #expect((1...26).contains(thing.name.count))
    }

    @Test(
        "an outcome is told in two words",
        arguments: [
            (StepOutcome.Verdict.pass, RunItem.Result.ok, false, "PASS 1"), (.expectedFail, .error, true, "EXPECTED FAIL 1"),
            (.fail, .error, false, "FAIL 1"), (.fail, .error, true, "FAIL: 1 task open"), (.fail, .ok, false, "FAIL: 1 task open"),
        ])
    func summaries(verdict: StepOutcome.Verdict, result: RunItem.Result, isAnnounced: Bool, summary: String) {
        let run = RunReport(kind: .pact, result: .passed, items: [RunItem(title: "a", result: result, isAnnounced: isAnnounced)])
        let outcome = StepOutcome(
            step: 1, verdict: verdict, isDone: false, runs: [run], tasks: [TaskReport(id: "t", title: "t", isDone: false)])
        #expect(outcome.summary == summary)
    }
}
