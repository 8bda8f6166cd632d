import Pact

/// One interaction of the learner's pact test: the expectation, the test that tries the client on it, and where all of it stands.
public struct PactTestInteraction: Sendable, Equatable {
    public var interaction: Interaction
    public var test: PactTest
    public var source: InteractionSource

    public init(interaction: Interaction, test: PactTest, source: InteractionSource) {
        self.interaction = interaction
        self.test = test
        self.source = source
    }
}
