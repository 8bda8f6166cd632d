import Pact
import Testing

@testable import Workshop

@Suite("What stands first where a broker's step goes wrong")
struct BrokerCauseTests {
    private typealias Steps = BrokerSteps

    @Test("an unreadable file goes before a question that was answered with no")
    func brokenFile() async throws {
        let played = try await Steps.play(
            11, ["run", Steps.publish, Steps.website], changing: [Steps.file: "provider: [ProductService\n"])
        #expect(!played.outcome.problems.isEmpty)
        #expect(played.outcome.recognised == nil)
    }

    @Test("a no is not blamed on the order of things while there is no result")
    func noResult() async throws {
        let played = try await Steps.play(11, ["run", Steps.publish, Steps.website], fromStart: true)
        #expect(played.outcome.recognised?.id == "result-kept")
    }

    @Test("a question about no version at all names none")
    func noVersion() async throws {
        let orders = ["run", Steps.publish, "can-i-deploy --pacticipant FrontendWebsite --latest main"]
        let reasons = try await Steps.play(11, orders, fromStart: true).outcome.tasks.compactMap(\.reason)
        #expect(!reasons.contains { $0.contains("FrontendWebsite :") }, "\(reasons)")
    }

    @Test("no broker, or an empty one, goes before what the selectors say")
    func emptyBroker() async throws {
        let lesson = try RealLesson.step(12)
        let absent = await StepRunner.run(lesson, files: lesson.start, over: InMemoryTransport(), now: { RealLesson.now })
        #expect(absent.recognised == nil)
        try await PrivateBroker.serving(over: InMemoryTransport(), now: { RealLesson.now }) { broker in
            let empty = await StepRunner.run(
                lesson, files: lesson.start, over: broker.transport, now: { RealLesson.now }, broker: broker)
            #expect(empty.recognised == nil)
            #expect(empty.runs.first?.result == .failed)
        }
    }

    @Test("a prediction has a line for each interaction of the step's own contract")
    func predictedLines() throws {
        let lesson = try RealLesson.step(12)
        let titles = lesson.outcomeLines(of: lesson.start).map(\.title)
        #expect(titles.count == 6)
        #expect(Set(titles).count == 6 || Set(lesson.outcomeLines(of: lesson.start).map { "\($0.title) \($0.given)" }).count == 6)
    }
}
