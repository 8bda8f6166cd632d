extension ExpectedRequest {
    /// Everything that keeps a request from fitting this expectation, in the order method, path, query, headers, body.
    ///
    /// Strict: unexpected query names and unexpected members of JSON objects are mismatches; unexpected headers never are.
    public func mismatches(with actual: HTTPRequest) -> [Mismatch] {
        var comparison = Comparison(rules: rules, isStrict: true)
        comparison.compareMethod(method, actual.method)
        comparison.comparePath(path, actual.path)
        comparison.compareQuery(query, Query.parse(actual.query ?? ""))
        comparison.compareHeaders(headers, actual.headers)
        comparison.compareBody(body, headers: headers, actual: actual.body, actualHeaders: actual.headers)
        return comparison.mismatches
    }
}
