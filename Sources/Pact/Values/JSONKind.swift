/// The kinds of JSON values as Pact names them; the raw value is the name shown to people.
public enum JSONKind: String, Sendable, CaseIterable {
    case null = "Null"
    case boolean = "Boolean"
    /// A number without fraction and exponent.
    case integer = "Integer"
    /// A number with fraction or exponent, `1.0` too.
    case decimal = "Decimal"
    case string = "String"
    case array = "Array"
    case object = "Object"

    /// True when a type matcher takes one for the other: the two kinds of numbers are one type.
    public func isSameType(as other: JSONKind) -> Bool {
        self == other || (isNumber && other.isNumber)
    }

    public var isNumber: Bool { self == .integer || self == .decimal }
}
