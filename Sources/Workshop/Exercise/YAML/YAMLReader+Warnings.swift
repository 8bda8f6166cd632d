import Pact

/// What can be meant as it stands, and is seldom meant so.
extension YAMLReader {
    /// Warns of a body that is one text where its fields were meant.
    mutating func warnOfJSON(in body: JSONValue, at position: SourcePosition) {
        guard let text = body.string?.drop(while: \.isWhitespace), text.hasPrefix("{") || text.hasPrefix("[") else { return }
        if (try? JSONValue.parse(String(text))) != nil { warn(.jsonInText, at: position) }
    }

    /// Warns of a matcher without its exclamation mark or its place: `like: …`, `like("x")`, `x !like`.
    mutating func warnOfMatcher(in node: YAMLNode) {
        let words = MatcherTag.Name.allCases.map(\.rawValue)
        switch node.content {
        case .mapping(let entries):
            guard let only = entries.first, entries.count == 1, ["like", "eachLike", "regex"].contains(only.name) else { return }
            warn(.matcherAsText(name: only.name), at: only.position)
        case .scalar(let text, style: .plain):
            let called = words.first { text.hasPrefix($0 + "(") }
            guard let name = called ?? words.first(where: { text.hasSuffix(" !" + $0) }) else { return }
            warn(.matcherAsText(name: name), at: node.position)
        case .scalar, .list: return
        }
    }
}
