import Pact
import Testing
@testable import Workshop

@Suite("Progress")
struct ProgressTests {
    private static let now = Instant(milliseconds: 1_547_465_658_045)

    private static var full: Progress {
        var progress = Progress()
        progress.open("02-b", at: now)
        progress["02-b"].record(
            StepOutcome(step: 2, verdict: .fail, isDone: false, recognised: RecognisedMistake(id: "m", says: "s")),
            files: ["a": "1"], at: now)
        progress["02-b"].hints = ["everybody": 2]
        progress["02-b"].attemptsAtHint = 1
        progress["02-b"].wasToldToTry = true
        progress["02-b"].prediction = 3
        progress["02-b"].closing = 0
        progress["02-b"].answers = ["cause": 1]
        progress["02-b"].changes = ["fee": ChangeTrial(guessedGreen: true, passing: 2), "id": ChangeTrial(passing: 0)]
        progress["02-b"].read(page: "01-a.md")
        progress.fill(["01-a"])
        return progress
    }

    @Test("what is written is read back the same")
    func roundTrip() throws {
        let text = Self.full.json.text(pretty: true)
        #expect(try Progress(json: JSONValue.parse(text)) == Self.full)
    }

    @Test("members of a later version are kept")
    func unknownMembers() throws {
        let json = try JSONValue.parse(#"{"version": 1, "badge": "x", "steps": {"01-a": {"state": "done", "mood": [1]}}}"#)
        let progress = try Progress(json: json)
        #expect(progress["01-a"].state == .done)
        #expect(progress.json["badge"] == "x")
        #expect(progress.json["steps"]?["01-a"]?["mood"] == [1])
    }

    @Test(
        "a file that is no progress is refused with a reason",
        arguments: [
            ("[]", ProgressReadingError.unreadable(reason: "it is not a JSON object")), ("{}", .unreadable(reason: "it has no version")),
            (#"{"version": 9, "steps": {}}"#, .tooNew(version: 9)), (#"{"version": 1}"#, .unreadable(reason: "it has no steps")),
            (#"{"version": 1, "steps": {"01-a": 3}}"#, .unreadable(reason: "step 01-a is not an object")),
        ])
    func unreadable(text: String, error: ProgressReadingError) throws {
        let json = try JSONValue.parse(text)
        #expect(throws: error) { try Progress(json: json) }
        #expect(error.sentence.contains("kept aside"))
    }

    @Test("odd members of a step count as absent")
    func oddMembers() throws {
        let json = try JSONValue.parse(
            #"{"version": 1, "steps": {"01-a": {"state": 7, "attempts": -3, "prediction": "x", "lastRun": {}}}}"#)
        let step = try Progress(json: json)["01-a"]
        #expect(step.state == .new)
        #expect(step.attempts == 0)
        #expect(step.prediction == nil)
        #expect(step.lastRun == nil)
    }

    @Test("the same files run twice are one attempt, also after the run has written a file")
    func attempts() {
        var step = StepProgress()
        let outcome = StepOutcome(step: 1, verdict: .fail, isDone: false, written: ["pacts/a.json": "{}"])
        step.record(outcome, files: ["a": "1"], at: Self.now)
        step.record(outcome, files: ["a": "1", "pacts/a.json": "{}"], at: Self.now)
        #expect(step.attempts == 1)
        step.record(outcome, files: ["a": "2"], at: Self.now)
        #expect(step.attempts == 2)
        #expect(step.state == .started)
    }

    @Test("a step that was done stays done")
    func staysDone() {
        var step = StepProgress()
        step.record(StepOutcome(step: 1, verdict: .pass, isDone: true), files: [:], at: Self.now)
        step.record(StepOutcome(step: 1, verdict: .fail, isDone: false), files: ["a": "1"], at: Self.now)
        #expect(step.state == .done)
        #expect(step.doneAt == Self.now)
        step.restart()
        #expect(step.state == .started)
    }

    @Test("goes on with the current step, else with the first that is open")
    func next() {
        var progress = Progress()
        #expect(progress.next(of: []) == nil)
        #expect(progress.next(of: ["01-a", "02-b"]) == "01-a")
        progress["01-a"].state = .done
        #expect(progress.next(of: ["01-a", "02-b"]) == "02-b")
        progress.current = "01-a"
        #expect(progress.next(of: ["01-a", "02-b"]) == "01-a")
        progress.current = "99-gone"
        #expect(progress.next(of: ["01-a", "02-b"]) == "02-b")
    }
}
