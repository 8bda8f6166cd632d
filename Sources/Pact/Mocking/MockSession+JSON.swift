extension MockSession {
    /// The results as Pact's mock servers list them: `request-mismatch`, `request-not-found` and `missing-request` entries.
    public var resultsJSON: JSONValue {
        .array(results.map(json))
    }

    private func json(_ result: MockResult) -> JSONValue {
        switch result {
        case .requestMismatch(let index, let mismatches):
            entry("request-mismatch", request(at: index), ("mismatches", .array(mismatches.map(\.json))))
        case .requestNotFound(let request):
            [
                "type": "request-not-found", "method": .string(request.method), "path": .string(request.path),
                "request": request.json,
            ]
        case .missingRequest(let index):
            entry("missing-request", request(at: index), ("request", request(at: index)?.summaryJSON ?? .null))
        }
    }

    private func request(at index: Int) -> ExpectedRequest? {
        pact.interactions.indices.contains(index) ? pact.interactions[index].request : nil
    }

    private func entry(_ type: String, _ request: ExpectedRequest?, _ last: (name: String, value: JSONValue)) -> JSONValue {
        .object(
            JSONObject([
                ("type", .string(type)), ("method", .string(request?.method ?? "")), ("path", .string(request?.path ?? "")), last,
            ]))
    }
}

extension HTTPRequest {
    /// The request as results show it: method, path, and query, headers and body where there are any.
    var json: JSONValue {
        let query = Query.parse(query ?? "")
        let names = headers.fields.reduce(into: [String]()) { names, field in
            if !names.contains(where: { $0.lowercased() == field.name.lowercased() }) { names.append(field.name) }
        }
        return Self.json(
            method: method, path: path, query: query, headers: names.map { ($0, headers[$0]) }, body: body.isEmpty ? nil : body)
    }

    static func json(
        method: String, path: String, query: [(name: String, values: [String?])], headers: [(name: String, values: [String])],
        body: [UInt8]?
    ) -> JSONValue {
        var object: JSONObject = ["method": .string(method), "path": .string(path)]
        if !query.isEmpty {
            object["query"] = .object(
                JSONObject(query.map { ($0.name, .array($0.values.map { .string($0 ?? "") })) }))
        }
        if !headers.isEmpty {
            object["headers"] = .object(JSONObject(headers.map { ($0.name, .string($0.values.joined(separator: ", "))) }))
        }
        if let body {
            object["body"] = (try? JSONValue.parse(body)) ?? .string(String(decoding: body, as: UTF8.self))
        }
        return .object(object)
    }
}

extension ExpectedRequest {
    /// The expected request as results show it.
    var summaryJSON: JSONValue {
        var bytes: [UInt8]?
        if case .present(let present, _) = body { bytes = present }
        return HTTPRequest.json(method: method, path: path, query: query, headers: headers, body: bytes)
    }
}
