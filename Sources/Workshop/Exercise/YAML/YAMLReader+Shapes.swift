import Pact

extension YAMLReader {
    /// The members of a mapping; unknown and missing names are reported, and the unknown ones left out.
    mutating func fields(_ node: YAMLNode, _ context: FileContext) -> YAMLFields? {
        guard let entries = entries(node, of: context.name) else { return nil }
        let known = context.keys.map(\.name)
        var meant: Set<String> = []
        for entry in entries where !known.contains(entry.name) {
            let isBrokers = context == ExerciseVocabulary.verificationFile && ExerciseVocabulary.isOfBroker(entry.name)
            let kind =
                isBrokers
                ? .belongsToBroker(key: entry.name) : FileProblemKind.unknownKey(name: entry.name, in: context.name, known: known)
            report(kind, at: entry.position)
            if let name = kind.suggestion { meant.insert(name) }
        }
        let fields = YAMLFields(position: node.position, entries: entries.filter { known.contains($0.name) })
        for key in context.keys where key.isRequired && fields[key.name] == nil && !meant.contains(key.name) {
            report(.missingKey(name: key.name, in: context.name), at: node.position)
        }
        return fields
    }

    /// The members of a mapping whose names are free.
    mutating func entries(_ node: YAMLNode, of what: String) -> [YAMLEntry]? {
        refuseTag(node, on: what)
        guard case .mapping(let entries) = node.content else {
            let kind =
                Self.lacksBlank(node) ? .syntax(.missingBlank) : FileProblemKind.wrongShape(of: what, expected: .mapping, found: node.shape)
            report(kind, at: node.position)
            return nil
        }
        return entries
    }

    /// True for `name:value`, which is a text.
    private static func lacksBlank(_ node: YAMLNode) -> Bool {
        guard case .scalar(let text, style: .plain) = node.content else { return false }
        let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return !name.isEmpty && text[name.endIndex...].first == ":"
    }

    mutating func list(_ node: YAMLNode, of what: String) -> [YAMLNode]? {
        refuseTag(node, on: what)
        guard case .list(let parts) = node.content else {
            report(.wrongShape(of: what, expected: .list, found: node.shape), at: node.position)
            return nil
        }
        return parts
    }

    /// A field that is text by nature: the raw text, also where it looks like a number.
    mutating func text(_ node: YAMLNode, of what: String) -> String? {
        refuseTag(node, on: what)
        guard case .scalar(let text, _) = node.content else {
            report(.wrongShape(of: what, expected: .text, found: node.shape), at: node.position)
            return nil
        }
        guard !text.isEmpty else {
            report(.emptyText(of: what), at: node.position)
            return nil
        }
        return text
    }

    /// Texts in a list.
    mutating func texts(_ node: YAMLNode, of what: String, each: String) -> [Located<String>]? {
        list(node, of: what)?.compactMap { part in text(part, of: each).map { Located($0, at: part.position) } }
    }

    /// An integer, written without quotes.
    mutating func integer(_ node: YAMLNode, of what: String) -> Int? {
        refuseTag(node, on: what)
        guard case .scalar(let text, let style) = node.content else {
            report(.wrongShape(of: what, expected: .number, found: node.shape), at: node.position)
            return nil
        }
        guard let number = JSONNumber(text)?.int else {
            report(.notAnInteger(of: what, text: text), at: node.position)
            return nil
        }
        guard style == .plain else {
            report(.quotedInteger(of: what, text: text), at: node.position)
            return nil
        }
        return number
    }

    /// An HTTP status, 100 to 599.
    mutating func status(_ node: YAMLNode, of what: String) -> Int? {
        guard let status = integer(node, of: what) else { return nil }
        guard (100...599).contains(status) else {
            report(.statusOutOfRange(status), at: node.position)
            return nil
        }
        return status
    }

    /// `true` or `false`, written without quotes.
    mutating func boolean(_ node: YAMLNode, of what: String) -> Bool? {
        refuseTag(node, on: what)
        guard case .scalar(let text, style: .plain) = node.content, case .bool(let value) = PlainScalar(text) else {
            report(.wrongShape(of: what, expected: .boolean, found: node.shape), at: node.position)
            return nil
        }
        return value
    }

    /// Any JSON value, by the JSON-like core rules.
    mutating func value(_ node: YAMLNode, of what: String) -> JSONValue? {
        refuseTag(node, on: what)
        switch node.content {
        case .list(let parts):
            return .array(parts.compactMap { value($0, of: what) })
        case .mapping(let entries):
            return .object(
                JSONObject(
                    entries.compactMap { entry in
                        value(entry.value, of: what).map { (name: entry.name, value: $0) }
                    }))
        case .scalar(let text, let style):
            return scalar(text, style: style, at: node.position)
        }
    }

    mutating func scalar(_ text: String, style: YAMLNode.Style, at position: SourcePosition) -> JSONValue? {
        guard style == .plain else { return .string(text) }
        switch PlainScalar(text) {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .number(let number): return .number(number)
        case .text(let text): return .string(text)
        case .ambiguous(let text):
            report(.ambiguousValue(text: text), at: position)
            return nil
        }
    }

    private mutating func refuseTag(_ node: YAMLNode, on what: String) {
        guard let tag = node.tag else { return }
        let kind =
            MatcherTag(tag) == nil ? FileProblemKind.unknownTag(name: tag, known: [], chosen: nil) : .tagNotAllowed(tag: tag, on: what)
        report(kind, at: node.position)
    }
}
