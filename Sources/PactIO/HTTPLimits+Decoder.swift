import NIOHTTP1

extension HTTPLimits {
    /// The header limits in the form NIO's decoders take.
    var decoder: NIOHTTPDecoderLimitConfiguration {
        var configuration = NIOHTTPDecoderLimitConfiguration()
        configuration.maxHeaderFieldSize = headerBytes
        configuration.maxHeaderListSize = headerBytes
        return configuration
    }
}
