import Pact

/// One interaction of the learner's pact test: the expectation, the test that tries the client on it, and where all of it stands.
public struct PactTestInteraction: Sendable, Equatable {
    public var description: String
    public var providerStates: [ProviderState]
    public var request: ExpectedRequest
    public var response: ExpectedResponse
    public var test: PactTest
    public var source: InteractionSource

    public init(
        description: String, providerStates: [ProviderState], request: ExpectedRequest, response: ExpectedResponse, test: PactTest,
        source: InteractionSource
    ) {
        self.description = description
        self.providerStates = providerStates
        self.request = request
        self.response = response
        self.test = test
        self.source = source
    }

    /// The expectation as a pact holds it.
    public var interaction: Interaction {
        Interaction(description: description, providerStates: providerStates, request: request, response: response)
    }
}
