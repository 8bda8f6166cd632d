import Pact

/// A value of a contract with its matchers around it, as Pact libraries of all languages write it.
indirect enum CodeValue: Equatable {
    struct Member: Equatable {
        var name: String
        var value: CodeValue
    }

    case null
    case bool(Bool)
    case number(JSONNumber)
    case text(String)
    case list([CodeValue])
    /// In the order of the example.
    case object([Member])
    /// Something that all of these matchers have to accept.
    case matched([MatchingRule], CodeValue)
    /// A list whose elements are each like this one, which the example has `count` times.
    case repeated(CodeValue, min: Int?, max: Int?, count: Int)
    /// Elements that have to be found in a list.
    case variants([CodeValue])

    /// A value without matchers.
    init(_ json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let number): self = .number(number)
        case .string(let text): self = .text(text)
        case .array(let elements): self = .list(elements.map { CodeValue($0) })
        case .object(let object): self = .object(object.members.map { Member(name: $0.name, value: CodeValue($0.value)) })
        }
    }

    /// The value without its matchers.
    var example: JSONValue {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let number): .number(number)
        case .text(let text): .string(text)
        case .list(let elements), .variants(let elements): .array(elements.map(\.example))
        case .object(let members): .object(JSONObject(members.map { ($0.name, $0.value.example) }))
        case .matched(_, let value): value.example
        case .repeated(let element, _, _, let count): .array(Array(repeating: element.example, count: count))
        }
    }

    /// The example's own text; of what is no text, its JSON.
    var exampleText: String { example.string ?? example.text() }

    /// True for values that have no parts.
    var isScalar: Bool {
        switch self {
        case .null, .bool, .number, .text: true
        default: false
        }
    }

    /// True where a matcher stands somewhere in it.
    var hasMatchers: Bool {
        switch self {
        case .null, .bool, .number, .text: false
        case .list(let elements): elements.contains(where: \.hasMatchers)
        case .object(let members): members.contains { $0.value.hasMatchers }
        case .matched, .repeated, .variants: true
        }
    }
}
