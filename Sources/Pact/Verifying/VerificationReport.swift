/// What verifying one contract gave, ready to be printed or written.
public struct VerificationReport: Sendable, Equatable {
    public var consumer: String
    public var provider: String
    /// How many interactions the contract has; more than there are results where a filter selected some, or the run ended early.
    public var interactionCount: Int
    public var results: [VerificationResult]

    public init(pact: PactFile, results: [VerificationResult]) {
        consumer = pact.consumer
        provider = pact.provider
        interactionCount = pact.interactions.count
        self.results = results
    }

    /// True when nothing failed but what is pending.
    ///
    /// A contract without interactions proves nothing and does not succeed. Where a filter selected none, that is for the caller to
    /// warn of.
    public var isSuccess: Bool { interactionCount > 0 && failures.isEmpty }

    /// The failed interactions that count.
    public var failures: [VerificationResult] { results.filter { $0.outcome != .ok && !$0.interaction.pending } }

    /// The failed interactions that are only shown.
    public var pendingFailures: [VerificationResult] { results.filter { $0.outcome != .ok && $0.interaction.pending } }

    /// True when the provider could not be reached for at least one interaction.
    public var isUnreachable: Bool {
        results.contains { if case .unreachable = $0.outcome { true } else { false } }
    }

    /// `Verifying a pact between FrontendWebsite and ProductService`.
    public var title: String { "Verifying a pact between \(consumer) and \(provider)" }

    func title(of interaction: Interaction) -> String {
        interaction.title(between: consumer, and: provider)
    }
}

extension Interaction {
    /// What a report calls the interaction: `Verifying a pact between C and P Given a state And another - get all products`.
    func title(between consumer: String, and provider: String) -> String {
        let states = providerStates.enumerated().map { ($0.offset == 0 ? " Given " : " And ") + $0.element.name }
        return "Verifying a pact between \(consumer) and \(provider)\(states.joined()) - \(description)"
    }
}
