import Pact

extension Webhook {
    /// The webhook's request with these variables.
    ///
    /// - Parameter mark: what the receiver, if it is a broker, knows the request by as a webhook's (see `WebhookMark`).
    /// - Throws: `WebhookAddressError` for an address that was stored by a program that took others.
    func request(_ variables: WebhookVariables, mark: String) throws(WebhookAddressError) -> WebhookRequest {
        let address = try WebhookAddress(url)
        let template = WebhookTemplate(variables: variables)
        var fields = ownFields
        if let type = defaultContentType, fields.first("Content-Type") == nil { fields.append("Content-Type", type) }
        var secrets = headers.filter { WebhookRequest.isSecret($0.name) }.map(\.value)
        if let username {
            let authorization = Base64.encode(Array("\(username):\(password ?? "")".utf8))
            fields.set("Authorization", "Basic " + authorization)
            secrets += [authorization, password ?? ""]
        }
        fields.set(WebhookMark.header, mark)
        let body = filledBody(template, contentType: fields.first("Content-Type")?.lowercased() ?? "")
        return WebhookRequest(
            origin: address.origin,
            request: HTTPRequest(method: method, target: template.filledTarget(address.target), headers: fields, body: Array(body.utf8)),
            secrets: secrets.filter { $0.utf8.count >= 4 })
    }

    /// The webhook's header fields, the last of each name, beside those that every request has.
    private var ownFields: Headers {
        var fields: [Headers.Field] = []
        var places: [String: Int] = [:]
        let usual = [("Accept", "*/*"), ("User-Agent", "pact-workshop-broker/\(PactEngine.version)")]
        for (name, value) in usual + headers.map({ ($0.name, $0.value) }) {
            if let place = places.updateValue(places[name.lowercased()] ?? fields.count, forKey: name.lowercased()) {
                fields[place].value = value
            } else {
                fields.append(Headers.Field(name: name, value: value))
            }
        }
        return Headers(fields)
    }

    private var defaultContentType: String? {
        body == nil ? nil : isJSONBody ? "application/json" : "text/plain;charset=utf-8"
    }

    /// Each value is written in the way of the body's kind, so that none of them ends a text, a field or an element early.
    private func filledBody(_ template: WebhookTemplate, contentType: String) -> String {
        guard let body else { return "" }
        if isJSONBody, let value = try? JSONValue.parse(body) { return template.filled(value).text() }
        if contentType.contains("json") { return template.filledJSONText(body) }
        if contentType.contains("x-www-form-urlencoded") { return template.filled(body, encoded: Query.encoded) }
        if contentType.contains("xml") { return template.filled(body, encoded: Self.xml) }
        return template.filled(body)
    }

    private static func xml(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
            .replacing("'", with: "&apos;")
    }
}
