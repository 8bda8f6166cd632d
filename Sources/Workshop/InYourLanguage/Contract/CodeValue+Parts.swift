import Pact

extension CodeValue {
    /// The first member of an object, seen through matchers around it.
    var firstMember: Member? {
        switch self {
        case .object(let members): members.first
        case .matched(_, let value): value.firstMember
        default: nil
        }
    }

    /// The values that one name of a query has: those of a plain list, or the one there is.
    var eachOfName: [CodeValue] {
        if case .list(let values) = self { values } else { [self] }
    }

    /// The same where a library has no matcher for all values of a name: each by itself.
    var eachAlone: [CodeValue] {
        switch self {
        case .repeated(let element, _, _, let count): Array(repeating: element, count: count)
        case .matched(_, .list(let values)): values
        default: eachOfName
        }
    }
}

extension CodeValue {
    /// True where an integer stands in it that 64 bits do not hold.
    var hasLongInteger: Bool {
        switch example {
        case .number(let number): return number.isInteger && number.int == nil
        case .array(let elements): return elements.contains { CodeValue($0).hasLongInteger }
        case .object(let object): return object.values.contains { CodeValue($0).hasLongInteger }
        default: return false
        }
    }
}

extension CodeInteraction {
    /// The bodies that are JSON.
    var bodies: [CodeValue] {
        [body, answerBody].compactMap { if case .json(let value, _) = $0 { value } else { nil } }
    }

    /// The example's body as text; `nil` where there is none, or no text.
    var sentText: String? {
        sent.body.isEmpty ? nil : String(validating: sent.body, as: UTF8.self)
    }
}

extension StatusClass {
    /// A class by its name, or the statuses.
    var words: String {
        json.string ?? (json.array ?? []).map { $0.text() }.joined(separator: ", ")
    }
}
