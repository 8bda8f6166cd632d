import NIOCore
import NIOHTTP1
import Pact

/// A response as it goes on the wire.
///
/// `Content-Length` always tells the true length, since a wrong one would hang the peer; a response that says
/// `Transfer-Encoding: chunked` is sent in chunks instead. An answer to HEAD, 204 and 304 have no body whatever the handler gave.
struct ResponseFrame {
    /// Head and body in one piece, so that they leave in one packet where they fit.
    var bytes: ByteBuffer
    /// True when the connection ends with this answer.
    var closes: Bool

    /// What a client is told that waits with its body until it is asked for it.
    static let goOn = ByteBuffer(staticString: "HTTP/1.1 100 Continue\r\n\r\n")

    init(_ response: HTTPResponse, on terms: AnswerTerms) {
        let response = Self.sendable(response)
        let mayHaveBody = !terms.isHead && response.status != 204 && response.status != 304
        var headers = response.headers
        let isChunked = Self.frame(&headers, count: response.body.count, status: response.status, mayHaveBody: mayHaveBody, terms)
        let saysClose = headers["Connection"].contains { $0.lowercased() == "close" }
        closes = saysClose || !terms.keepsConnection
        if closes, !saysClose {
            headers.append("Connection", "close")
        } else if !closes, terms.isOld, headers["Connection"].isEmpty {
            headers.append("Connection", "keep-alive")
        }
        bytes = Self.head(terms.isOld ? "HTTP/1.0 " : "HTTP/1.1 ", response.status, headers, bodyCount: response.body.count)
        guard mayHaveBody else { return }
        if isChunked {
            bytes.writeChunks(of: response.body)
        } else {
            bytes.writeBytes(response.body)
        }
    }

    /// - Returns: true when the body is to be sent in chunks.
    private static func frame(
        _ headers: inout Headers, count: Int, status: Int, mayHaveBody: Bool, _ terms: AnswerTerms
    ) -> Bool {
        let isChunked = headers.first("Transfer-Encoding")?.lowercased() == "chunked" && !terms.isOld
        if mayHaveBody, isChunked {
            headers.remove("Content-Length")
            headers.set("Transfer-Encoding", "chunked")
            return true
        }
        headers.remove("Transfer-Encoding")
        if mayHaveBody {
            headers.set("Content-Length", String(count))
        } else if status == 204 {
            headers.remove("Content-Length")
        } else if terms.isHead, headers["Content-Length"].isEmpty {
            headers.append("Content-Length", String(count))
        }
        return false
    }

    private static func head(_ version: StaticString, _ status: Int, _ headers: Headers, bodyCount: Int) -> ByteBuffer {
        let size = headers.fields.reduce(64) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
        var bytes = ByteBufferAllocator().buffer(capacity: size + bodyCount)
        bytes.writeStaticString(version)
        bytes.writeString("\(status) \(HTTPResponseStatus(statusCode: status).reasonPhrase)\r\n")
        for field in headers.fields {
            bytes.writeString(field.name)
            bytes.writeStaticString(": ")
            bytes.writeString(field.value)
            bytes.writeStaticString("\r\n")
        }
        bytes.writeStaticString("\r\n")
        return bytes
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

extension ByteBuffer {
    /// Writes a body as one chunk and the chunk that ends it (RFC 9112, section 7.1).
    fileprivate mutating func writeChunks(of body: [UInt8]) {
        if !body.isEmpty {
            writeString("\(String(body.count, radix: 16))\r\n")
            writeBytes(body)
            writeStaticString("\r\n")
        }
        writeStaticString("0\r\n\r\n")
    }
}
