import Foundation
import Pact

extension HTTPOrigin {
    /// Reads `http://127.0.0.1:8080`, with or without a path below which the provider's routes begin.
    init(address: String) throws(ProviderVerificationError) {
        guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty else {
            throw .invalidAddress(address)
        }
        guard parts.scheme?.lowercased() == "http", parts.user == nil, parts.query == nil, parts.fragment == nil else {
            throw .invalidAddress(address)
        }
        let port = parts.port ?? 80
        guard (1...65_535).contains(port) else { throw .invalidAddress(address) }
        var path = parts.percentEncodedPath
        while path.hasSuffix("/") { path.removeLast() }
        self.init(host: host.filter { $0 != "[" && $0 != "]" }, port: port, basePath: path)
    }
}
