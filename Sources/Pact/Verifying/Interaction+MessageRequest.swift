extension Interaction {
    /// The request that asks a provider for this message, or for the answer to it: `{"description", "providerStates", "request"}` posted
    /// to the base path itself.
    ///
    /// - Parameters:
    ///   - basePath: empty, or begins with a slash.
    ///   - customHeaders: added to those of the request.
    func messageRequest(below basePath: String, customHeaders: Headers) -> HTTPRequest {
        var body: JSONObject = ["description": .string(description)]
        if !providerStates.isEmpty { body.set("providerStates", .array(providerStates.map(\.json))) }
        if case .synchronousMessage(let request, _) = content { body.set("request", request.json(for: .v4)) }
        let expected = ExpectedRequest(
            method: "POST", headers: [("Content-Type", ["application/json"])],
            body: .present(JSONValue.object(body).bytes(), contentType: nil))
        var request = expected.sent(customHeaders: customHeaders)
        if !basePath.isEmpty { request.target = basePath }
        return request
    }
}
