import Pact

/// The address that a webhook sends to, taken apart. Only what has one meaning for everybody who reads addresses is one.
struct WebhookAddress: Sendable, Equatable {
    /// `http` or `https`, host and port.
    let origin: HTTPOrigin
    /// Path and query, from the slash on; may hold `${pactbroker.…}` variables.
    let target: String

    /// - Throws: `WebhookAddressError`.
    init(_ text: String) throws(WebhookAddressError) {
        guard !text.unicodeScalars.contains(where: { $0.isHarmfulToTerminals || $0.properties.isWhitespace }), !text.contains("\\") else {
            throw .badCharacter
        }
        guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }) else { throw .scheme }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        let behind = rest.dropFirst(authority.count).prefix { $0 != "#" }
        target = behind.hasPrefix("/") ? String(behind) : "/" + behind
        guard !authority.contains("$"), !authority.contains("{") else { throw .variableInHost }
        guard !authority.contains("@") else { throw .credentials }
        let isSecure = scheme == "https://"
        let (host, port) = try Self.parts(of: authority)
        origin = HTTPOrigin(host: host, port: try Self.port(port, isSecure: isSecure), isSecure: isSecure)
    }

    private static func parts(of authority: Substring) throws(WebhookAddressError) -> (host: String, port: Substring?) {
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { throw .host(String(authority)) }
            let inside = authority[..<end].dropFirst()
            let behind = authority[authority.index(after: end)...]
            guard inside.contains(":"), IPAddress(inside) != nil, behind.isEmpty || behind.hasPrefix(":") else {
                throw .host(String(authority))
            }
            return (inside.lowercased(), behind.isEmpty ? nil : behind.dropFirst())
        }
        let sides = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let name = sides.first?.lowercased() ?? ""
        guard isHost(name) else { throw .host(String(authority)) }
        return (name.hasSuffix(".") ? String(name.dropLast()) : name, sides.count > 1 ? sides.last : nil)
    }

    /// A name, or an address in its usual form. `127.1`, `2130706433` and `0x7f.0.0.1` lead to a machine as well, but not to the same one
    /// with every reader: what ends in a number has to be four of them.
    private static func isHost(_ name: String) -> Bool {
        let labels = (name.hasSuffix(".") ? name.dropLast() : name[...]).split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last, name.utf8.count <= 254 else { return false }
        let areNames = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        }
        guard areNames else { return false }
        let looksNumeric = last.utf8.allSatisfy(isDigit) || (last.hasPrefix("0x") && last.dropFirst(2).allSatisfy(\.isHexDigit))
        return !looksNumeric || IPAddress(name) != nil
    }

    private static func port(_ text: Substring?, isSecure: Bool) throws(WebhookAddressError) -> Int {
        guard let text, !text.isEmpty else { return isSecure ? 443 : 80 }
        guard text.utf8.allSatisfy(isDigit), let port = Int(text), (1...65_535).contains(port) else { throw .port(String(text)) }
        return port
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
