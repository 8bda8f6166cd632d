import Pact

/// Reads the members of a JSON object that a client sent, and keeps what is wrong with them, each under its name.
struct FieldReader {
    let object: JSONObject
    private(set) var problems: [String: [String]] = [:]

    init(_ object: JSONObject) {
        self.object = object
    }

    mutating func add(_ problem: String, to name: String) {
        problems[name, default: []].append(problem)
    }

    /// A text that has to be there.
    mutating func name(_ name: String, mayHaveSpaces: Bool = true) -> String? {
        guard let value = object[name] else {
            add("is missing", to: name)
            return nil
        }
        if let problem = NameRule.problem(with: value) {
            add(problem, to: name)
            return nil
        }
        return spaced(value.string, name, mayHaveSpaces)
    }

    /// A text of one line that may be left out, or be `null` for none.
    mutating func text(_ name: String, mayHaveSpaces: Bool = true) -> String? {
        guard let value = object[name], !value.isNull else { return nil }
        if let problem = NameRule.problem(with: value) {
            add(problem, to: name)
            return nil
        }
        return spaced(value.string, name, mayHaveSpaces)
    }

    /// An address that may be left out, or be `null` for none.
    mutating func address(_ name: String) -> String? {
        guard let value = object[name], !value.isNull else { return nil }
        let problem = value.string.map { $0.isEmpty ? "must be filled" : AddressRule.problem(with: $0) } ?? "must be a string"
        if let problem { add(problem, to: name) }
        return problem == nil ? value.string : nil
    }

    /// A list that may be left out, or be `null`; `nil` where it is no list, or too long a one.
    mutating func list(_ name: String) -> [JSONValue]? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let array = value.array else {
            add("must be an array", to: name)
            return nil
        }
        guard let problem = BrokerLimit.problem(count: array.count, limit: BrokerLimit.tags) else { return array }
        add(problem, to: name)
        return nil
    }

    mutating func flag(_ name: String) -> Bool? {
        guard let value = object[name] else {
            add("is missing", to: name)
            return nil
        }
        if value.bool == nil { add("must be one of: true, false", to: name) }
        return value.bool
    }

    /// - Throws: `BrokerError.invalid` when anything was wrong.
    func check() throws(BrokerError) {
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    private mutating func spaced(_ text: String?, _ name: String, _ mayHaveSpaces: Bool) -> String? {
        guard let text else { return nil }
        if !mayHaveSpaces, text.contains(" ") { add("cannot contain spaces", to: name) }
        return text
    }
}
