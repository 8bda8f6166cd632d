/// `consumer/unit-test.yaml`: the client against a stub that repeats our own assumption.
public struct UnitTestFile: Sendable, Equatable {
    /// In the order of the file.
    public var tests: [UnitTest]

    public init(tests: [UnitTest]) {
        self.tests = tests
    }
}
