/// What the consumer does against the mock server, and what must come of it.
public struct PactTest: Sendable, Equatable {
    public var call: OperationCall
    /// Names of headers that the client leaves out of this call.
    public var without: [String]
    public var expectation: CallExpectation

    public init(call: OperationCall, without: [String] = [], expectation: CallExpectation) {
        self.call = call
        self.without = without
        self.expectation = expectation
    }
}
