import Pact

/// A stand-in for the provider that knows one request and gives one answer.
public struct Stub: Sendable, Equatable {
    /// The request it answers. Its path is compared as written: braces are braces.
    public var request: RequestLine
    public var status: Int
    /// In the order of the file.
    public var headers: Headers
    /// `nil`: an answer without a body.
    public var body: JSONValue?

    public init(request: RequestLine, status: Int = 200, headers: Headers = [:], body: JSONValue? = nil) {
        self.request = request
        self.status = status
        self.headers = headers
        self.body = body
    }
}
