import Pact

extension ProviderVerification {
    /// Sends every request of every pact to the provider and compares the answers with what the consumers expect.
    ///
    /// - Returns: a report for each pact, in the order in which they were added. A state for which nothing was set up is a warning in it.
    /// - Throws: `ProviderVerificationError`: where an interaction fails, with the whole report as its text.
    @discardableResult
    public func verify() async throws -> [VerificationReport] {
        let pacts = try pacts()
        let transport = NetworkTransport()
        var options = options
        options.stateHandler = stateHandler
        options.tearsDown = states.values.contains { $0.tearDown != nil }
        let verifying = { @Sendable [options] (origin: HTTPOrigin) async -> [VerificationReport] in
            var reports: [VerificationReport] = []
            for pact in pacts {
                let results = await Verifier.verify(pact, at: origin, over: transport, options: options)
                reports.append(VerificationReport(pact: pact, results: results))
            }
            return reports
        }
        let reports =
            switch target {
            case .address(let address): await verifying(try HTTPOrigin(address: address))
            case .origin(let origin): await verifying(origin)
            case .handler(let handler): try await transport.serving(handler, during: verifying)
            }
        guard reports.allSatisfy(\.isSuccess) else { throw ProviderVerificationError.failed(reports) }
        return reports
    }

    private var stateHandler: StateHandler {
        { [states] change in
            guard let state = states[change.state.name] else { return .unhandled }
            do {
                switch change.action {
                case .setup: return .handled(values: try await state.setUp(change.state.params))
                case .teardown:
                    try await state.tearDown?()
                    return .handled
                }
            } catch {
                return .failed(reason: "\(error)")
            }
        }
    }
}
