import Pact

/// A consumer's test in which not everything went over the wire as its contract says; no pact file was written.
public struct ConsumerTestFailure: Error, Sendable, Equatable {
    /// What was expected.
    public var pact: PactFile
    /// The requests that do not fit, in their order, then the interactions that nobody asked for.
    public var results: [MockResult]
    /// What the test itself threw, often only because the mock server refused its request; `nil` when it threw nothing.
    public var cause: String?
}
