import Pact
import Testing

@testable import Workshop

@Suite("A broker that the workshop filled")
struct FilledBrokerTests {
    private typealias Steps = BrokerSteps

    /// Runs step 11 after step 12 was looked at, with some orders between.
    private func outcome(_ files: (Lesson) -> StepFiles, _ orders: [String]) async throws -> StepOutcome {
        let lesson = try RealLesson.step(11)
        let later = try RealLesson.step(12)
        let files = files(lesson)
        return try await PrivateBroker.serving(over: InMemoryTransport(), now: { RealLesson.now }) { broker in
            var broker = broker
            let filled = try await BrokerFilling.fill(broker, for: later, over: broker.transport, now: { RealLesson.now })
            for entry in try #require(filled).entries { broker.log.add(entry) }
            for text in orders {
                let order = BrokerOrderRun(lesson: lesson, files: later.solution, broker: broker, now: { RealLesson.now })
                if let entry = await order.report(ScriptLine.words(of: text)).entry { broker.log.add(entry) }
            }
            return await StepRunner.run(lesson, files: files, over: broker.transport, now: { RealLesson.now }, broker: broker)
        }
    }

    private func done(_ outcome: StepOutcome) -> [String] { outcome.tasks.filter(\.isDone).map(\.id) }

    @Test("does no task of step 11 for the learner, whatever it is asked")
    func untouched() async throws {
        let orders = [Steps.website, Steps.service, Steps.website + Steps.toProduction, Steps.service + Steps.toProduction]
        let outcome = try await outcome(\.start, orders)
        #expect(done(outcome) == ["green"])
        #expect(outcome.tasks.compactMap(\.reason).contains { $0.contains("was put there for step 12") })
        #expect(outcome.recognised == nil)
    }

    @Test("does not keep the learner from publishing, under the same version or another", arguments: ["1.0.0", "5f2c9e1"])
    func ownPublication(version: String) async throws {
        let publish = "publish pacts --consumer-app-version \(version) --branch main"
        #expect(done(try await outcome(\.start, [publish])) == ["published", "green"])
        let asked = "can-i-deploy --pacticipant FrontendWebsite --version \(version)"
        #expect(try await outcome(\.solution, [publish, asked, Steps.service]).isDone)
        #expect(done(try await outcome(\.solution, [asked, Steps.service, publish])) == ["published", "verified", "green"])
    }

    @Test("is known by the log, which keeps what was filled")
    func entries() throws {
        let entry = BrokerLog.Entry(at: RealLesson.now, broker: "workshop", kind: .filled, pacticipant: "A", version: "1")
        #expect(BrokerLog(json: BrokerLog(entries: [entry]).json).entries == [entry])
    }
}
