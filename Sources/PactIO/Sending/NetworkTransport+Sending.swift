import NIOCore
import NIOHTTP1
import NIOPosix
import Pact

extension NetworkTransport {
    /// Sends a request on a connection of its own. A task that is cancelled meanwhile closes the connection and throws
    /// `CancellationError`.
    public func send(_ request: HTTPRequest, to origin: HTTPOrigin, timeout: Duration) async throws -> HTTPResponse {
        let frame = try RequestFrame(request, to: origin)
        let answer = Self.group.next().makePromise(of: HTTPResponse.self)
        let deadline = answer.futureResult.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
            answer.fail(TransportError.timedOut(origin, after: timeout))
        }
        answer.futureResult.whenComplete { _ in deadline.cancel() }
        exchange(frame, with: origin, timeout: timeout, answer: answer)
        return try await withTaskCancellationHandler {
            try await answer.futureResult.get()
        } onCancel: {
            answer.fail(CancellationError())
        }
    }

    private func exchange(
        _ frame: RequestFrame, with origin: HTTPOrigin, timeout: Duration, answer: EventLoopPromise<HTTPResponse>
    ) {
        let limits = self.limits
        let bootstrap = ClientBootstrap(group: answer.futureResult.eventLoop)
            .connectTimeout(TimeAmount(timeout))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addClientHandlers(
                        ClientExchange(answer: answer, origin: origin, limit: limits.bodyBytes), limits: limits)
                }
            }
        let connection =
            SocketAddress(numeric: origin.host, port: origin.port).map { bootstrap.connect(to: $0) }
            ?? bootstrap.connect(host: origin.host, port: origin.port)
        connection.whenComplete { result in
            switch result {
            case let .success(channel):
                answer.futureResult.whenComplete { _ in channel.close(promise: nil) }
                channel.sendRequest(frame)
            case let .failure(error):
                answer.fail(TransportError.connecting(origin, timeout: timeout, error))
            }
        }
    }
}

extension Channel {
    fileprivate func sendRequest(_ frame: RequestFrame) {
        write(HTTPClientRequestPart.head(frame.head), promise: nil)
        if !frame.body.isEmpty {
            write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: frame.body))), promise: nil)
        }
        writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
    }
}

extension ChannelPipeline.SynchronousOperations {
    /// NIO's encoder with the headers left as they are, its decoder, and the exchange.
    fileprivate func addClientHandlers(_ exchange: ClientExchange, limits: HTTPLimits) throws {
        var framing = HTTPRequestEncoder.Configuration()
        framing.automaticallySetFramingHeaders = false
        try addHTTPClientHandlers(
            leftOverBytesStrategy: .fireError, enableOutboundHeaderValidation: false, encoderConfiguration: framing,
            decoderLimitConfiguration: limits.decoder)
        try addHandler(exchange)
    }
}
