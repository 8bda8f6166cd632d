import NIOCore
import NIOHTTP1
import Pact

/// One request's answer on its own connection: collected whole, then given to a promise once.
final class ClientExchange: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let answer: EventLoopPromise<HTTPResponse>
    private let origin: HTTPOrigin
    private let limit: Int
    private var response: HTTPResponse?

    /// - Parameter limit: the largest body accepted, in bytes.
    init(answer: EventLoopPromise<HTTPResponse>, origin: HTTPOrigin, limit: Int) {
        self.answer = answer
        self.origin = origin
        self.limit = limit
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case let .head(head):
            response = HTTPResponse(status: Int(head.status.code), headers: Headers(head.headers))
        case let .body(part):
            guard (response?.body.count ?? 0) + part.readableBytes <= limit else {
                return fail(.invalidAnswer(origin, reason: "its body is larger than \(limit) bytes"), context)
            }
            response?.body.append(contentsOf: part.readableBytesView)
        case .end:
            if let response { answer.succeed(response) }
            context.close(promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(TransportError.answering(origin, error), context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        answer.fail(TransportError.closedEarly(origin))
        context.fireChannelInactive()
    }

    private func fail(_ error: TransportError, _ context: ChannelHandlerContext) {
        answer.fail(error)
        context.close(promise: nil)
    }
}
