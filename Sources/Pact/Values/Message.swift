/// A message as it is sent: its contents, their type, and what is said about it.
public struct Message: Sendable, Equatable {
    public var contents: [UInt8]
    /// What the sender says of the contents' type, e.g. `application/json`; `nil` where it says nothing.
    public var contentType: String?
    /// What is said about the message besides its contents.
    public var metadata: JSONObject

    public init(contents: [UInt8] = [], contentType: String? = nil, metadata: JSONObject = JSONObject()) {
        self.contents = contents
        self.contentType = contentType
        self.metadata = metadata
    }
}
