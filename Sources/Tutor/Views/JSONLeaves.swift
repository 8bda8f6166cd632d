import Pact

/// The values of a JSON document that hold no others, with their paths.
enum JSONLeaves {
    static func all(of value: JSONValue, limit: Int) -> [(path: String, value: JSONValue)] {
        var leaves: [(path: String, value: JSONValue)] = []
        collect(value, "$", &leaves, limit)
        return leaves
    }

    private static func collect(_ value: JSONValue, _ path: String, _ leaves: inout [(path: String, value: JSONValue)], _ limit: Int) {
        guard leaves.count < limit else { return }
        switch value {
        case .array(let items) where !items.isEmpty:
            for (index, item) in items.enumerated() { collect(item, "\(path)[\(index)]", &leaves, limit) }
        case .object(let object) where !object.isEmpty:
            for member in object.members { collect(member.value, path + step(member.name), &leaves, limit) }
        default: leaves.append((path, value))
        }
    }

    /// A name as path expressions write it: `.name`, or `['a b']` where it holds more than letters, digits and `_`.
    private static func step(_ name: String) -> String {
        let isPlain = !name.isEmpty && name.allSatisfy { $0 == "_" || $0 == "-" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return isPlain ? ".\(name)" : "['\(name)']"
    }
}
