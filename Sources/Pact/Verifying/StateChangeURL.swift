/// A provider's own address for state changes: told by HTTP what state is wanted.
public struct StateChangeURL: Sendable {
    public var origin: HTTPOrigin
    /// The raw target below the origin, e.g. `/provider-states`; it may hold a query.
    public var target: String
    /// True to send action, state and parameters as query parameters and no body.
    public var sendsQuery: Bool
    public var customHeaders: Headers
    public var timeout: Duration

    public init(
        origin: HTTPOrigin, target: String, sendsQuery: Bool = false, customHeaders: Headers = Headers(), timeout: Duration = .seconds(5)
    ) {
        self.origin = origin
        self.target = target
        self.sendsQuery = sendsQuery
        self.customHeaders = customHeaders
        self.timeout = timeout
    }

    /// A handler that posts each change: `{"action": "setup", "params": {…}, "state": "…"}`.
    ///
    /// Any answer but 2xx fails at once; an answer that is a JSON object tells values of the state.
    public func handler(over transport: some HTTPTransport) -> StateHandler {
        { change in
            let address = HTTPOrigin(host: origin.host, port: origin.port)
            do {
                let response = try await transport.send(request(for: change), to: address, timeout: timeout)
                return answer(to: response)
            } catch let error as TransportError {
                return .unreachable(error)
            } catch {
                return .failed(reason: "\(error)")
            }
        }
    }

    /// The request that asks for a change.
    public func request(for change: StateChange) -> HTTPRequest {
        var headers = customHeaders
        guard sendsQuery else {
            headers.set("Content-Type", "application/json")
            let body: JSONValue = [
                "action": .string(change.action.rawValue), "params": .object(change.state.params), "state": .string(change.state.name),
            ]
            return HTTPRequest(method: "POST", target: origin.basePath + target, headers: headers, body: body.bytes())
        }
        let fixed: [(name: String, values: [String?])] = [
            ("action", [change.action.rawValue]), ("state", [change.state.name]),
        ]
        let params = change.state.params.members.map { (name: $0.name, values: [$0.value.matchedText] as [String?]) }
        let separator = target.contains("?") ? "&" : "?"
        return HTTPRequest(
            method: "POST", target: origin.basePath + target + separator + Query.text(of: fixed + params), headers: headers)
    }

    private func answer(to response: HTTPResponse) -> StateChangeAnswer {
        guard (200..<300).contains(response.status) else {
            return .failed(reason: "\(origin)\(target) answered with status \(response.status)")
        }
        let values = try? JSONValue.parse(response.body)
        return .handled(values: values?.object ?? JSONObject())
    }
}
