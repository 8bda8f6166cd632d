/// A contract between one consumer and one provider, as a pact file holds it.
public struct PactFile: Sendable, Equatable {
    public var consumer: String
    public var provider: String
    public var specification: SpecificationVersion
    public var interactions: [Interaction]
    /// Everything of `metadata` but the specification's version and the writing engine's own, kept for writing.
    public var metadata: JSONObject
    /// Top-level members of the file that this model does not know, and those of `consumer` and `provider`, kept for writing.
    public var unknownMembers: JSONObject

    public init(
        consumer: String, provider: String, specification: SpecificationVersion, interactions: [Interaction],
        metadata: JSONObject = JSONObject(), unknownMembers: JSONObject = JSONObject()
    ) {
        self.consumer = consumer
        self.provider = provider
        self.specification = specification
        self.interactions = interactions
        self.metadata = metadata
        self.unknownMembers = unknownMembers
    }

    /// `<consumer>-<provider>.json`, names unchanged.
    public var fileName: String { "\(consumer)-\(provider).json" }
}
