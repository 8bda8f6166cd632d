import Pact

/// What came of sending a webhook's request once.
struct WebhookAttempt: Sendable, Equatable {
    let request: WebhookRequest
    let outcome: Result<HTTPResponse, WebhookFailure>
    let log: WebhookLog

    /// Only 200 to 206 are a success; a redirect is none, and is not followed.
    var isSuccess: Bool {
        guard case .success(let response) = outcome else { return false }
        return (200...206).contains(response.status)
    }

    /// The answer's body as it is kept: cut, and with the webhook's own secrets masked.
    static func shown(_ response: HTTPResponse, to request: WebhookRequest) -> String {
        let text = String(decoding: response.body.prefix(bodyLimit), as: UTF8.self)
        let rest = response.body.count - bodyLimit
        return request.masked(text) + (rest > 0 ? "\n(\(rest) more bytes are not kept)" : "")
    }

    /// How many bytes of an answer are kept.
    static let bodyLimit = 64 * 1024
}
