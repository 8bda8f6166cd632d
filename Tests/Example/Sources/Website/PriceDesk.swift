import Foundation

/// The prices that the website shows, kept up to date by messages of the product service.
public struct PriceDesk: Sendable {
    struct PriceChanged: Decodable {
        var id: String
        var price: Double
    }

    /// By the product's id.
    public private(set) var prices: [String: Double] = [:]

    public init() {}

    /// Takes a message over.
    public mutating func handle(_ message: Data) throws {
        let change = try JSONDecoder().decode(PriceChanged.self, from: message)
        prices[change.id] = change.price
    }
}
