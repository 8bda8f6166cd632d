import Pact

/// What a call of the sample client gave.
public enum CallResult: Sendable, Equatable {
    /// A 2xx answer and the JSON of its body; null for an answer without one.
    case returned(JSONValue)
    /// Any other status.
    case failed(status: Int)
    /// Nobody listens.
    case refused
    /// A 2xx answer that the client can do nothing with, since its body is not JSON.
    case unusable(reason: String)
    /// No request left: the call does not fit the client.
    case notCalled(CallFault)
    /// The environment is at fault: no answer in time, a broken connection.
    case broken(TransportError)
}
