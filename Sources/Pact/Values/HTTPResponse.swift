/// A response as it goes over the wire.
public struct HTTPResponse: Sendable, Equatable {
    /// 100 to 599.
    public var status: Int
    public var headers: Headers
    /// The body's bytes; empty when there is none.
    public var body: [UInt8]

    public init(status: Int, headers: Headers = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public init(status: Int, headers: Headers, text: String) {
        self.init(status: status, headers: headers, body: Array(text.utf8))
    }
}
