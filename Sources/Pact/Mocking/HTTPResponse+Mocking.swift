/// The answers a mock server gives.
extension HTTPResponse {
    /// The contract's response, behind headers that let a page from anywhere read it.
    static func answering(_ request: HTTPRequest, from expected: ExpectedResponse) -> HTTPResponse {
        answering(origin: request.headers.first("Origin"), from: expected)
    }

    /// The contract's response to every request without an `Origin`; `nil` where it is made anew each time.
    static func answeringAnyone(from expected: ExpectedResponse) -> HTTPResponse? {
        expected.hasGenerators ? nil : answering(origin: nil, from: expected)
    }

    private static func answering(origin: String?, from expected: ExpectedResponse) -> HTTPResponse {
        var headers: Headers = [
            "Access-Control-Allow-Origin": origin ?? "*",
            "Access-Control-Allow-Headers": "*",
            "Access-Control-Allow-Methods": allowedMethods,
            "Access-Control-Expose-Headers": "Location, Link",
            "Access-Control-Allow-Credentials": "true",
        ]
        for (name, values) in expected.headers {
            for value in values { headers.append(name, value) }
        }
        return HTTPResponse(status: expected.status, headers: headers, body: expected.body.sentBytes(headers: expected.headers))
    }

    /// 204 to a browser that asks what it may send.
    static func preflight(for request: HTTPRequest) -> HTTPResponse {
        let asked = request.headers["Access-Control-Request-Headers"]
        return HTTPResponse(
            status: 204,
            headers: [
                "Access-Control-Allow-Origin": request.headers.first("Origin") ?? "*",
                "Access-Control-Allow-Headers": (asked + ["*"]).joined(separator: ", "),
                "Access-Control-Allow-Methods": allowedMethods,
                "Access-Control-Expose-Headers": "Location, Link",
                "Access-Control-Allow-Credentials": "true",
            ])
    }

    /// 500 with the reason as a header, and in the body what was asked and everything that kept it from fitting.
    static func refusing(_ request: HTTPRequest, because judgement: MockExchange.Judgement) -> HTTPResponse {
        let (key, mismatches): (String, [Mismatch]) =
            switch judgement {
            case .mismatched(_, let mismatches): ("Request-Mismatch", mismatches)
            case .unexpected(let closest): ("Unexpected-Request", closest?.1 ?? [])
            case .matched: ("Unexpected-Request", [])
            }
        let body: JSONValue = [
            "error": .string("\(key) : \(request.summary)"),
            "mismatches": .array(mismatches.map(\.json)),
        ]
        return HTTPResponse(
            status: 500,
            headers: [
                "Access-Control-Allow-Origin": "*", "Content-Type": "application/json; charset=utf-8", "X-Pact": key,
            ],
            body: body.bytes())
    }

    private static let allowedMethods = "GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH"
}

extension Body {
    /// What goes over the wire: a JSON null is the text `null` where the headers say JSON, else nothing.
    func sentBytes(headers: [(name: String, values: [String])]) -> [UInt8] {
        switch self {
        case .missing, .empty: []
        case .null: contentType(headers: headers)?.isJSON == true ? Array("null".utf8) : []
        case .present(let bytes, _): bytes
        }
    }
}

extension HTTPRequest {
    /// The request in one line for a person: method, target, headers, size of the body.
    var summary: String {
        let fields = headers.fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
        return "\(method) \(target), headers [\(fields)], \(body.isEmpty ? "no body" : Mismatch.counted(body.count, "byte") + " of body")"
    }
}
