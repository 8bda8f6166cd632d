extension Linter {
    /// Headers that have to be met exactly and should not.
    mutating func checkHeaders(of part: LintedPart) {
        for (name, values) in part.headers {
            guard part.rules.selection(for: name, in: .header) == nil, !part.generators.hasHeader(name),
                let reason = Self.reason(name.lowercased(), values, part.role)
            else { continue }
            add(.overspecifiedHeader(name: name, reason: reason), at: source.header(name, of: part.path))
        }
    }

    private static let transportNames: Set<String> = [
        "content-length", "transfer-encoding", "connection", "keep-alive", "host", "via", "x-powered-by", "server",
    ]
    private static let changing: Set<String> = [
        "date", "last-modified", "etag", "expires", "age", "set-cookie", "x-request-id", "x-correlation-id", "request-id", "traceparent",
        "x-runtime", "cf-ray", "x-amzn-requestid", "x-amz-request-id",
    ]

    private static func reason(_ name: String, _ values: [String], _ role: LintedPart.Role) -> LintSmell.HeaderReason? {
        if transportNames.contains(name) { return .transport }
        if changing.contains(name) { return .changes }
        if name == "content-type", values.contains(where: { $0.lowercased().contains("boundary=") }) { return .boundary }
        guard role == .request else { return nil }
        switch name {
        case "authorization", "proxy-authorization", "cookie", "x-api-key": return .credential
        case "user-agent": return .program
        default: return nil
        }
    }
}

extension Generators {
    fileprivate func hasHeader(_ name: String) -> Bool {
        entries(of: .header).contains { entry in
            if case .name(let own) = entry.place { own.lowercased() == name.lowercased() } else { false }
        }
    }
}
