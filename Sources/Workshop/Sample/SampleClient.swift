import Pact

/// FrontendWebsite's client, made from `consumer/client.yaml`.
public struct SampleClient: Sendable {
    public var file: ClientFile
    /// The client throws every answer away and hands back null.
    public var dropsAnswers: Bool
    /// The longest a call may take.
    public var timeout: Duration

    public init(_ file: ClientFile, dropsAnswers: Bool = false, timeout: Duration = .seconds(5)) {
        self.file = file
        self.dropsAnswers = dropsAnswers
        self.timeout = timeout
    }

    /// The request that leaves for a call: the operation's method and path with the arguments in it, and the client's headers.
    ///
    /// - Parameters:
    ///   - without: names of headers that are left out, compared without regard to case.
    ///   - now: what `{now}` in a header stands for.
    public func request(for call: OperationCall, without: [String] = [], now: Instant) -> Result<HTTPRequest, CallFault> {
        guard let operation = file.operation(named: call.name) else {
            return .failure(.unknownOperation(name: call.name, known: file.operations.map(\.name)))
        }
        guard operation.parameters.count == call.arguments.count else {
            return .failure(
                .wrongNumberOfArguments(
                    operation: operation.name, expected: operation.parameters, given: call.arguments.count))
        }
        var values: [String: String] = [:]
        for (parameter, argument) in zip(operation.parameters, call.arguments) {
            guard case .string(let text) = argument else {
                return .failure(.argumentNotText(operation: operation.name, parameter: parameter, given: argument))
            }
            values[parameter] = text
        }
        let left = Set(without.map { $0.lowercased() })
        let headers = file.headers.filter { !left.contains($0.name.lowercased()) }
            .map { Headers.Field(name: $0.name, value: $0.value(now: now)) }
        return .success(
            HTTPRequest(
                method: operation.request.method, target: operation.request.path.path(with: values), headers: Headers(headers)))
    }

    /// Makes a call and tells what came of it.
    ///
    /// - Parameters:
    ///   - origin: where the provider, a stub or a mock server listens.
    ///   - server: what that is called in the exchange, e.g. `mock server`.
    public func perform(
        _ call: OperationCall, at origin: HTTPOrigin, over transport: some HTTPTransport, server: String, without: [String] = [],
        now: Instant
    ) async -> ClientCall {
        switch request(for: call, without: without, now: now) {
        case .failure(let fault):
            return ClientCall(call: call, result: .notCalled(fault), exchange: nil)
        case .success(let request):
            let answer = await answer(to: request, at: origin, over: transport)
            return ClientCall(
                call: call, result: result(of: answer),
                exchange: Exchange(from: "FrontendWebsite", to: server, request: request.completed(for: origin), answer: answer))
        }
    }

    private func answer(to request: HTTPRequest, at origin: HTTPOrigin, over transport: some HTTPTransport) async -> Exchange.Answer {
        do {
            return .response(try await transport.send(request, to: origin, timeout: timeout))
        } catch TransportError.refused {
            return .refused
        } catch let error as TransportError {
            return .failed(error)
        } catch {
            return .failed(.other(origin, reason: "\(error)"))
        }
    }

    private func result(of answer: Exchange.Answer) -> CallResult {
        switch answer {
        case .refused: .refused
        case .failed(let error): .broken(error)
        case .response(let response):
            (200...299).contains(response.status) ? value(of: response) : .failed(status: response.status)
        }
    }

    private func value(of response: HTTPResponse) -> CallResult {
        if dropsAnswers || response.body.isEmpty { return .returned(.null) }
        do {
            return .returned(try JSONValue.parse(response.body))
        } catch {
            return .unusable(reason: error.sentence)
        }
    }
}
