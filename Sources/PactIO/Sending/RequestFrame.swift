import NIOHTTP1
import Pact

/// A request as it goes on the wire: the caller's bytes, and `Host` and `Content-Length` where they are needed and missing.
///
/// `Host` goes first; it leaves the port out where that is 80. `Content-Length` goes last: with a body, and without one where the
/// method speaks of a body (POST, PUT, PATCH).
struct RequestFrame: Equatable {
    var head: HTTPRequestHead
    var body: [UInt8]

    /// - Throws: `TransportError.unsendable` when method, target or a header cannot stand in a request's head.
    init(_ request: HTTPRequest, to origin: HTTPOrigin) throws(TransportError) {
        if let flaw = Self.flaw(in: request) {
            throw .unsendable(reason: flaw)
        }
        var headers = request.headers
        if headers["Host"].isEmpty {
            headers.fields.insert(Headers.Field(name: "Host", value: Self.host(of: origin)), at: 0)
        }
        let needsLength = !request.body.isEmpty || ["POST", "PUT", "PATCH"].contains(request.method)
        if needsLength, headers["Content-Length"].isEmpty, headers["Transfer-Encoding"].isEmpty {
            headers.append("Content-Length", String(request.body.count))
        }
        head = HTTPRequestHead(
            version: .http1_1, method: HTTPMethod(rawValue: request.method), uri: request.target, headers: headers.wire)
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

    private static func host(of origin: HTTPOrigin) -> String {
        let name = origin.host.contains(":") ? "[\(origin.host)]" : origin.host
        return origin.port == 80 ? name : "\(name):\(origin.port)"
    }
}
