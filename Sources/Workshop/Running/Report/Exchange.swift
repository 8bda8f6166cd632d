import Pact

/// One request and what came of it, as it went over the wire.
public struct Exchange: Sendable, Equatable {
    public enum Answer: Sendable, Equatable {
        case response(HTTPResponse)
        case refused
        case failed(TransportError)
    }

    /// Who asked, e.g. `FrontendWebsite` or `verifier`.
    public var from: String
    /// Who was asked, e.g. `mock server` or `ProductService`.
    public var to: String
    public var request: HTTPRequest
    public var answer: Answer

    public init(from: String, to: String, request: HTTPRequest, answer: Answer) {
        self.from = from
        self.to = to
        self.request = request
        self.answer = answer
    }

    /// The consumer's name where exchanges are listed.
    public static let website = "FrontendWebsite"
    /// The verifier's.
    public static let verifier = "verifier"
}
