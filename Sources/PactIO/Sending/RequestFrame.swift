import NIOHTTP1
import Pact

/// A request as it goes on the wire, `HTTPRequest.completed(for:)`, in NIO's words.
struct RequestFrame: Equatable {
    var head: HTTPRequestHead
    var body: [UInt8]

    /// - Throws: `TransportError.unsendable` when method, target or a header cannot stand in a request's head.
    init(_ request: HTTPRequest, to origin: HTTPOrigin) throws(TransportError) {
        if let flaw = Self.flaw(in: request) {
            throw .unsendable(reason: flaw)
        }
        let request = request.completed(for: origin)
        head = HTTPRequestHead(
            version: .http1_1, method: HTTPMethod(rawValue: request.method), uri: request.target, headers: request.headers.wire)
        body = request.body
    }

    /// True for the methods that mean the same done once or twice (RFC 9110, section 9.2.2).
    var mayBeRepeated: Bool {
        [.GET, .HEAD, .PUT, .DELETE, .OPTIONS, .TRACE].contains(head.method)
    }

    private static func flaw(in request: HTTPRequest) -> String? {
        guard WireText.isToken(request.method) else { return "'\(WireText.visible(request.method))' is no method" }
        guard WireText.isTarget(request.target) else {
            return "'\(WireText.visible(request.target))' is no request target; blanks in it are written %20"
        }
        return WireText.flaw(in: request.headers)
    }
}
