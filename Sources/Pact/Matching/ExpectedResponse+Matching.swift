extension ExpectedResponse {
    /// Everything that keeps a response from fitting this expectation, in the order status, headers, body.
    ///
    /// Lenient: a response may hold more headers and more members of JSON objects than the contract names.
    public func mismatches(with actual: HTTPResponse) -> [Mismatch] {
        var comparison = Comparison(rules: rules, isStrict: false)
        comparison.compareStatus(status, actual.status)
        comparison.compareHeaders(headers, actual.headers)
        comparison.compareBody(body, headers: headers, actual: actual.body, actualHeaders: actual.headers)
        return comparison.mismatches
    }
}
