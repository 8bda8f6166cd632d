import Pact

/// What a test says must come of a call.
public enum CallExpectation: Sendable, Equatable {
    /// The call gives this value; compared by JSON equality.
    case returns(JSONValue)
    /// The call fails with this status.
    case fails(status: Int)
    /// Nobody listens.
    case refused
    /// The test says nothing: every answer that is not a failure will do.
    case anything
}
