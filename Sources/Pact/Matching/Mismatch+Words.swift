/// Values and places in the words sentences are made of.
extension Mismatch {
    /// How many characters of a value a sentence shows.
    static let shownLength = 60

    /// A value for a sentence: its kind and its JSON, cut where it is long: `string "10"`, `number 10`, `null`, `a list of 3`.
    static func words(for value: JSONValue?) -> String {
        guard let value else { return "nothing" }
        return switch value {
        case .null: "null"
        case .bool: "Boolean \(value.text())"
        case .number: "\(value.kind == .integer ? "number" : "decimal number") \(value.brief(limit: shownLength))"
        case .string: "string \(value.brief(limit: shownLength))"
        case .array(let elements): "\(listWords(elements.count)) \(value.brief(limit: shownLength))"
        case .object: "object \(value.brief(limit: shownLength))"
        }
    }

    /// A value whose kind needs no telling: a string bare of its kind but quoted, a status as it is.
    static func text(of value: JSONValue?) -> String {
        guard let value else { return "nothing" }
        return value.brief(limit: shownLength)
    }

    /// `an empty list`, `a list of 1`, `a list of 3`.
    static func listWords(_ count: Int) -> String {
        count == 0 ? "an empty list" : "a list of \(count)"
    }

    /// `1 element`, `3 elements`.
    static func counted(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }

    /// A kind as a person names it: `a string`, `a number`, `a list`, `an object`, `a Boolean`, `null`.
    static func kindWords(_ value: JSONValue?) -> String {
        switch value?.kind {
        case nil: "nothing"
        case .null: "null"
        case .boolean: "a Boolean"
        case .integer, .decimal: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }

    /// The place as a sentence names it: `the path`, `the header Content-Type`, `the body at $[0].id`.
    var placeWords: String {
        switch place {
        case .method: "the method"
        case .path: "the path"
        case .query(let name): "the query parameter \(name)"
        case .status: "the status"
        case .header(let name): "the header \(name)"
        case .bodyType: "the body's content type"
        case .body(let path) where path == "/": "the body"
        case .body(let path): "the body at \(path)"
        case .metadata(let key): "the metadata \(key)"
        }
    }

    /// True where a value is always text, so that its kind is not worth a word.
    var isTextual: Bool {
        switch place {
        case .body, .metadata: false
        default: true
        }
    }

    func shown(_ value: JSONValue?) -> String {
        isTextual ? Self.text(of: value) : Self.words(for: value)
    }
}
