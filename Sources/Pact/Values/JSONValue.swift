/// A JSON value that keeps what Pact needs and Foundation drops: the order of an object's members and a number's own text.
///
/// `==` is JSON equality as Pact means it: members in any order, `1` apart from `1.0`, `1.0` the same as `1.00`, and
/// strings by their scalars, so that `é` as one scalar differs from `é` as two.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue: Equatable {
    public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case let (.bool(a), .bool(b)): a == b
        case let (.number(a), .number(b)): a == b
        case let (.string(a), .string(b)): a.isExactly(b)
        case let (.array(a), .array(b)): a == b
        case let (.object(a), .object(b)): a == b
        default: false
        }
    }
}

extension JSONValue {
    /// What kind of value this is, with integers and decimals as two kinds.
    public var kind: JSONKind {
        switch self {
        case .null: .null
        case .bool: .boolean
        case let .number(number): number.isInteger ? .integer : .decimal
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    public var isNull: Bool { self == .null }

    /// True for objects and arrays.
    public var isCollection: Bool { kind == .array || kind == .object }

    /// The truth value, `nil` when this is no Boolean.
    public var bool: Bool? {
        if case let .bool(value) = self { value } else { nil }
    }

    /// The number with its text, `nil` when this is no number.
    public var number: JSONNumber? {
        if case let .number(value) = self { value } else { nil }
    }

    /// The number as an `Int` when it is an integer that fits 64 bits.
    public var int: Int? { number?.int }

    /// The text, `nil` when this is no string.
    public var string: String? {
        if case let .string(value) = self { value } else { nil }
    }

    /// The elements, `nil` when this is no array.
    public var array: [JSONValue]? {
        if case let .array(value) = self { value } else { nil }
    }

    /// The members, `nil` when this is no object.
    public var object: JSONObject? {
        if case let .object(value) = self { value } else { nil }
    }

    /// The member of this name, `nil` when there is none or this is no object.
    public subscript(name: String) -> JSONValue? { object?[name] }

    /// The element at a 0-based index, `nil` beyond the end or when this is no array.
    public subscript(index: Int) -> JSONValue? {
        guard case let .array(elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}
