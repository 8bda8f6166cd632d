/// One thing FrontendWebsite can ask of its provider: `getProduct` with the parameter `id`, sent as `GET /product/{id}`.
public struct ClientOperation: Sendable, Equatable {
    public var name: String
    /// The declared parameters, in the order of a call's arguments.
    public var parameters: [String]
    public var request: RequestLine
    /// Where the operation's name stands.
    public var position: SourcePosition

    public init(name: String, parameters: [String] = [], request: RequestLine, position: SourcePosition) {
        self.name = name
        self.parameters = parameters
        self.request = request
        self.position = position
    }
}
