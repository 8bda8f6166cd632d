import CCurl
import NIOPosix
import Pact

/// One exchange with the system's libcurl: over https, or through a proxy.
///
/// The library is loaded with the first exchange. It checks the server's certificate and name, and finds the proxy that the environment
/// names (`https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`).
struct SecureExchange: Sendable {
    let request: HTTPRequest
    let origin: HTTPOrigin
    let timeout: Duration
    let limits: HTTPLimits
    let trust: ServerTrust

    /// Sends the request on a thread that may wait. A task that is cancelled meanwhile ends the exchange.
    func response() async throws -> HTTPResponse {
        _ = try RequestFrame(request, to: origin)
        guard let cancellation = Cancellation() else { throw TransportError.other(origin, reason: "there is no memory left") }
        return try await withTaskCancellationHandler {
            try await NIOThreadPool.singleton.runIfActive { try answer(cancellation) }
        } onCancel: {
            cancellation.cancel()
        }
    }

    private func answer(_ cancellation: Cancellation) throws -> HTTPResponse {
        var answer = curl_answer()
        defer { curl_answer_release(&answer) }
        let outcome = withCall { call in
            withUnsafePointer(to: call) { curl_exchange($0, cancellation.flag, &answer) }
        }
        guard outcome == CURL_ANSWERED else {
            if outcome == CURL_CANCELLED { throw CancellationError() }
            let reason = withUnsafeBytes(of: answer.reason) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            throw failure(outcome, reason)
        }
        return HTTPResponse(
            status: Int(answer.status),
            headers: Headers(headLines: UnsafeRawBufferPointer(start: answer.head, count: answer.head_length)),
            body: Array(UnsafeRawBufferPointer(start: answer.body, count: answer.body_length)))
    }

    /// Gives `body` the call in C's words; the texts in it live as long as `body` runs.
    private func withCall(_ body: (curl_call) -> curl_outcome) -> curl_outcome {
        let url = "\(origin.scheme)://\(origin.hostHeader)\(request.target)"
        return url.withCString { url in
            request.method.withCString { method in
                headerLines.withCString { headers in
                    (trust.certificates ?? "").withCString { certificates in
                        request.body.withUnsafeBufferPointer { bytes in
                            body(
                                curl_call(
                                    url: url, method: method, headers: headers, body: bytes.baseAddress, body_length: bytes.count,
                                    timeout_milliseconds: milliseconds, head_limit: limits.headerBytes, body_limit: limits.bodyBytes,
                                    certificates: certificates, trusts_system: trust.includesSystem, checks_nothing: !trust.isChecked,
                                    uses_proxy: !origin.isLoopback))
                        }
                    }
                }
            }
        }
    }

    /// The fields that libcurl does not write by itself, in its words: `Name;` is a field without a value, and `Expect:` none at all, which
    /// keeps it from holding large bodies back for a second.
    private var headerLines: String {
        var headers = request.headers
        headers.remove("Host")
        if !request.body.isEmpty { headers.remove("Content-Length") }
        return headers.fields.map { $0.value.isEmpty ? "\($0.name);\n" : "\($0.name): \($0.value)\n" }.joined() + "Expect:\n"
    }

    private var milliseconds: Int {
        let (seconds, attoseconds) = timeout.components
        return max(1, Int(clamping: min(seconds, 86_400)) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }

    private func failure(_ outcome: curl_outcome, _ reason: String) -> TransportError {
        switch outcome {
        case CURL_NOT_THERE:
            .other(
                origin, reason: "https needs the library libcurl, which this system has not; install it (Debian: apt-get install libcurl4)")
        case CURL_UNKNOWN_HOST: .unknownHost(origin.host)
        case CURL_UNKNOWN_PROXY: .other(origin, reason: "the proxy that the environment names is not known (\(reason))")
        case CURL_REFUSED: .refused(origin)
        case CURL_TIMED_OUT: .timedOut(origin, after: timeout)
        case CURL_CLOSED_EARLY: .closedEarly(origin)
        case CURL_UNTRUSTED: .other(origin, reason: "its certificate is not to be trusted (\(reason))")
        case CURL_NO_CERTIFICATES: .other(origin, reason: "the file of certificates \(trust.certificates ?? "") cannot be read")
        case CURL_TOO_LARGE: .invalidAnswer(origin, reason: "it is larger than \(limits.bodyBytes) bytes")
        default: .other(origin, reason: reason)
        }
    }

    /// Ends an exchange from another thread.
    private final class Cancellation: @unchecked Sendable {
        let flag: OpaquePointer

        init?() {
            guard let flag = curl_cancellation_make() else { return nil }
            self.flag = flag
        }

        deinit { curl_cancellation_release(flag) }

        func cancel() { curl_cancellation_set(flag) }
    }
}

extension Headers {
    /// The fields of a head as they stand on the wire; lines that are none are left out.
    fileprivate init(headLines: UnsafeRawBufferPointer) {
        self.init()
        for line in headLines.split(separator: UInt8(ascii: "\n")) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self)
            let value = line[line.index(after: colon)...]
            let blanks: Set<UInt8> = [0x20, 0x09, 0x0D]
            let start = value.firstIndex { !blanks.contains($0) } ?? value.endIndex
            let end = value.lastIndex { !blanks.contains($0) }.map { $0 + 1 } ?? start
            append(name, String(decoding: value[start..<end], as: UTF8.self))
        }
    }
}
