import Pact

extension BrokerClient {
    /// Sends a request, again where that can help, and reads the answer.
    ///
    /// - Returns: the answer's JSON, which is `null` for an answer without a body.
    func send(_ call: Call) async throws -> Answer {
        let exchange = Exchange(method: call.method, target: call.target, address: address)
        var attempt = 0
        while true {
            do {
                let response = try await exchanged(call, exchange)
                return try Answer(response, of: exchange, credentials: credentials)
            } catch let error as BrokerClientError {
                guard attempt < retrying.limit, error.mayPass(repeating: call.isRepeatable) else { throw error }
                let wait = Retrying.wait(after: attempt)
                retrying.told(error, wait)
                try await retrying.pause(wait)
                attempt += 1
            }
        }
    }

    /// GETs what is at a path.
    func get(_ target: String) async throws -> Answer {
        try await send(Call("GET", target))
    }

    /// The answer to a call, or `nil` where there is nothing at its address.
    func find(_ call: Call) async throws -> Answer? {
        do {
            return try await send(call)
        } catch BrokerClientError.notFound {
            return nil
        }
    }

    /// One exchange, with the redirects of a GET followed.
    private func exchanged(_ call: Call, _ exchange: Exchange) async throws -> HTTPResponse {
        var origin = address
        var target = address.basePath + call.target
        for _ in 0...Self.redirectLimit {
            let response: HTTPResponse
            do {
                response = try await transport.send(request(for: call, target: target), to: origin, timeout: timeout)
            } catch let error as TransportError {
                throw BrokerClientError.unreachable(exchange, error)
            }
            guard [301, 302, 303, 307, 308].contains(response.status), let location = response.headers.first("Location") else {
                return response
            }
            guard call.method == "GET", let next = Redirect(location, from: origin) else {
                throw BrokerClientError.redirected(exchange, to: location)
            }
            (origin, target) = (next.origin, next.target)
        }
        throw BrokerClientError.redirected(exchange, to: target)
    }

    private static let redirectLimit = 5

    private func request(for call: Call, target: String) -> HTTPRequest {
        var request = HTTPRequest(method: call.method, target: target, headers: ["Accept": "application/hal+json, application/json"])
        request.headers.append("User-Agent", "pact-workshop/\(PactEngine.version)")
        if let authorization = credentials.authorization { request.headers.append("Authorization", authorization) }
        for field in headers.fields { request.headers.set(field.name, field.value) }
        if let body = call.body {
            request.headers.append("Content-Type", call.contentType)
            request.body = body.bytes()
        }
        return request
    }
}
