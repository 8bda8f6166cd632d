/// One unit test: a stub, a call, and what must come of it.
public struct UnitTest: Sendable, Equatable {
    public var name: String
    public var stub: Stub
    public var call: OperationCall
    public var expectation: CallExpectation
    public var source: UnitTestSource

    public init(name: String, stub: Stub, call: OperationCall, expectation: CallExpectation, source: UnitTestSource) {
        self.name = name
        self.stub = stub
        self.call = call
        self.expectation = expectation
        self.source = source
    }
}
