import Pact

/// A stub as a server: it answers its own request, and names any other.
public struct StubServer: Sendable {
    public var stub: Stub

    public init(_ stub: Stub) {
        self.stub = stub
    }

    /// Method and target are compared to the letter; headers and body of the request are not looked at.
    public var handler: HTTPHandler {
        { [self] request in response(to: request) }
    }

    public func response(to request: HTTPRequest) -> HTTPResponse {
        guard request.method == stub.request.method, request.target == stub.request.path.text else {
            return unknown(request)
        }
        var headers = stub.headers
        guard let body = stub.body else { return HTTPResponse(status: stub.status, headers: headers) }
        if headers.first("Content-Type") == nil { headers.append("Content-Type", SampleProvider.jsonType) }
        return HTTPResponse(status: stub.status, headers: headers, body: body.bytes())
    }

    /// True for the answer to a request that the stub does not know.
    public static func isUnknownRequest(_ response: HTTPResponse) -> Bool {
        response.status == 500 && response.headers.first(markName) == markValue
    }

    private static let markName = "X-Stub"
    private static let markValue = "Unknown-Request"

    private func unknown(_ request: HTTPRequest) -> HTTPResponse {
        let sentence = "This stub knows \(stub.request.text) alone, and was asked \(request.method) \(request.target)."
        return HTTPResponse(
            status: 500, headers: ["Content-Type": SampleProvider.jsonType, Self.markName: Self.markValue],
            body: JSONValue.object(["error": .string(sentence)]).bytes())
    }
}
