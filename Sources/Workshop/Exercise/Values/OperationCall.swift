import Pact

/// A call of one of the client's operations with JSON arguments, as the files write it: `getProduct("10")`.
public struct OperationCall: Sendable, Equatable {
    public var name: String
    public var arguments: [JSONValue]

    public init(_ name: String, _ arguments: [JSONValue] = []) {
        self.name = name
        self.arguments = arguments
    }
}
