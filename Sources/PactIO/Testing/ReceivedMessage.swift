import Pact

/// A message of a contract as a consumer's handler gets it.
public struct ReceivedMessage: Sendable, Equatable {
    public let description: String
    /// The example's bytes.
    public let contents: [UInt8]
    /// What is said about the message besides its contents, with `contentType`.
    public let metadata: JSONObject
}
