import NIOCore
import NIOPosix
import Pact

extension NetworkTransport {
    /// Sends a request on a connection of its own, or on one that was kept. A task that is cancelled meanwhile closes the connection and
    /// throws `CancellationError`.
    public func send(_ request: HTTPRequest, to origin: HTTPOrigin, timeout: Duration) async throws -> HTTPResponse {
        if origin.isSecure || (usesProxy && !origin.isLoopback) {
            let request = request.completed(for: origin)
            return try await SecureExchange(request: request, origin: origin, timeout: timeout, limits: limits, trust: trust).response()
        }
        let frame = try RequestFrame(request, to: origin)
        let answer = Self.group.next().makePromise(of: HTTPResponse.self)
        let deadline = answer.futureResult.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
            answer.fail(TransportError.timedOut(origin, after: timeout))
        }
        answer.futureResult.whenComplete { _ in deadline.cancel() }
        RequestSending(frame: frame, origin: origin, timeout: timeout, limits: limits, kept: kept, answer: answer).start()
        return try await withTaskCancellationHandler {
            try await answer.futureResult.get()
        } onCancel: {
            answer.fail(CancellationError())
        }
    }
}
