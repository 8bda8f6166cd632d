/// One thing a consumer and a provider agree on, in given provider states: a request with its response, or messages.
public struct Interaction: Sendable, Equatable {
    /// What is agreed on.
    public enum Content: Sendable, Equatable {
        case http(request: ExpectedRequest, response: ExpectedResponse)
        /// A message that the provider sends of its own accord.
        case message(ExpectedMessage)
        /// A message that is answered by others, from V4 on.
        case synchronousMessage(request: ExpectedMessage, responses: [ExpectedMessage])
    }

    public var description: String
    public var providerStates: [ProviderState]
    public var content: Content
    /// From V4 on: an id that decides what replaces what when files are merged.
    public var key: String?
    /// From V4 on: failures are shown and do not fail a verification.
    public var pending: Bool
    /// From V4 on: notes of the authors, by group; `text` (a list or one text), `testname` and `references` are printed.
    public var comments: JSONObject
    /// From V4 on: the kind of port that the provider answers at, e.g. `http`; `nil` where none is named.
    public var transport: String?
    /// Members of the file that this model does not know, kept for writing.
    public var unknownMembers: JSONObject

    public init(
        description: String, providerStates: [ProviderState] = [], content: Content, key: String? = nil, pending: Bool = false,
        comments: JSONObject = JSONObject(), transport: String? = nil, unknownMembers: JSONObject = JSONObject()
    ) {
        self.description = description
        self.providerStates = providerStates
        self.content = content
        self.key = key
        self.pending = pending
        self.comments = comments
        self.transport = transport
        self.unknownMembers = unknownMembers
    }

    /// An interaction over HTTP.
    public init(
        description: String, providerStates: [ProviderState] = [], request: ExpectedRequest, response: ExpectedResponse,
        key: String? = nil, pending: Bool = false, comments: JSONObject = JSONObject(), transport: String? = nil,
        unknownMembers: JSONObject = JSONObject()
    ) {
        self.init(
            description: description, providerStates: providerStates, content: .http(request: request, response: response), key: key,
            pending: pending, comments: comments, transport: transport, unknownMembers: unknownMembers)
    }

    /// The request of an interaction over HTTP; `nil` for messages.
    public var request: ExpectedRequest? {
        if case .http(let request, _) = content { request } else { nil }
    }

    /// The response of an interaction over HTTP; `nil` for messages.
    public var response: ExpectedResponse? {
        if case .http(_, let response) = content { response } else { nil }
    }
}
