/// A consumer and a provider that have a contract, by their numbers.
public struct Integration: Hashable, Sendable, Codable {
    public let consumer: Int
    public let provider: Int

    public init(consumer: Int, provider: Int) {
        self.consumer = consumer
        self.provider = provider
    }
}
