/// Where the parts of a unit test stand in its file.
public struct UnitTestSource: Sendable, Equatable {
    public var test: SourcePosition
    /// The stub's `request`.
    public var stubRequest: SourcePosition
    public var call: SourcePosition
    /// `returns` or `fails`; the call where the test has neither.
    public var expectation: SourcePosition

    public init(test: SourcePosition, stubRequest: SourcePosition, call: SourcePosition, expectation: SourcePosition) {
        self.test = test
        self.stubRequest = stubRequest
        self.call = call
        self.expectation = expectation
    }
}
