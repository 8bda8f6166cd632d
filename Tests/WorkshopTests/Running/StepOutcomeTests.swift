import Pact
import Testing
@testable import Workshop

@Suite("Telling what a run gave")
struct StepOutcomeTests {
    @Test("JSON has the promised shape")
    func json() async throws {
        let json = try await RealLesson.run(4).json
        #expect(json["step"] == 4)
        #expect(json["done"] == true)
        #expect(json["outcome"] == "EXPECTED FAIL")
        #expect(json["tasks"]?[0] == ["id": "verify", "done": true, "reason": nil] || json["tasks"]?[0]?["done"] == true)
        let run = try #require(json["runs"]?[0])
        #expect(run["kind"] == "verify")
        #expect(run["result"] == "fail")
        let item = try #require(run["interactions"]?[1])
        #expect(item.object?.names == ["description", "providerStates", "result", "mismatches"])
        #expect(item["description"] == "get product with ID 10")
        #expect(item["providerStates"] == [["name": "product with ID 10 exists", "params": [:]]])
        #expect(item["result"] == "error")
        #expect(item["mismatches"]?.array?.compactMap { $0["type"]?.string } == ["StatusMismatch", "HeaderMismatch", "BodyTypeMismatch"])
        #expect(run["interactions"]?[0]?["result"] == "ok")
    }

    @Test("what a run did not do is told as not run")
    func notRun() async throws {
        var lesson = try RealLesson.step(5)
        lesson.keepsGoing = false
        lesson.start["consumer/unit-test.yaml"] = "tests: []"
        let json = await RealLesson.run(lesson, lesson.start).json
        #expect(json["runs"]?.array?.compactMap { $0["result"]?.string }.last == "not run")
        #expect(json["done"] == false)
        #expect(json["outcome"] == "FAIL")
    }

    @Test("the plain report tells the announced end, each item, and that the step is done")
    func text() async throws {
        let lesson = try RealLesson.step(4)
        let text = await RealLesson.run(lesson, lesson.solution).text(for: lesson)
        for line in [
            "verify EXPECTED FAIL 1 of 2", "EXPECTED FAIL: this is the announced end.",
            "  PASS  get all products   given \"products exist\"",
            "  FAIL, as announced  get product with ID 10   given \"product with ID 10 exists\"", "Step 4 is done.",
        ] {
            #expect(text.split(separator: "\n").map(String.init).contains(line), "\(text)")
        }
    }

    @Test("an answered question and tried changes count as done, a wrong answer too")
    func recorded() async throws {
        let lesson = try RealLesson.step(5)
        let outcome = await RealLesson.run(lesson, lesson.solution)
        let task = try #require(lesson.tasks.first { $0.check == .changes })
        var progress = StepProgress()
        #expect(outcome.marking(progress, of: lesson).tasks.first { $0.id == task.id }?.isDone == false)
        for change in lesson.changes { progress.changes[change.id] = ChangeTrial(passing: 0) }
        #expect(outcome.marking(progress, of: lesson).tasks.first { $0.id == task.id }?.isDone == true)
        let fourth = try RealLesson.step(4)
        let question = try #require(fourth.tasks.first { !$0.isNeeded })
        progress.answers = [question.id: 0]
        let marked = await RealLesson.run(fourth, fourth.solution).marking(progress, of: fourth)
        #expect(marked.tasks.first { $0.id == question.id }?.isDone == true)
    }

    @Test("a recognised mistake is said at the end, before what is left to do")
    func recognised() async throws {
        let lesson = try RealLesson.step(1)
        let wrong = try #require(lesson.wrongAnswers.first { $0.id == "singular-path" })
        let text = await RealLesson.run(lesson, lesson.solution.merging(wrong.files) { $1 }).text(for: lesson)
        #expect(text.contains(wrong.says + "\n\nNot done yet: 1 to do.\n"))
    }
}
