import Pact

/// Replays pacts against one provider, with the states and the request filter of a verification file.
struct VerifySession: Sendable {
    let context: RunContext
    let file: VerificationFile
    /// `nil` where a running provider is asked.
    let service: SampleProvider?

    func results(of pacts: [SelectedPact], at origin: HTTPOrigin) async throws -> [(SelectedPact, [VerificationResult])] {
        var options = VerificationOptions()
        options.stateHandler = stateHandler
        options.requestFilter = requestFilter
        options.generation = context.generation
        var all: [(SelectedPact, [VerificationResult])] = []
        for pact in pacts {
            all.append((pact, await Verifier.verify(pact.pact, at: origin, over: context.transport, options: options)))
            try Task.checkCancellation()
        }
        return all
    }

    private var stateHandler: StateHandler? {
        if let service {
            return { change in
                // An interaction without states needs none of them set up.
                change.state.name.isEmpty || service.change(to: change.state.name) ? .handled : .unhandled
            }
        }
        guard case let .address(_, stateChange?) = file.target, let address = HTTPOrigin.read(stateChange) else { return nil }
        let server = HTTPOrigin(host: address.host, port: address.port)
        let target = address.basePath.isEmpty ? "/" : address.basePath
        return StateChangeURL(origin: server, target: target).handler(over: context.transport)
    }

    private var requestFilter: @Sendable (HTTPRequest) -> HTTPRequest {
        { [file, now = context.now] request in file.filtered(request, now: now()) }
    }
}
