/// Asks a provider what a contract says it can do: for each interaction its states, its request, and the answer compared.
public enum Verifier {
    /// Verifies the interactions that the options select, in the file's order, each whatever became of the one before.
    ///
    /// A task that is cancelled stops between two interactions; the results so far are given back.
    ///
    /// - Parameter origin: where the provider listens; its base path stands before every path of the contract.
    public static func verify(
        _ pact: PactFile, at origin: HTTPOrigin, over transport: some HTTPTransport, options: VerificationOptions = VerificationOptions()
    ) async -> [VerificationResult] {
        var results: [VerificationResult] = []
        for (index, interaction) in pact.interactions.enumerated() where options.filter.selects(interaction, of: pact) {
            if Task.isCancelled { break }
            let result = await verify(interaction, index: index, at: origin, over: transport, options: options)
            if Task.isCancelled, result.outcome != .ok { break }
            results.append(result)
            if options.stopsAtFirstFailure, result.outcome != .ok { break }
        }
        return results
    }

    /// Verifies one interaction; `index` is its 0-based place in the contract.
    public static func verify(
        _ interaction: Interaction, index: Int, at origin: HTTPOrigin, over transport: some HTTPTransport,
        options: VerificationOptions = VerificationOptions()
    ) async -> VerificationResult {
        var run = VerificationRun(interaction: interaction, index: index, origin: origin, options: options)
        let start = options.stopwatch?()
        var result = await run.result(over: transport)
        if let start, let end = options.stopwatch?() { result.duration = end - start }
        return result
    }
}
