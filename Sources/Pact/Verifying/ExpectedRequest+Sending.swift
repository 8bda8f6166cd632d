extension ExpectedRequest {
    /// The example as a request to send: the path as it stands behind the base path, query names in byte order, every header value on a
    /// line of its own, and `Accept: */*` where the contract names none.
    ///
    /// - Parameters:
    ///   - basePath: empty, or begins with a slash; joined with exactly one.
    ///   - customHeaders: added where the contract has none of the name; where both spell it alike, this one is sent.
    public func sent(below basePath: String = "", customHeaders: Headers = Headers()) -> HTTPRequest {
        let base = basePath.hasSuffix("/") ? String(basePath.dropLast()) : basePath
        let path = path.hasPrefix("/") || (base.isEmpty && path == "*") ? Self.sendable(path) : "/" + Self.sendable(path)
        let sorted = query.sorted { $0.name.isBefore($1.name) }
        let target = base + path + (sorted.isEmpty ? "" : "?" + Query.text(of: sorted))
        return HTTPRequest(
            method: method, target: target, headers: sentHeaders(customHeaders), body: body.sentBytes(headers: headers))
    }

    /// The path with everything percent-encoded that would end it or the request line; escapes that are there stay.
    private static func sendable(_ path: String) -> String {
        let isSendable = { (byte: UInt8) in byte > 0x20 && byte < 0x7F && !"\"<>`{}#".utf8.contains(byte) }
        guard !path.utf8.allSatisfy(isSendable) else { return path }
        return String(
            decoding: path.utf8.flatMap { byte in
                isSendable(byte) ? [byte] : Array(Query.encoded(byte: byte).utf8)
            }, as: UTF8.self)
    }

    private func sentHeaders(_ custom: Headers) -> Headers {
        var sent = Headers()
        for (name, values) in headers where !custom.fields.contains(where: { $0.name.isExactly(name) }) {
            for value in values { sent.append(name, value) }
        }
        for field in custom.fields {
            let isOverruled = headers.contains { $0.name.lowercased() == field.name.lowercased() && !$0.name.isExactly(field.name) }
            if !isOverruled { sent.append(field.name, field.value) }
        }
        if sent.first("Accept") == nil { sent.append("Accept", "*/*") }
        return sent
    }
}
