import Pact

/// `consumer/pact-test.yaml`: what FrontendWebsite expects of ProductService, and the calls that try it.
public struct PactTestFile: Sendable, Equatable {
    public var consumer: String
    public var provider: String
    public var specification: SpecificationVersion
    /// In the order of the file.
    public var interactions: [PactTestInteraction]

    public init(consumer: String, provider: String, specification: SpecificationVersion, interactions: [PactTestInteraction]) {
        self.consumer = consumer
        self.provider = provider
        self.specification = specification
        self.interactions = interactions
    }

    /// The contract that the tests write when they pass: the interactions in the file's order.
    public var pact: PactFile {
        PactFile(
            consumer: consumer, provider: provider, specification: specification,
            interactions: interactions.map(\.interaction))
    }
}
