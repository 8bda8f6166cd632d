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
