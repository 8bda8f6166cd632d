import NIOCore
import NIOHTTP1
import Pact

/// One connection to a server: requests are collected whole, handed to the handler one at a time, and answered in their order.
///
/// States and their exits: `idle` → `receiving` (a head came) → `answering` (the body is whole, the handler runs) → `idle`, or
/// `closing` where the connection ends with this answer. A request that is refused goes from `receiving` straight to `closing`,
/// where everything that still arrives is dropped.
final class ServerConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        case idle
        case receiving(HTTPRequestHead)
        case answering(HTTPRequestHead)
        case closing
    }

    private let handler: HTTPHandler
    private let limits: HTTPLimits
    private let connections: OpenConnections
    private var state = State.idle
    /// What has come of the body of the request that is being received.
    private var body: [UInt8] = []
    private var deadline: Scheduled<Void>?
    private var task: Task<Void, Never>?
    private var peerIsDone = false

    init(handler: @escaping HTTPHandler, limits: HTTPLimits, connections: OpenConnections) {
        self.handler = handler
        self.limits = limits
        self.connections = connections
    }

    func channelActive(context: ChannelHandlerContext) {
        closeUnlessBusy(within: limits.idle, context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        task?.cancel()
        state = .closing
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (unwrapInboundIn(data), state) {
        case let (.head(head), .idle): begin(head, context)
        case let (.body(part), .receiving): collect(part, context)
        case let (.end, .receiving(head)): answer(head, context)
        default: break
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case ChannelEvent.inputClosed = event else { return context.fireUserInboundEventTriggered(event) }
        peerIsDone = true
        if case .answering = state { return }
        context.close(promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let flaw = error as? HTTPParserError else { return context.close(promise: nil) }
        switch state {
        case .idle, .receiving: refuse(flaw.answer, context)
        case .answering, .closing: context.close(promise: nil)
        }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        setDeadline(limits.receiving, context) { connection, context in
            connection.refuse(.plain(408, "The request did not arrive in time."), context)
        }
        if let length = head.headers.first(name: "content-length").flatMap({ Int($0) }), length > limits.bodyBytes {
            return refuse(tooLarge, context)
        }
        state = .receiving(head)
        if head.version != .http1_0, head.headers[canonicalForm: "expect"].contains(where: { $0.lowercased() == "100-continue" }) {
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))), promise: nil)
        }
    }

    private func collect(_ part: ByteBuffer, _ context: ChannelHandlerContext) {
        guard body.count + part.readableBytes <= limits.bodyBytes else { return refuse(tooLarge, context) }
        body.append(contentsOf: part.readableBytesView)
    }

    private var tooLarge: HTTPResponse {
        .plain(413, "The body is larger than \(limits.bodyBytes) bytes.")
    }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        state = .answering(head)
        let request = HTTPRequest(method: head.method.rawValue, target: head.uri, headers: Headers(head.headers), body: body)
        body = []
        let loop = context.eventLoop
        let bound = NIOLoopBound((self, context), eventLoop: loop)
        let handler = self.handler
        task = connections.start {
            let response: HTTPResponse
            do {
                response = try await handler(request)
            } catch {
                response = .plain(500, "The handler failed: \(error)")
            }
            loop.execute {
                let (connection, context) = bound.value
                connection.send(response, to: head, context)
            }
        }
    }

    private func send(_ response: HTTPResponse, to head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        task = nil
        guard case .answering = state else { return }
        let frame = ResponseFrame(response, to: head, closing: peerIsDone)
        state = frame.closes ? .closing : .idle
        if !frame.closes { closeUnlessBusy(within: limits.idle, context) }
        let sent = write(frame, context)
        if frame.closes { closeOnce(sent, context) }
    }

    private func refuse(_ response: HTTPResponse, _ context: ChannelHandlerContext) {
        let frame = ResponseFrame(response, to: HTTPRequestHead(version: .http1_1, method: .GET, uri: "/"), closing: true)
        state = .closing
        body = []
        _ = write(frame, context)
        context.close(mode: .output, promise: nil)
        setDeadline(.seconds(1), context) { _, context in context.close(promise: nil) }
    }

    /// Writes head, body and end; the last write lets the next request in, so the state must be settled before.
    private func write(_ frame: ResponseFrame, _ context: ChannelHandlerContext) -> EventLoopFuture<Void> {
        context.write(wrapOutboundOut(.head(frame.head)), promise: nil)
        if !frame.body.isEmpty {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: frame.body)))), promise: nil)
        }
        let sent = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
        return sent.futureResult
    }

    private func closeOnce(_ sent: EventLoopFuture<Void>, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        sent.whenComplete { _ in bound.value.close(promise: nil) }
    }

    private func closeUnlessBusy(within time: Duration, _ context: ChannelHandlerContext) {
        setDeadline(time, context) { connection, context in
            if case .idle = connection.state { context.close(promise: nil) }
        }
    }

    private func setDeadline(
        _ time: Duration, _ context: ChannelHandlerContext,
        _ act: @escaping @Sendable (ServerConnection, ChannelHandlerContext) -> Void
    ) {
        deadline?.cancel()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: TimeAmount(time)) {
            let (connection, context) = bound.value
            act(connection, context)
        }
    }
}

extension HTTPParserError {
    /// What a peer is told whose request is not HTTP.
    fileprivate var answer: HTTPResponse {
        switch self {
        case .headerOverflow: .plain(431, "The request's header is too large.")
        default: .plain(400, "The request is not HTTP: \(self).")
        }
    }
}
