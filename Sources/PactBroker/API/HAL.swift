import Pact

/// HAL documents (draft-kelly-json-hal): JSON with links under `_links` and other documents under `_embedded`.
enum HAL {
    static func link(_ href: String, title: String? = nil, name: String? = nil, isTemplated: Bool = false) -> JSONValue {
        var link: JSONObject = ["href": .string(href)]
        if let title { link["title"] = .string(title) }
        if let name { link["name"] = .string(name) }
        if isTemplated { link["templated"] = true }
        return .object(link)
    }

    /// An answer with a document; `headers` replace those of the same name.
    static func response(_ document: JSONValue, status: Int = 200, headers: Headers = [:]) -> HTTPResponse {
        var all: Headers = ["Content-Type": "application/hal+json;charset=utf-8", "Vary": "Accept", "Cache-Control": "no-cache"]
        for field in headers.fields { all.set(field.name, field.value) }
        return HTTPResponse(status: status, headers: all, body: document.bytes())
    }

    /// 204: no body, and so no content type.
    static let noContent = HTTPResponse(status: 204)
}

extension Instant {
    /// UTC to the second, as the API writes times: `2026-11-22T10:22:47+00:00`.
    var halTime: String { String(iso8601.prefix(19)) + "+00:00" }
}
