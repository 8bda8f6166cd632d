import Pact

extension HTTPOrigin {
    /// Reads `http://127.0.0.1:8080`, with or without a path below which the provider's routes begin.
    init(address: String) throws(ProviderVerificationError) {
        guard let parts = Self.parts(of: address) else { throw .invalidAddress(address) }
        self.init(host: parts.host, port: parts.port, basePath: parts.path)
    }

    /// `nil` where there is more than a host, a port and a path, or less than a host.
    private static func parts(of address: String) -> (host: String, port: Int, path: String)? {
        guard address.prefix(7).lowercased() == "http://", WireText.isTarget(address), !address.contains(where: "?#@".contains) else {
            return nil
        }
        let rest = address.dropFirst(7)
        let authority = rest.prefix { $0 != "/" }
        var path = rest[authority.endIndex...]
        while path.last == "/" { path.removeLast() }
        var host = authority
        var port = Substring("80")
        if authority.first == "[" {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[..<end].dropFirst()
            let behind = authority[authority.index(after: end)...]
            guard behind.isEmpty || behind.first == ":" else { return nil }
            if !behind.isEmpty { port = behind.dropFirst() }
        } else if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
            port = authority[authority.index(after: colon)...]
        }
        guard !host.isEmpty, port.allSatisfy(\.isASCII), let number = Int(port), (1...65_535).contains(number), port.first != "+" else {
            return nil
        }
        return (String(host), number, String(path))
    }
}
