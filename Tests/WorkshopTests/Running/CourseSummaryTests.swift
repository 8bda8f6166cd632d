import Pact
import Testing

@testable import Workshop

@Suite("What was made of a course, and coming back to it")
struct CourseSummaryTests {
    private static let question = Question(
        text: "?", options: [Question.Option(text: "a", why: "no"), Question.Option(text: "b", isRight: true, why: "yes")])

    private static func lesson(_ number: Int) -> Lesson {
        Lesson(
            number: number, folder: "0\(number)-step", title: "Step \(number)", goal: "Know \(number).", minutes: 5,
            pages: [Page(name: "01-a.md", markdown: "a"), Page(name: "02-b.md", markdown: "b")],
            tasks: [
                LessonTask(id: "one", title: "the first", check: .runs([])), LessonTask(id: "two", title: "the second", check: .runs([])),
                LessonTask(id: "why", title: "a question", check: .question(question)),
            ], prediction: question, closing: question)
    }

    private static var summary: CourseSummary {
        var progress = Progress()
        progress["01-step"].state = .done
        progress["01-step"].prediction = 1
        progress["01-step"].seconds = 3700
        progress["02-step"].state = .filled
        progress["02-step"].prediction = 0
        progress["02-step"].seconds = 40
        return CourseSummary(Course(lessons: [lesson(1), lesson(2), lesson(3)]), progress)
    }

    @Test("adds up steps, guesses and time")
    func sums() {
        let summary = Self.summary
        #expect(summary.headline == "So far 1 of 3 steps is done.")
        #expect(summary.score == "Your guesses: 1 of 2 right about the outcome of a step.")
        #expect(summary.time == "Your time: 1 h 02 min, pauses aside.")
        #expect(summary.next?.number == 3)
        #expect(summary.steps.first?.facts == "1 h 02 min (planned 5 min), guess right")
        #expect(summary.steps.last?.facts == "planned 5 min")
        #expect(!summary.isComplete)
        let empty = CourseSummary(Course(lessons: []), Progress())
        #expect(!empty.isComplete && empty.score == nil && empty.time == nil)
    }

    @Test(
        "a time is told in words",
        arguments: [(0, "0 s"), (59, "59 s"), (60, "1 min"), (754, "13 min"), (3600, "1 h 00 min"), (7260, "2 h 01 min")])
    func durations(seconds: Int, words: String) {
        #expect(CourseSummary.duration(seconds) == words)
    }

    @Test("gaps of more than five minutes and clocks that go back are no work")
    func activeTime() {
        var time = ActiveTime()
        var progress = Progress()
        for (second, folder) in [(0, "a"), (300, "a"), (601, "a"), (590, "a"), (600, "b"), (601, nil), (602, "b")] as [(Int64, String?)] {
            time.pass(to: Instant(milliseconds: second * 1000 + 1), in: folder)
        }
        #expect(time.seconds == 311)
        time.hand(over: &progress)
        #expect(progress["a"].seconds == 300 && progress["b"].seconds == 11)
        #expect(time.seconds == 0)
        time.pass(to: Instant(milliseconds: 602_601), in: "b")
        time.pass(to: Instant(milliseconds: 603_201), in: "b")
        time.hand(over: &progress)
        #expect(progress["b"].seconds == 12)
    }

    private static let now = Instant(milliseconds: 100 * 24 * 3_600_000)

    private static func ago(_ hours: Int64) -> Instant { Instant(milliseconds: now.milliseconds - hours * 3_600_000) }

    @Test("who comes back is told what was done last and what is open")
    func comingBack() {
        var record = StepProgress()
        let lesson = Self.lesson(3)
        #expect(ComingBack.sentence(lesson, record, now: Self.now) == nil)
        record.state = .started
        #expect(ComingBack.sentence(lesson, record, now: Self.now) == nil)
        record.read(page: "01-a.md")
        #expect(
            ComingBack.sentence(lesson, record, now: Self.now) == "Welcome back. Step 3: you read to page 1 of 2; nothing has run yet.")
        record.lastRun = LastRun(verdict: .fail, isDone: false, tasksDone: [], at: Self.ago(20))
        #expect(
            ComingBack.sentence(lesson, record, now: Self.now)
                == "Welcome back after 20 hours. Step 3: the last run gave FAIL. Open: task 1, the first, and 1 more.")
        record.lastRun = LastRun(verdict: .fail, isDone: false, tasksDone: ["one"], at: Self.ago(7 * 24))
        #expect(
            ComingBack.sentence(lesson, record, now: Self.now)
                == "Welcome back after 7 days. Step 3: the last run gave FAIL. Open: task 2, the second.")
        record.state = .done
        record.lastRun?.at = Self.ago(70 * 24)
        #expect(
            ComingBack.sentence(lesson, record, now: Self.now) == "Welcome back after 2 months. Step 3: done; its last question is open.")
        record.closing = 1
        record.lastRun?.at = Self.ago(1)
        #expect(ComingBack.sentence(lesson, record, now: Self.now) == "Welcome back. Step 3: done.")
    }

    @Test("time and place in the tour are kept in the progress file, also when they are damaged")
    func keeping() throws {
        var progress = Progress(walk: WalkPlace(folder: "02-step", reveal: 7))
        progress["01-step"].seconds = 90
        #expect(try Progress(json: progress.json) == progress)
        let damaged = try Progress(json: ["version": 1, "walk": ["step": "x", "reveal": -4], "steps": ["a": ["seconds": -3]]])
        #expect(damaged.walk == WalkPlace(folder: "x", reveal: 0))
        #expect(damaged["a"].seconds == 0)
        #expect(try Progress(json: ["version": 1, "walk": 3, "steps": [:]]).walk == nil)
    }
}
