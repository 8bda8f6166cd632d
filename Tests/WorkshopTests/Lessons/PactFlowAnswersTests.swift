import Pact
import Testing

@testable import Workshop

/// Answers that people give to step 12: right ones in other clothes, and wrong ones.
@Suite("Answers to the releases in the right order")
struct PactFlowAnswersTests {
    private typealias Steps = BrokerSteps

    private static let no = Steps.website + Steps.toProduction
    private static let yes = Steps.service + Steps.toProduction

    @Test(
        "a right order passes",
        arguments: [
            [no, yes, Steps.serviceOut, no, Steps.websiteOut],
            ["run", no, yes, Steps.serviceOut, no, Steps.websiteOut, "run"],
            [no, no, yes, yes, Steps.serviceOut, no, Steps.websiteOut],
            [
                no, Steps.service + " --to-environment test", Steps.serviceOut.replacing("production", with: "test"),
                Steps.website + " --to-environment test", Steps.websiteOut.replacing("production", with: "test"), yes, Steps.serviceOut, no,
                Steps.websiteOut,
            ],
            ["create-environment --name staging --no-production", no, yes, Steps.serviceOut, no, Steps.websiteOut],
            [no, yes, "create-version-tag -a ProductService -e 7e3d1a2 -t prod", Steps.serviceOut, no, Steps.websiteOut],
            [no, "can-i-deploy -a ProductService --latest --to-environment production", Steps.serviceOut, no, Steps.websiteOut],
            [no, yes, Steps.serviceOut, no, Steps.websiteOut, Steps.websiteOut],
            // A mistake that was taken back.
            [
                no, Steps.websiteOut, "record-undeployment --pacticipant FrontendWebsite --environment production", yes, Steps.serviceOut,
                no,
                Steps.websiteOut,
            ],
            [
                yes, Steps.serviceOut, "record-undeployment --pacticipant ProductService --environment production", no, yes,
                Steps.serviceOut,
                no, Steps.websiteOut,
            ],
            [
                no, yes, Steps.serviceOut, "publish pacts -a 1.0.1 -h main",
                "can-i-deploy -a FrontendWebsite -e 1.0.1" + Steps.toProduction,
                "record-deployment -a FrontendWebsite -e 1.0.1 --environment production",
            ],
            [no, yes, Steps.serviceOut, no, Steps.websiteOut, "publish pacts/fee -a 1.1.0 -h fee"],
        ])
    func right(script: [String]) async throws {
        let played = try await Steps.play(12, script)
        #expect(played.outcome.isDone, "\(played.outcome.tasks.compactMap(\.reason)) \(played.reports.map(\.lines))")
    }

    @Test(
        "a wrong order does not, and the task says why",
        arguments: [
            ([], "see the broker say no"),
            ([no], "No ProductService is in production"),
            ([no, yes], "may go to production, and the broker was not told"),
            ([no, yes, Steps.serviceOut], "No FrontendWebsite is in production"),
            ([no, yes, Steps.serviceOut, no], "FrontendWebsite 1.0.0 may go to production, and the broker was not told"),
            ([no, Steps.websiteOut], "the broker had said no"),
            ([no, Steps.websiteOut, yes, Steps.serviceOut, no], "the broker had said no"),
            ([no, Steps.serviceOut], "nobody had asked before"),
            ([no, Steps.serviceOut, yes], "nobody had asked before"),
            ([no, yes, Steps.serviceOut, Steps.websiteOut], "the broker had said no"),
            ([yes, Steps.serviceOut, no, Steps.websiteOut], "is in production already"),
            ([no, no + " --ignore ProductService", Steps.websiteOut, yes, Steps.serviceOut], "told the broker not to look"),
            ([no, Steps.service, Steps.serviceOut], "nobody had asked before"),
            (
                [
                    "publish pacts -a 1.0.1 -h main", no, yes, Steps.serviceOut,
                    "can-i-deploy -a FrontendWebsite -e 1.0.1" + Steps.toProduction,
                    Steps.websiteOut,
                ], "the broker had said no"
            ),
        ] as [([String], String)])
    func wrong(script: [String], says: String) async throws {
        let played = try await Steps.play(12, script)
        #expect(!played.outcome.isDone)
        #expect(played.outcome.tasks.compactMap(\.reason).contains { $0.contains(says) }, "\(played.outcome.tasks.compactMap(\.reason))")
    }

    private static let selectors = "    - mainBranch: true\n    - deployedOrReleased: true\n"

    @Test(
        "other selectors that mean the same pass",
        arguments: [
            "    - deployedOrReleased: true\n    - mainBranch: true\n", "    - branch: main\n    - environment: production\n",
            "    - { mainBranch: true }\n    - { deployed: true }\n", "    - latest: true\n    - deployedOrReleased: true\n",
            "    - mainBranch: true\n    - deployed: true\n    - released: true\n",
            "    - mainBranch: true\n      consumer: FrontendWebsite\n    - deployedOrReleased: true\n",
            "    - mainBranch: true\n    - deployedOrReleased: true\n    - branch: fee\n",
        ])
    func selectors(text: String) async throws {
        let played = try await Steps.play(12, changing: try Steps.verification(12, Self.selectors, text))
        let task = try #require(played.outcome.tasks.first { $0.id == "selectors" })
        #expect(task.isDone, "\(task)")
        #expect(task.remarks.contains { $0.contains("whoever published last") } == text.contains("latest"))
    }

