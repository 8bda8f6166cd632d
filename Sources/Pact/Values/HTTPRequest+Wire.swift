extension HTTPRequest {
    /// The request as it goes on the wire: with `Host` and `Content-Length` where they are needed and missing (RFC 9112, sections 3.2 and 6.2).
    ///
    /// `Host` goes first; it leaves the port out where that goes without saying. `Content-Length` goes last: with a body, and without one where the
    /// method speaks of a body (POST, PUT, PATCH).
    public func completed(for origin: HTTPOrigin) -> HTTPRequest {
        var request = self
        if headers["Host"].isEmpty {
            request.headers.fields.insert(Headers.Field(name: "Host", value: origin.hostHeader), at: 0)
        }
        let needsLength = !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method)
        if needsLength, headers["Content-Length"].isEmpty, headers["Transfer-Encoding"].isEmpty {
            request.headers.append("Content-Length", String(body.count))
        }
        return request
    }
}
