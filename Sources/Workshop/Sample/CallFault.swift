import Pact

/// Why a call could not be made at all.
public enum CallFault: Error, Sendable, Equatable {
    /// The client has no operation of this name.
    case unknownOperation(name: String, known: [String])
    case wrongNumberOfArguments(operation: String, expected: [String], given: Int)
    /// Ids are text in this shop: there is a product 09.
    case argumentNotText(operation: String, parameter: String, given: JSONValue)
}
