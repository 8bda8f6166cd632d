import Pact

extension YAMLNode {
    /// The value as YAML in one line, e.g. `{"request": "GET /products"}`: reads back as the same value, its places aside.
    var flowText: String {
        let tagged = tag.map { $0 + " " } ?? ""
        switch content {
        case let .scalar(text, style):
            return tagged + (style == .plain && PlainScalar(text).isBare ? text : JSONValue.string(text).text())
        case let .list(parts):
            return tagged + "[" + parts.map(\.flowText).joined(separator: ", ") + "]"
        case let .mapping(entries):
            let members = entries.map { JSONValue.string($0.name).text() + ": " + $0.value.flowText }
            return tagged + "{" + members.joined(separator: ", ") + "}"
        }
    }
}

extension PlainScalar {
    /// True for what means something else when it stands in quotes.
    fileprivate var isBare: Bool {
        switch self {
        case .null, .bool, .number, .ambiguous: true
        case .text: false
        }
    }
}
