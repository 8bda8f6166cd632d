import NIOCore

/// Stands before NIO's decoder and hands requests that came whole straight to the connection.
///
/// With the first bytes that are no such request, or come while another request is under way, all that follows goes to the decoder: it
/// alone knows then where a message ends.
final class WholeRequests: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let connection: ServerConnection
    private let limits: HTTPLimits
    private var leavesAllToDecoder = false

    init(for connection: ServerConnection, limits: HTTPLimits) {
        self.connection = connection
        self.limits = limits
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !leavesAllToDecoder, connection.isIdle else { return passOn(data, context) }
        let bytes = unwrapInboundIn(data)
        guard let request = bytes.withUnsafeReadableBytes({ WholeRequest.read($0, limits: limits) }) else { return passOn(data, context) }
        connection.take(request)
    }

    private func passOn(_ data: NIOAny, _ context: ChannelHandlerContext) {
        leavesAllToDecoder = true
        context.fireChannelRead(data)
    }
}
