extension HTTPAddress {
    /// The address that a `Location` header means when it comes from this one (RFC 3986, section 5.2).
    func resolving(_ reference: String) throws(Flaw) -> HTTPAddress {
        let reference = String(reference.prefix { $0 != "#" })
        if Self.hasScheme(reference) { return try HTTPAddress(reference, mayBeSecure: isSecure) }
        if reference.hasPrefix("//") { return try HTTPAddress("\(server.scheme):" + reference, mayBeSecure: isSecure) }
        guard reference.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .characters(reference) }
        var next = self
        let path = target.prefix { $0 != "?" }
        if reference.isEmpty {
            return next
        } else if reference.hasPrefix("?") {
            next.target = path + reference
        } else if reference.hasPrefix("/") {
            next.target = reference
        } else {
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
            next.target = Self.withoutDots(String(folder) + reference)
        }
        return next
    }

    private static func hasScheme(_ reference: String) -> Bool {
        guard let colon = reference.firstIndex(of: ":") else { return false }
        let scheme = reference[..<colon]
        return scheme.first?.isLetter == true && scheme.allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    }

    private static func withoutDots(_ target: String) -> String {
        let path = target.prefix { $0 != "?" }
        var kept: [Substring] = []
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for part in parts {
            switch part {
            case "..": _ = kept.popLast()
            case ".": break
            default: kept.append(part)
            }
        }
        if let last = parts.last, last == "." || last == ".." { kept.append("") }
        return "/" + kept.joined(separator: "/") + target.dropFirst(path.count)
    }
}
