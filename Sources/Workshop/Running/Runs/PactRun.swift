import Pact

/// The consumer's pact test: each interaction against a mock server that knows it alone, and the pact file when all pass.
struct PactRun: Sendable {
    let context: RunContext

    func ran() async throws -> Runs.Ran {
        let client = try StepReading.need(context.reading.client, StepFileName.client)
        let file = try StepReading.need(context.reading.pactTest, StepFileName.pactTest)
        guard !file.interactions.isEmpty else {
            let note = "\(StepFileName.pactTest) holds no interaction. Nothing was tried, and that is a FAIL."
            return Runs.Ran(report: RunReport(kind: .pact, result: .failed, note: note, facts: ["nothing"]))
        }
        var items: [RunItem] = []
        for interaction in file.interactions {
            try Task.checkCancellation()
            items.append(try await item(interaction, of: file, client: client))
        }
        if let note = OverwriteGuard(file: file).note {
            return Runs.Ran(report: RunReport(kind: .pact, result: .failed, items: items, note: note, facts: ["overwritten"]))
        }
        guard items.allSatisfy({ $0.result == .ok }) else {
            return Runs.Ran(report: RunReport(kind: .pact, result: .failed, items: items))
        }
        let pact = file.pact
        return Runs.Ran(
            report: RunReport(kind: .pact, result: .passed, items: items), written: [StepFileName.pacts + pact.fileName: pact.text])
    }

    private func item(_ tested: PactTestInteraction, of file: PactTestFile, client: ClientFile) async throws -> RunItem {
        let pact = PactFile(
            consumer: file.consumer, provider: file.provider, specification: file.specification,
            interactions: [tested.interaction])
        let test = tested.test
        let (made, session) = try await serving(pact) { origin in
            await context.perform(test.call, as: client, at: origin, to: "mock server", without: test.without)
        }
        var item = RunItem(
            title: tested.interaction.description, requestLine: tested.interaction.requestLine,
            providerStates: tested.interaction.providerStates, expectedStatus: tested.response.status, result: .ok,
            exchanges: made.exchange.map { [$0] } ?? [],
            location: SourceLocation(path: StepFileName.pactTest, position: tested.source.start))
        if let refused = session.exchanges.first(where: { !$0.isMatch }) {
            let lines = ContractLines(test: tested)
            item.result = .error
            item.findings = Finding.ofRequest(
                refused.mismatches, sent: refused.request, to: tested.interaction, lines: lines, sender: client.location(of: test.call))
            item.facts = (refused.isUnexpected ? ["unexpectedRequest"] : []) + refused.mismatches.map(\.fact)
            return item
        }
        let judgement = CallJudgement(made.result, of: test.call, against: test.expectation)
        item.result = judgement.isOk ? .ok : .error
        item.facts = [judgement.fact]
        item.failure = judgement.failure
        if !judgement.isOk { item.location?.position = tested.source[made.exchange == nil ? .call : .expectation] }
        return item
    }

    private func serving(
        _ pact: PactFile, during call: @Sendable (HTTPOrigin) async -> ClientCall
    ) async throws -> (ClientCall, MockSession) {
        let server = MockServer(MockSession(pact), generation: context.generation)
        let made = try await context.transport.serving(server.handler, during: call)
        return (made, server.session)
    }
}

extension MockExchange {
    fileprivate var isMatch: Bool {
        if case .matched = judgement { true } else { false }
    }

    fileprivate var isUnexpected: Bool {
        if case .unexpected = judgement { true } else { false }
    }

    /// What keeps the request from fitting the interaction it comes nearest to.
    fileprivate var mismatches: [Mismatch] {
        switch judgement {
        case .matched: []
        case let .mismatched(_, mismatches): mismatches
        case let .unexpected(closest): closest?.1 ?? []
        }
    }
}
