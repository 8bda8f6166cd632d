extension ExpectedRequest {
    /// Everything that keeps a request from fitting this expectation, in the order method, path, query, headers, body.
    ///
    /// Strict: unexpected query names and unexpected members of JSON objects are mismatches; unexpected headers never are.
    public func mismatches(with actual: HTTPRequest) -> [Mismatch] {
        var received = ReceivedRequest(actual)
        return mismatches(with: &received)
    }

    func mismatches(with actual: inout ReceivedRequest) -> [Mismatch] {
        var comparison = Comparison(rules: rules, isStrict: true)
        comparison.compareMethod(method, actual.request.method)
        comparison.comparePath(path, actual.path)
        if !query.isEmpty || !actual.query.isEmpty { comparison.compareQuery(query, actual.query) }
        if !headers.isEmpty { comparison.compareHeaders(headers, cameWith: actual.headers) }
        comparison.compareBody(body, headers: headers, actual: actual.request.body, actualHeaders: actual.request.headers)
        return comparison.mismatches
    }
}
