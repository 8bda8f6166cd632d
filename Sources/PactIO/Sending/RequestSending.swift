import NIOCore
import NIOHTTP1
import NIOPosix
import Pact

/// One request on its way: over a kept connection where there is one, else over a new one; its answer goes to a promise.
struct RequestSending: Sendable {
    let frame: RequestFrame
    let origin: HTTPOrigin
    let timeout: Duration
    let limits: HTTPLimits
    let kept: KeptConnections?
    let answer: EventLoopPromise<HTTPResponse>

    func start() {
        guard let channel = kept?.take(origin) else { return connect() }
        guard frame.mayBeRepeated else {
            channel.close(promise: nil)
            return connect()
        }
        channel.eventLoop.execute {
            // A handler that comes after the end of a connection is never told of it.
            guard channel.isActive else { return connect() }
            do {
                try channel.pipeline.syncOperations.addHandler(ClientExchange(self, isKept: true))
                send(on: channel)
            } catch {
                connect()
            }
        }
    }

    /// Sends the request over a connection that is new.
    func connect() {
        let bootstrap = ClientBootstrap(group: answer.futureResult.eventLoop)
            .connectTimeout(TimeAmount(timeout))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addClientHandlers(ClientExchange(self, isKept: false), limits: limits)
                }
            }
        let connection =
            SocketAddress(numeric: origin.host, port: origin.port).map { bootstrap.connect(to: $0) }
            ?? bootstrap.connect(host: origin.host, port: origin.port)
        connection.whenComplete { result in
            switch result {
            case let .success(channel): send(on: channel)
            case let .failure(error): answer.fail(TransportError.connecting(origin, timeout: timeout, error))
            }
        }
    }

    private func send(on channel: any Channel) {
        answer.futureResult.whenFailure { _ in channel.close(promise: nil) }
        channel.write(HTTPClientRequestPart.head(frame.head), promise: nil)
        if !frame.body.isEmpty {
            channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: frame.body))), promise: nil)
        }
        channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
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
