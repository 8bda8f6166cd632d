/// One interaction on its way through a verification: set up, ask, compare, tear down.
struct VerificationRun {
    let interaction: Interaction
    let index: Int
    let origin: HTTPOrigin
    let options: VerificationOptions
    private var unhandledStates: [String] = []
    /// What the state handlers told at setup; a later state's value counts.
    private var toldValues = JSONObject()

    init(interaction: Interaction, index: Int, origin: HTTPOrigin, options: VerificationOptions) {
        self.interaction = interaction
        self.index = index
        self.origin = origin
        self.options = options
    }

    mutating func result(over transport: some HTTPTransport) async -> VerificationResult {
        if let failure = await changeStates(.setup) {
            return made(failure)
        }
        var result = await exchange(over: transport)
        if options.tearsDown, let failure = await changeStates(.teardown), result.outcome == .ok {
            result.outcome = failure
        }
        result.unhandledStates = unhandledStates
        return result
    }

    /// `nil` when every state was handled or has no handler.
    private mutating func changeStates(_ action: StateChange.Action) async -> VerificationResult.Outcome? {
        let states = interaction.providerStates.isEmpty ? [ProviderState("")] : interaction.providerStates
        for state in states {
            switch await options.stateHandler?(StateChange(state: state, action: action)) ?? .unhandled {
            case .handled(let values) where action == .setup: toldValues = toldValues.overlaid(by: values)
            case .handled: break
            case .unhandled where action == .setup && !state.name.isEmpty: unhandledStates.append(state.name)
            case .unhandled: break
            case .failed(let reason): return .stateFailed(state: state.name, reason: reason)
            case .unreachable(let error): return .unreachable(error)
            }
        }
        return nil
    }

    private func exchange(over transport: some HTTPTransport) async -> VerificationResult {
        let origin = interaction.transportNames.lazy.compactMap { options.transports[$0] }.first ?? origin
        let address = HTTPOrigin(host: origin.host, port: origin.port)
        let built = request(below: origin.basePath)
        let request = (options.requestFilter?(built) ?? built).completed(for: address)
        do {
            let response = try await transport.send(request, to: address, timeout: options.timeout)
            let mismatches = interaction.mismatches(with: response)
            return made(mismatches.isEmpty ? .ok : .mismatched(mismatches), request: request, response: response)
        } catch let error as TransportError {
            return made(.unreachable(error), request: request)
        } catch {
            return made(.unreachable(.other(origin, reason: "\(error)")), request: request)
        }
    }

    private func request(below basePath: String) -> HTTPRequest {
        guard let expected = interaction.request else {
            return interaction.messageRequest(below: basePath, customHeaders: options.customHeaders)
        }
        var context = options.generation?.context(.provider) ?? GenerationContext(mode: .provider)
        context.stateValues = interaction.providerStates.reduce(JSONObject()) { $0.overlaid(by: $1.params) }.overlaid(by: toldValues)
        return expected.generated(in: &context).sent(below: basePath, customHeaders: options.customHeaders)
    }

    private func made(
        _ outcome: VerificationResult.Outcome, request: HTTPRequest? = nil, response: HTTPResponse? = nil
    ) -> VerificationResult {
        VerificationResult(
            index: index, interaction: interaction, outcome: outcome, request: request, response: response, unhandledStates: unhandledStates
        )
    }
}
