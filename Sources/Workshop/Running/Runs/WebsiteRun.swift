import Pact

/// FrontendWebsite shows the list, then one product: both calls are made, whatever the first one gives.
struct WebsiteRun: Sendable {
    static let calls = [OperationCall("getAllProducts"), OperationCall("getProduct", [.string("10")])]

    let context: RunContext

    func report() async throws -> RunReport {
        let file = try StepReading.need(context.reading.client, StepFileName.client)
        let items: [RunItem]
        if context.files[StepFileName.service] != nil {
            let service = try StepReading.need(context.reading.service, StepFileName.service)
            let provider = SampleProvider(service, now: context.providerNow)
            items = try await context.transport.serving(provider.handler) { origin in
                try await self.items(of: file, at: origin, provider: service.name)
            }
        } else {
            items = try await context.transport.refusing { origin in
                try await self.items(of: file, at: origin, provider: Self.unborn)
            }
        }
        let passed = items.allSatisfy { $0.result == .ok }
        return RunReport(kind: .website, result: passed ? .passed : .failed, items: items)
    }

    /// The provider's name before it exists.
    private static let unborn = "ProductService"

    private func items(of file: ClientFile, at origin: HTTPOrigin, provider: String) async throws -> [RunItem] {
        var items: [RunItem] = []
        for call in Self.calls {
            try Task.checkCancellation()
            let made = await context.perform(call, as: file, at: origin, to: provider)
            items.append(item(made, of: file))
        }
        return items
    }

    private func item(_ made: ClientCall, of file: ClientFile) -> RunItem {
        let judgement = CallJudgement(made.result, of: made.call, against: .anything)
        var fact = judgement.fact
        if judgement.isOk, case let .response(response)? = made.exchange?.answer { fact = "ok \(response.status)" }
        return RunItem(
            title: made.call.description, result: judgement.isOk ? .ok : .error, failure: judgement.failure, facts: [fact],
            exchanges: made.exchange.map { [$0] } ?? [], location: file.location(of: made.call))
    }
}

extension ClientFile {
    /// Where the operation of a call stands; `nil` when the client has none of that name.
    func location(of call: OperationCall) -> SourceLocation? {
        operation(named: call.name).map { SourceLocation(path: StepFileName.client, position: $0.position) }
    }
}
