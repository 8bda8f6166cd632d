import NIOHTTP1
import Pact

/// A response as it goes on the wire: its head with what tells the body's end, and the bytes that follow it.
///
/// `Content-Length` always tells the true length, since a wrong one would hang the peer; a response that says
/// `Transfer-Encoding: chunked` is sent in chunks instead. An answer to HEAD, 204 and 304 have no body whatever the handler gave.
struct ResponseFrame: Equatable {
    var head: HTTPResponseHead
    var body: [UInt8]
    /// True when the connection ends with this answer.
    var closes: Bool

    /// - Parameter closing: the connection is to end, whatever the messages say.
    init(_ response: HTTPResponse, to request: HTTPRequestHead, closing: Bool) {
        let response = Self.sendable(response)
        let mayHaveBody = request.method != .HEAD && response.status != 204 && response.status != 304
        var headers = response.headers
        Self.frame(&headers, count: response.body.count, status: response.status, mayHaveBody: mayHaveBody, request)
        let saysClose = headers["Connection"].contains { $0.lowercased() == "close" }
        closes = closing || saysClose || !request.isKeepAlive || request.headers.contains(name: "upgrade")
        if closes, !saysClose {
            headers.append("Connection", "close")
        } else if !closes, request.version == .http1_0, headers["Connection"].isEmpty {
            headers.append("Connection", "keep-alive")
        }
        head = HTTPResponseHead(
            version: request.version == .http1_0 ? .http1_0 : .http1_1,
            status: HTTPResponseStatus(statusCode: response.status), headers: headers.wire)
        body = mayHaveBody ? response.body : []
    }

    private static func frame(
        _ headers: inout Headers, count: Int, status: Int, mayHaveBody: Bool, _ request: HTTPRequestHead
    ) {
        let isChunked = headers.first("Transfer-Encoding")?.lowercased() == "chunked" && request.version != .http1_0
        if mayHaveBody, isChunked {
            headers.remove("Content-Length")
            headers.set("Transfer-Encoding", "chunked")
            return
        }
        headers.remove("Transfer-Encoding")
        if mayHaveBody {
            headers.set("Content-Length", String(count))
        } else if status == 204 {
            headers.remove("Content-Length")
        } else if request.method == .HEAD, headers["Content-Length"].isEmpty {
            headers.append("Content-Length", String(count))
        }
    }

    /// The response itself, or 500 with the reason where it cannot go on the wire.
    private static func sendable(_ response: HTTPResponse) -> HTTPResponse {
        guard (200...999).contains(response.status) else {
            return .plain(500, "The handler's answer cannot be sent: \(response.status) is no final status.")
        }
        guard let flaw = WireText.flaw(in: response.headers) else { return response }
        return .plain(500, "The handler's answer cannot be sent: \(flaw).")
    }
}
