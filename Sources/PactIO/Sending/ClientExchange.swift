import NIOCore
import NIOHTTP1
import Pact

/// One request's answer on a connection: collected whole, then given to a promise once.
final class ClientExchange: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let sending: RequestSending
    /// The connection has carried an answer before, so that its peer may have closed it meanwhile.
    private let isKept: Bool
    private var response: HTTPResponse?
    /// The connection ends with this answer.
    private var isLast = true
    /// Nothing that happens to the connection from here on is this exchange's concern.
    private var isDone = false

    init(_ sending: RequestSending, isKept: Bool) {
        self.sending = sending
        self.isKept = isKept
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        // Whoever waits has given up: the request is not sent again.
        sending.answer.futureResult.hop(to: context.eventLoop).whenFailure { _ in bound.value.isDone = true }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case let .head(head):
            response = HTTPResponse(status: Int(head.status.code), headers: Headers(head.headers))
            isLast = !head.isKeepAlive
        case let .body(part):
            guard (response?.body.count ?? 0) + part.readableBytes <= sending.limits.bodyBytes else {
                return fail(.invalidAnswer(sending.origin, reason: "its body is larger than \(sending.limits.bodyBytes) bytes"), context)
            }
            response?.body.append(contentsOf: part.readableBytesView)
        case .end: finish(context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(TransportError.answering(sending.origin, error), context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(TransportError.closedEarly(sending.origin), context)
        context.fireChannelInactive()
    }

    private func finish(_ context: ChannelHandlerContext) {
        isDone = true
        if let kept = sending.kept, !isLast, sending.frame.head.isKeepAlive {
            context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
            kept.keep(context.channel, to: sending.origin)
        } else {
            context.close(promise: nil)
        }
        if let response { sending.answer.succeed(response) }
    }

    private func fail(_ error: TransportError, _ context: ChannelHandlerContext) {
        guard !isDone else { return }
        isDone = true
        context.close(promise: nil)
        if isKept, response == nil {
            sending.connect()
        } else {
            sending.answer.fail(error)
        }
    }
}
