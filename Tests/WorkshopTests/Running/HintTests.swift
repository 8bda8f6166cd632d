import Pact
import Testing
@testable import Workshop

@Suite("Hints")
struct HintTests {
    private static let lesson = Lesson(
        number: 1, folder: "01-a", title: "a",
        hints: [
            Hint(stages: ["one", "two", "three"]), Hint(when: ["L4", "like"], stages: ["tied one", "tied two"]),
            Hint(when: ["parse"], stages: ["look"]),
        ])

    private func step(trouble: [String], attempts: Int = 1) -> StepProgress {
        var step = StepProgress(state: .started)
        step.attempts = attempts
        step.lastRun = LastRun(verdict: .fail, isDone: false, trouble: trouble, at: Instant(milliseconds: 0))
        return step
    }

    @Test(
        "what went wrong chooses the hint",
        arguments: [
            ([], "one"), (["like", "parse"], "tied one"), (["parse", "L4"], "look"), (["unknown"], "one"), (["P1", "L4"], "tied one"),
        ])
    func choice(trouble: [String], expected: String) {
        var step = step(trouble: trouble)
        #expect(HintChooser(Self.lesson).ask(&step).sentence.contains(": \(expected)"))
    }

    @Test("the first stage opens at once, the next after an attempt or when asked twice")
    func stages() {
        let chooser = HintChooser(Self.lesson)
        var step = step(trouble: [])
        #expect(chooser.ask(&step) == .opened(stage: 1, of: 3, text: "one"))
        #expect(chooser.ask(&step) == .tryFirst(stage: 1, of: 3, text: "one"))
        #expect(chooser.ask(&step) == .opened(stage: 2, of: 3, text: "two"))
        step.attempts += 1
        #expect(chooser.ask(&step) == .opened(stage: 3, of: 3, text: "three"))
        #expect(chooser.ask(&step) == .last(of: 3, text: "three"))
    }

    @Test("another trouble begins with its own first stage")
    func ownStages() {
        let chooser = HintChooser(Self.lesson)
        var step = step(trouble: [])
        _ = chooser.ask(&step)
        step.lastRun?.trouble = ["L4"]
        #expect(chooser.ask(&step) == .opened(stage: 1, of: 2, text: "tied one"))
    }

    @Test("a step without hints says so")
    func none() {
        var step = StepProgress()
        #expect(HintChooser(Lesson(number: 1, folder: "01-a", title: "a")).ask(&step) == .none)
    }
}
