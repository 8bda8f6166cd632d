import Pact

/// Sends webhooks' requests, to whom its policy allows.
public struct WebhookSender: Sendable {
    public var policy: WebhookPolicy
    /// The longest one attempt may take, from the connection to the end of the answer.
    public var timeLimit: Duration
    private let transport: (any HTTPTransport)?
    private let secureTransport: (any HTTPTransport)?
    private let addresses: (@Sendable (String) async throws -> [String])?

    /// - Parameters:
    ///   - transport: for http; `nil` for a broker that sends nothing. It is given numeric addresses only, so that a name cannot change what it means after it was judged.
    ///   - secureTransport: for https, by name, since the certificate is the name's; `nil` where there is none.
    ///   - addresses: the numeric addresses that a name leads to; `nil` where names other than `localhost` cannot be looked up.
    public init(
        policy: WebhookPolicy = WebhookPolicy(), transport: (any HTTPTransport)? = nil, secureTransport: (any HTTPTransport)? = nil,
        addresses: (@Sendable (String) async throws -> [String])? = nil, timeLimit: Duration = .seconds(10)
    ) {
        self.policy = policy
        self.transport = transport
        self.secureTransport = secureTransport
        self.addresses = addresses
        self.timeLimit = timeLimit
    }

    /// Sends a request once and writes down what happened.
    ///
    /// - Throws: `CancellationError` alone.
    func attempt(_ request: WebhookRequest, now: @Sendable () -> Instant) async throws -> WebhookAttempt {
        var log = WebhookLog()
        log.add("\(request.request.method) \(request.masked(request.url))", at: now())
        for field in request.shownHeaders.fields { log.add("> \(field.name): \(field.value)", at: now()) }
        let body = String(decoding: request.request.body.prefix(WebhookAttempt.bodyLimit), as: UTF8.self)
        if !body.isEmpty { log.add(lines: request.masked(body), mark: "> ", at: now()) }
        let outcome = try await send(request)
        switch outcome {
        case .success(let response):
            log.add("HTTP status \(response.status)", at: now())
            for field in WebhookRequest.masked(response.headers).fields {
                log.add("< \(field.name): \(request.masked(field.value))", at: now())
            }
            if !response.body.isEmpty { log.add(lines: WebhookAttempt.shown(response, to: request), mark: "< ", at: now()) }
            if (300...399).contains(response.status) { log.add("Redirects are not followed.", .warning, at: now()) }
        case .failure(let failure): log.add(failure.sentence, .error, at: now())
        }
        return WebhookAttempt(request: request, outcome: outcome, log: log)
    }

    private func send(_ request: WebhookRequest) async throws -> Result<HTTPResponse, WebhookFailure> {
        do {
            return .success(try await answer(to: request))
        } catch let failure as WebhookFailure {
            return .failure(failure)
        } catch let error as TransportError {
            return .failure(.transport(error))
        } catch let error as CancellationError {
            throw error
        } catch {
            return .failure(.transport(.other(request.origin, reason: "\(error)")))
        }
    }

    /// Goes to the first of the host's addresses at which somebody listens: a server on `localhost` has one of two.
    private func answer(to request: WebhookRequest) async throws -> HTTPResponse {
        let origin = request.origin
        guard policy.allows(origin.host) else { throw WebhookFailure.forbidden(host: origin.host, policy: policy) }
        let candidates = try await candidates(origin)
        for address in candidates {
            guard IPAddress(address).map({ policy.allows(origin.host, at: $0) }) ?? false else {
                throw WebhookFailure.forbiddenAddress(host: origin.host, address: address)
            }
        }
        if origin.isSecure {
            guard let secureTransport else { throw WebhookFailure.cannotSend(origin) }
            return try await secureTransport.send(request.request, to: origin, timeout: timeLimit)
        }
        guard let transport else { throw WebhookFailure.cannotSend(origin) }
        var wire = request.request
        wire.headers.set("Host", origin.hostHeader)
        var refusal = TransportError.unknownHost(origin.host)
        for address in candidates {
            do {
                return try await transport.send(wire, to: HTTPOrigin(host: address, port: origin.port), timeout: timeLimit)
            } catch TransportError.refused {
                refusal = .refused(origin)
            }
        }
        throw refusal
    }

    private func candidates(_ origin: HTTPOrigin) async throws -> [String] {
        if IPAddress(origin.host) != nil { return [origin.host] }
        if origin.host == "localhost" { return ["127.0.0.1", "::1"] }
        guard let addresses else { throw WebhookFailure.cannotLookUp(host: origin.host) }
        return try await addresses(origin.host)
    }
}