    @Test(
        "selectors that miss what matters do not",
        arguments: [
            ("    - latest: true\n", "What customers use"), ("    - mainBranch: true\n", "What customers use"),
            ("    - deployedOrReleased: true\n", "The newest contract of the website's main branch"),
            ("    - environment: test\n", "The newest contract of the website's main branch"),
            ("    - branch: trial\n    - mainBranch: true\n    - deployedOrReleased: true\n", "somebody's trial branch"),
            ("    - tag: prod\n", "The newest contract of the website's main branch"),
            ("    - environment: prod\n", "does not take these selectors"),
        ])
    func missing(text: String, says: String) async throws {
        let played = try await Steps.play(12, changing: try Steps.verification(12, Self.selectors, text))
        let task = try #require(played.outcome.tasks.first { $0.id == "selectors" })
        #expect(!task.isDone)
        #expect(task.reason?.contains(says) == true, "\(task)")
    }

    private static let pending = "  enablePending: true\n  selectors:\n    - branch: fee\n"
    private static let trial = "publish pacts/fee --consumer-app-version 1.1.0 --branch fee"

    @Test("a branch that asks for more is pending: it fails, the run is green, and the step stays done")
    func pendingBranch() async throws {
        let changed = try Steps.verification(12, "  selectors:\n", Self.pending)
        let lines = [Self.no, Self.yes, Steps.serviceOut, Self.no, Steps.websiteOut, Self.trial]
        let played = try await Steps.play(12, lines, changing: changed)
        let verify = try #require(played.outcome.runs.first)
        #expect(verify.result == .passed)
        #expect(verify.items.filter { $0.result == .pending }.map(\.title) == ["get product with ID 10"])
        #expect(verify.textLines.contains { $0.hasPrefix("  PENDING  get product with ID 10") })
        #expect(verify.broker?.contracts.filter(\.isPending).count == 1)
        #expect(played.outcome.isDone)
    }

    @Test("the same branch without pending is red, and main's contract with the field is, too")
    func notPending() async throws {
        let red = try await Steps.play(
            12, [Self.trial], changing: try Steps.verification(12, "  selectors:\n", "  selectors:\n    - branch: fee\n"))
        #expect(red.outcome.runs.first?.result == .failed)
        let main = try await Steps.play(12, ["publish pacts/fee --consumer-app-version 1.1.0 --branch main"])
        #expect(main.outcome.runs.first?.result == .failed)
        #expect(main.outcome.recognised?.id == "fee-on-main")
    }

    @Test("a service that sends the field ends the pending state; from then on its absence is red")
    func pendingEnds() async throws {
        let lesson = try RealLesson.step(12)
        let changed = try Steps.verification(12, "  selectors:\n", Self.pending)
        let file = try #require(changed[Steps.file])
        let sending = file.replacing("        name: 28 Degrees\n", with: "        name: 28 Degrees\n        fee: \"2.50\"\n")
        try await PrivateBroker.serving(over: InMemoryTransport(), now: { RealLesson.now }) { broker in
            _ = try await BrokerFilling.fill(broker, for: lesson, over: broker.transport, now: { RealLesson.now })
            let files = lesson.solution.merging(changed) { $1 }
            let order = BrokerOrderRun(lesson: lesson, files: files, broker: broker, now: { RealLesson.now })
            #expect(await order.report(ScriptLine.words(of: Self.trial)).result == .done)
            func verify(_ text: String) async -> RunReport? {
                let files = lesson.solution.merging([Steps.file: text]) { $1 }
                return await StepRunner.run(lesson, files: files, over: broker.transport, now: { RealLesson.now }, broker: broker).runs
                    .first
            }
            #expect(await verify(file)?.items.contains { $0.result == .pending } == true)
            #expect(await verify(sending)?.items.allSatisfy { $0.result == .ok } == true)
            let after = await verify(file)
            #expect(after?.result == .failed)
            #expect(after?.items.contains { $0.result == .pending } == false)
        }
    }

    @Test("a step that is entered without the one before says what was put into the broker, once")
    func filling() async throws {
        let lesson = try RealLesson.step(12)
        try await PrivateBroker.serving(over: InMemoryTransport(), now: { RealLesson.now }) { broker in
            let said = try await BrokerFilling.fill(broker, for: lesson, over: broker.transport, now: { RealLesson.now })
            #expect(said?.sentence.contains("FrontendWebsite 1.0.0") == true)
            #expect(said?.sentence.contains("ProductService 7e3d1a2") == true)
            #expect(try await BrokerFilling.fill(broker, for: lesson, over: broker.transport, now: { RealLesson.now }) == nil)
            let first = try RealLesson.step(11)
            #expect(first.broker == .empty)
            #expect(try await BrokerFilling.fill(broker, for: first, over: broker.transport, now: { RealLesson.now }) == nil)
        }
    }

    @Test("a version that means something else already is not taken for it")
    func fillingBeside() async throws {
        let lesson = try RealLesson.step(12)
        try await PrivateBroker.serving(over: InMemoryTransport(), now: { RealLesson.now }) { broker in
            let order = BrokerOrderRun(lesson: lesson, files: lesson.solution, broker: broker, now: { RealLesson.now })
            #expect(await order.report(["publish", "pacts/fee", "-a", "1.0.0"]).result == .done)
            let said = try await BrokerFilling.fill(broker, for: lesson, over: broker.transport, now: { RealLesson.now })
            #expect(said?.sentence.contains("FrontendWebsite 1.0.1") == true)
        }
    }
}
