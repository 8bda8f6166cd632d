import Pact

/// Why a pact was fetched, as it travels to the provider in the pact's address and comes back with the result.
struct PactMetadata: Sendable, Equatable {
    /// The number of the consumer version that the pact was fetched for.
    var consumerVersion: String
    /// True when the pact was not asked for, but added as work in progress. A result for it does not end that state.
    var isWIP: Bool

    init(consumerVersion: String, isWIP: Bool = false) {
        self.consumerVersion = consumerVersion
        self.isWIP = isWIP
    }

    /// Reads a segment of an address; `nil` when it is not one of ours.
    init?(token: String) {
        let base64 = String(token.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        let padding = String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
        guard let bytes = Base64.decode(base64 + padding), let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let parameters = Query.parse(text)
        guard let version = parameters.first(where: { $0.name == "cvn" })?.values.first ?? nil else { return nil }
        self.init(consumerVersion: version, isWIP: parameters.contains { $0.name == "w" && $0.values.contains("true") })
    }

    /// `Y3ZuPTEuMy4x` for `cvn=1.3.1`: a query in base64url without padding (RFC 4648, section 5).
    var token: String {
        let parameters: [(name: String, values: [String?])] = [("cvn", [consumerVersion])] + (isWIP ? [("w", ["true"])] : [])
        return Base64.encode(Array(Query.text(of: parameters).utf8)).filter { $0 != "=" }
            .replacing("+", with: "-").replacing("/", with: "_")
    }
}
