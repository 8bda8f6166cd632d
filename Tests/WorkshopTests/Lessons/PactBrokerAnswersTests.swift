import Pact
import Testing

@testable import Workshop

/// Answers that people give to step 11: right ones in other clothes, and wrong ones.
@Suite("Answers to the broker between the builds")
struct PactBrokerAnswersTests {
    private typealias Steps = BrokerSteps

    @Test(
        "a right one passes, whatever version, branch, tag and order",
        arguments: [
            ["run", Steps.publish, "run", Steps.website, Steps.service],
            ["run", Steps.publish, "run", Steps.service, Steps.website],
            ["run", Steps.publish, Steps.website, Steps.service, "run", Steps.website, Steps.service],
            ["run", "publish pacts -a 5f2c9e1 -h feat/tokens", "run", "can-i-deploy -a FrontendWebsite -e 5f2c9e1", Steps.service],
            ["run", "publish ./pacts --consumer-app-version=1.0.0", "run", Steps.website, Steps.service],
            ["run", "publish pacts/FrontendWebsite-ProductService.json -a 1.0.0 -t prod -t dev", "run", Steps.website, Steps.service],
            [
                "run", "publish pacts/ --consumer-app-version \"2026-11-22 build 7\"", "run", "can-i-deploy -a FrontendWebsite --latest",
                Steps.service,
            ],
            ["run", Steps.publish, "run", "can-i-deploy --pacticipant FrontendWebsite --branch main", Steps.service],
            ["run", Steps.publish, "run", "can-i-deploy --pacticipant FrontendWebsite --main-branch", Steps.service],
            ["run", Steps.publish, "run", Steps.publish, Steps.website, Steps.service],
            ["run", Steps.publish, "run", "publish pacts -a 1.0.1", "can-i-deploy -a FrontendWebsite -e 1.0.1", Steps.service],
            [
                Steps.publish, "run", "publish pacts -a 1.0.1 --branch main", "run", "can-i-deploy -a FrontendWebsite -e 1.0.1",
                Steps.service,
            ],
            ["run", Steps.publish, "publish pacts/changed -a 1.0.0", "run", Steps.website, Steps.service],
            [
                "run", Steps.publish, "run", "list-environments", "list-pacticipants", "list-latest-pact-versions", Steps.website,
                Steps.service,
            ],
            ["run", Steps.publish, "run", Steps.website + " --ignore ProductService", Steps.website, Steps.service],
            ["run", Steps.publish, "create-webhook http://127.0.0.1:9/x --contract-content-changed", "run", Steps.website, Steps.service],
        ])
    func right(script: [String]) async throws {
        let played = try await Steps.play(11, script)
        #expect(played.outcome.isDone, "\(played.outcome.tasks.compactMap(\.reason)) \(played.reports.map(\.lines))")
        #expect(played.outcome.verdict == .pass)
    }

    @Test(
        "a right file passes, however it is written",
        arguments: [
            ("providerVersion: 7e3d1a2", "providerVersion: \"7e3d1a2\""), ("providerBranch: main", "providerBranch: feat/x"),
            ("  publishResults: true\n", "  publishResults: true\n  enablePending: false\n"),
            ("broker:\n", "broker:   # where the contracts are\n"),
            ("  username: pact_workshop\n  password: pact_workshop\n", ""),
            ("  publishResults: true\n", "  publishResults: true\n  selectors:\n    - latest: true\n"),
        ])
    func rightFile(old: String, new: String) async throws {
        let played = try await Steps.play(11, changing: try Steps.verification(11, old, new))
        #expect(played.outcome.isDone, "\(played.outcome.tasks.compactMap(\.reason)) \(played.outcome.problems.map(\.sentence))")
    }

    @Test(
        "a wrong one does not, and the task says why",
        arguments: [
            ([], "has no contract of FrontendWebsite"),
            (["run"], "has no contract of FrontendWebsite"),
            ([Steps.publish], "a contract of 5 interactions"),
            ([Steps.publish, "run", Steps.website, Steps.service], "a contract of 5 interactions"),
            (["run", Steps.publish], "Nobody asked yet whether FrontendWebsite"),
            (["run", Steps.publish, "run", Steps.website], "Nobody asked yet whether ProductService"),
            (["run", Steps.publish, "run", Steps.service], "Nobody asked yet whether FrontendWebsite"),
            (["run", Steps.publish, Steps.website, Steps.service, "run"], "the last answer was no"),
            (["run", Steps.publish, "run", Steps.website, Steps.service + " --ignore FrontendWebsite"], "told the broker not to look"),
            (["run", "publish pacts -a latest", "run", "can-i-deploy -a FrontendWebsite -e latest", Steps.service], "never moves"),
            (["run", "publish pacts -a main -h main", "run", "can-i-deploy -a FrontendWebsite -e main", Steps.service], "never moves"),
            (["run", "publish pacts/changed -a 1.0.0", "run", Steps.website, Steps.service], "that the pact test does not write"),
        ] as [([String], String)])
    func wrong(script: [String], says: String) async throws {
        let played = try await Steps.play(11, script)
        #expect(!played.outcome.isDone)
        #expect(played.outcome.tasks.compactMap(\.reason).contains { $0.contains(says) }, "\(played.outcome.tasks.compactMap(\.reason))")
    }

