import Pact

/// The consumer's unit tests: each against a stub of its own that knows one request.
struct UnitRun: Sendable {
    let context: RunContext

    func report() async throws -> RunReport {
        let client = try StepReading.need(context.reading.client, StepFileName.client)
        return try await report(with: client, dropsAnswers: false)
    }

    /// The tests as they go with some client, but for those left out.
    func report(with client: ClientFile, dropsAnswers: Bool, leavingOut left: [UnitTest] = []) async throws -> RunReport {
        let file = try StepReading.need(context.reading.unitTests, StepFileName.unitTests)
        guard !file.tests.isEmpty else {
            return RunReport(
                kind: .unit, result: .failed, note: "\(StepFileName.unitTests) holds no test. Nothing was tried, and that is a FAIL.",
                facts: ["nothing"])
        }
        var items: [RunItem] = []
        for test in file.tests where !left.contains(where: { $0.isSameTest(as: test) }) {
            try Task.checkCancellation()
            items.append(try await item(test, client: client, dropsAnswers: dropsAnswers))
        }
        let passed = items.allSatisfy { $0.result == .ok }
        return RunReport(kind: .unit, result: passed ? .passed : .failed, items: items)
    }

    private func item(_ test: UnitTest, client: ClientFile, dropsAnswers: Bool) async throws -> RunItem {
        let stub = StubServer(test.stub)
        let made = try await context.transport.serving(stub.handler) { origin in
            await context.perform(test.call, as: client, at: origin, to: "stub", dropsAnswers: dropsAnswers)
        }
        var item = RunItem(
            title: test.name, result: .ok, exchanges: made.exchange.map { [$0] } ?? [],
            location: SourceLocation(path: StepFileName.unitTests, position: test.source.test))
        if case let .response(response)? = made.exchange?.answer, StubServer.isUnknownRequest(response), let sent = made.exchange?.request {
            item.result = .error
            item.facts = ["stub"]
            item.failure =
                "The client asked for \(sent.line), the stub knows \(test.stub.request.text) alone. "
                + "Stub and client must speak of the same call."
            item.location?.position = test.source.stubRequest
            return item
        }
        let judgement = CallJudgement(made.result, of: test.call, against: test.expectation)
        item.result = judgement.isOk ? .ok : .error
        item.facts = [judgement.fact]
        item.failure = judgement.failure
        if !judgement.isOk { item.location?.position = made.exchange == nil ? test.source.call : test.source.expectation }
        return item
    }
}

extension UnitTest {
    /// True when both try the same, wherever they stand and whatever they are called.
    func isSameTest(as other: UnitTest) -> Bool {
        stub == other.stub && call == other.call && expectation == other.expectation
    }
}
