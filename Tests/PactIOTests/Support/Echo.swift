import Pact

/// Answers with what came, so that a test sees what the handler saw.
func echo(_ request: HTTPRequest) async throws -> HTTPResponse {
    var lines = ["\(request.method) \(request.target)"]
    lines += request.headers.fields.map { "\($0.name)=\($0.value)" }
    return HTTPResponse(status: 200, headers: [:], body: Array(lines.joined(separator: "\n").utf8) + [0x0A] + request.body)
}
