/// A contract while a consumer's tests write it: who asks, who answers, and what is agreed on.
///
///     let pact = ConsumerPact(consumer: "FrontendWebsite", provider: "ProductService")
///         .interaction(
///             "get all products", given: "products exist",
///             request: .get("/products"),
///             response: .json(.eachLike(["id": .regex(#"\d+"#, example: "10"), "name": .like("Gem Visa")])))
///
/// It is a value: `interaction` and `message` give back a contract with one part more and leave this one as it is, so that many tests
/// can begin with the same one. `file()` makes a `PactFile` of it; `PactIO` serves it to a test and writes the file.
public struct ConsumerPact: Sendable, Equatable {
    struct Part: Sendable, Equatable {
        enum Content: Sendable, Equatable {
            case http(RequestExample, ResponseExample)
            case message(BodyExample, metadata: [RequestExample.Field])
        }

        var description: String
        var states: [ProviderState]
        var content: Content
    }

    public var consumer: String
    public var provider: String
    /// The version that the pact file is written in.
    public var specification: SpecificationVersion
    var parts: [Part] = []

    /// - Parameter specification: the newest by default; official tools and brokers of the last years read it.
    public init(consumer: String, provider: String, specification: SpecificationVersion = .v4) {
        self.consumer = consumer
        self.provider = provider
        self.specification = specification
    }

    /// The same contract with one more request and its response.
    ///
    /// - Parameters:
    ///   - description: what is asked for, in words. Together with the states it is the interaction's name: of two with the same name a
    ///     pact file keeps one.
    ///   - states: the situations of the provider's data in which this holds, by name: `given: "products exist"`.
    public func interaction(
        _ description: String, given states: ProviderState..., request: RequestExample, response: ResponseExample
    ) -> ConsumerPact {
        adding(Part(description: description, states: states, content: .http(request, response)))
    }

    /// The same contract with one more message that the provider sends of its own accord. From V3 on.
    ///
    /// - Parameter metadata: what is said about the message besides its contents, e.g. a topic.
    public func message(
        _ description: String, given states: ProviderState..., contents: BodyExample, metadata: KeyValuePairs<String, Example> = [:]
    ) -> ConsumerPact {
        let fields = metadata.map { RequestExample.Field(name: $0.key, example: $0.value) }
        return adding(Part(description: description, states: states, content: .message(contents, metadata: fields)))
    }

    private func adding(_ part: Part) -> ConsumerPact {
        var pact = self
        pact.parts.append(part)
        return pact
    }
}

extension ProviderState: ExpressibleByStringLiteral {
    /// A state without parameters.
    public init(stringLiteral name: String) {
        self.init(name)
    }
}
