/// One request and the response that is expected to it, in given provider states.
public struct Interaction: Sendable, Equatable {
    public var description: String
    public var providerStates: [ProviderState]
    public var request: ExpectedRequest
    public var response: ExpectedResponse
    /// From V4 on: an id that decides what replaces what when files are merged.
    public var key: String?
    /// From V4 on: failures are shown and do not fail a verification.
    public var pending: Bool
    /// Members of the file that this model does not know, kept for writing.
    public var unknownMembers: JSONObject

    public init(
        description: String, providerStates: [ProviderState] = [], request: ExpectedRequest, response: ExpectedResponse,
        key: String? = nil, pending: Bool = false, unknownMembers: JSONObject = JSONObject()
    ) {
        self.description = description
        self.providerStates = providerStates
        self.request = request
        self.response = response
        self.key = key
        self.pending = pending
        self.unknownMembers = unknownMembers
    }
}
