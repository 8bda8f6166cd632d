import Foundation
import Synchronization

/// The product service: what it knows, and how it answers.
public final class Catalogue: Sendable {
    public struct Product: Codable, Sendable {
        public var id: String
        public var name: String
        public var type: String

        public init(id: String, name: String, type: String) {
            self.id = id
            self.name = name
            self.type = type
        }
    }

    private let products = Mutex<[Product]>([])

    public init() {}

    /// Puts these products in the place of all there are.
    public func fill(_ products: [Product]) {
        self.products.withLock { $0 = products }
    }

    /// The answer to a GET request: a status and a JSON body.
    public func answer(path: String) throws -> (status: Int, body: Data) {
        let products = products.withLock { $0 }
        let parts = path.split(separator: "/")
        if parts == ["products"] { return (200, try JSONEncoder().encode(products)) }
        if parts.count == 2, parts[0] == "product", let product = products.first(where: { $0.id == parts[1] }) {
            return (200, try JSONEncoder().encode(product))
        }
        return (404, Data(#"{"message": "Product not found"}"#.utf8))
    }
}
