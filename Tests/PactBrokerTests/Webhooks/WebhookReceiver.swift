import Pact
import Synchronization

/// Keeps the requests that arrive and answers them in turn, the last answer for ever.
final class WebhookReceiver: Sendable {
    let requests = Mutex<[HTTPRequest]>([])
    private let answers: Mutex<[HTTPResponse]>

    init(_ answers: HTTPResponse...) { self.answers = Mutex(answers.isEmpty ? [HTTPResponse(status: 200)] : answers) }

    var received: [HTTPRequest] { requests.withLock { $0 } }

    @Sendable func answer(_ request: HTTPRequest) async -> HTTPResponse {
        requests.withLock { $0.append(request) }
        return answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? HTTPResponse(status: 500) }
    }
}
