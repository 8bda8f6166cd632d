import Pact

extension HTTPResponse {
    /// A short answer in plain text, one line.
    static func plain(_ status: Int, _ sentence: String) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], text: sentence + "\n")
    }
}
