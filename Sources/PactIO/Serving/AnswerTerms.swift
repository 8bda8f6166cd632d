import NIOHTTP1

/// What of a request decides how its answer is framed.
struct AnswerTerms: Equatable {
    var isHead = false
    /// The peer speaks HTTP/1.0: no chunks, and a connection is kept only where both say so.
    var isOld = false
    /// False where the request lets the connection end with the answer, or asks for another protocol, which is not spoken here.
    var keepsConnection = true
}

extension AnswerTerms {
    init(_ head: HTTPRequestHead) {
        isHead = head.method == .HEAD
        isOld = head.version == .http1_0
        keepsConnection = head.isKeepAlive && !head.headers.contains(name: "upgrade")
    }
}