    @Test(
        "a wrong file is told what is wrong with it",
        arguments: [
            ("  publishResults: true\n", "", "no result for this contract"),
            ("publishResults: true", "publishResults: false", "no result for this contract"),
            ("  password: pact_workshop", "  password: workshop", "does not accept the user 'pact_workshop'"),
            ("  username: pact_workshop", "  username: somebody", "does not accept the user 'somebody'"),
            ("provider: ProductService", "provider: productservice", "Names are case sensitive"),
            ("broker:\n", "broker:\n  url: http://127.0.0.1:1\n", "nobody listens there"),
            ("broker:\n", "broker:\n  url: https://broker.example.com\n", "not on this machine, and nothing was sent there"),
        ])
    func wrongFile(old: String, new: String, says: String) async throws {
        let played = try await Steps.play(11, changing: try Steps.verification(11, old, new))
        #expect(!played.outcome.isDone)
        let verify = try #require(played.outcome.runs.last)
        var said = played.outcome.tasks.compactMap(\.reason) + [verify.note ?? ""]
        if case .environment(let sentence) = verify.result { said.append(sentence) }
        #expect(said.contains { $0.contains(says) }, "\(said)")
    }

    @Test("what passes and is better done otherwise gets a remark")
    func remarks() async throws {
        let changed = try Steps.verification(11, "providerVersion: 7e3d1a2", "providerVersion: 1.0.0")
        let script = ["run", Steps.publish, "run", "can-i-deploy -a FrontendWebsite --latest", "can-i-deploy -a ProductService -l"]
        let played = try await Steps.play(11, script, changing: changed)
        #expect(played.outcome.isDone)
        let remarks = played.outcome.tasks.flatMap(\.remarks)
        #expect(remarks.contains { $0.contains("Take the commit") })
        #expect(remarks.contains { $0.contains("name the version that you are about to release") })
    }

    @Test("without a broker the runs say so, and nobody is blamed")
    func noBroker() async throws {
        let lesson = try RealLesson.step(11)
        let outcome = await StepRunner.run(lesson, files: lesson.solution, over: InMemoryTransport(), now: { RealLesson.now })
        guard case .environment(let sentence)? = outcome.runs.last?.result else {
            Issue.record("\(outcome.runs)")
            return
        }
        #expect(sentence.contains("There is no broker to ask here."))
        #expect(outcome.recognised == nil)
        #expect(!outcome.isDone)
    }

    @Test("the conflict comes with the difference")
    func difference() async throws {
        let played = try await Steps.play(11)
        let report = try #require(played.reports.last)
        #expect(report.result == .refused)
        #expect(report.lines.contains { $0.contains("-     \"status\": 404") })
        #expect(report.lines.contains { $0.contains("+     \"status\": 410") })
    }

    @Test("a run with the clock moved tells the broker nothing")
    func movedClock() async throws {
        let lesson = try RealLesson.step(11)
        let clock = ClockSetting(everybody: try ClockMove.read("+1d"))
        let played = await StepPlay(lesson, over: InMemoryTransport(), now: { RealLesson.now })
            .played(lesson.solution, script: [.run, .order(Steps.publish)], clock: clock)
        guard case .failed(let sentence)? = played.outcome.runs.last?.broker?.telling else {
            Issue.record("\(played.outcome.runs)")
            return
        }
        #expect(sentence.contains("clock is moved"))
        #expect(played.outcome.tasks.first { $0.id == "verified" }?.isDone == false)
    }

    @Test("another contract of main makes the run red until the good one is published again")
    func changedAndBack() async throws {
        let changed = "publish pacts/changed --consumer-app-version 1.1.0 --branch main"
        let lines = ["run", BrokerSteps.publish, "run", changed]
        #expect(try await BrokerSteps.play(11, lines).outcome.runs.last?.result == .failed)
        let again = "publish pacts --consumer-app-version 1.1.1 --branch main"
        #expect(try await BrokerSteps.play(11, lines + [again]).outcome.runs.last?.result == .passed)
    }
}
