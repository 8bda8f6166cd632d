extension Mismatch {
    /// Both bodies as they are, where they were not compared.
    public struct Bodies: Sendable, Equatable {
        public var expected: [UInt8]
        public var actual: [UInt8]

        public init(expected: [UInt8], actual: [UInt8]) {
            self.expected = expected
            self.actual = actual
        }
    }
}
