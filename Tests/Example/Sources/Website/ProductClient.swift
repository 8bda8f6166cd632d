import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// How the website asks the product service.
public struct ProductClient: Sendable {
    /// The service's answer had this status, where 200 was needed.
    public struct UnexpectedStatus: Error, Equatable {
        public var status: Int
    }

    private let service: String

    /// - Parameter service: where the product service listens, e.g. `http://127.0.0.1:8080`.
    public init(at service: String) {
        self.service = service
    }

    public func products() async throws -> [Product] {
        try await get("products")
    }

    /// `nil` where there is no such product.
    public func product(_ id: String) async throws -> Product? {
        do {
            return try await get("product/\(id)")
        } catch UnexpectedStatus(status: 404) {
            return nil
        }
    }

    private func get<Answer: Decodable>(_ path: String) async throws -> Answer {
        guard let url = URL(string: "\(service)/\(path)") else { throw URLError(.badURL) }
        let (data, response) = try await URLSession.shared.data(from: url)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard status == 200 else { throw UnexpectedStatus(status: status) }
        return try JSONDecoder().decode(Answer.self, from: data)
    }
}

extension ProductClient.UnexpectedStatus {
    static func ~= (pattern: Self, error: any Error) -> Bool {
        error as? Self == pattern
    }
}
