import Pact

extension PactTestReader {
    /// The example that a body's part stands for; the rules of its tags go into the draft.
    mutating func example(_ node: YAMLNode, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft) -> JSONValue? {
        guard let tag = node.tag else { return untagged(node, at: place, into: &draft) }
        guard let known = knownTag(tag, at: node.position, as: .body, what: "a body") else {
            if MatcherTag(tag)?.name.form == nil { _ = untagged(node, at: place, into: &draft) }
            return nil
        }
        if let ruler = place.ruler {
            yaml.report(.tagWithoutEffect(tag: known.name.text, ruler: ruler.text), at: node.position)
            return nil
        }
        if known.name == .null { return null(node, at: place, into: &draft) }
        guard !node.isAbsent else {
            yaml.report(.tagWithoutValue(tag: known.name.text), at: node.position)
            return nil
        }
        switch known.name {
        case .eachLike: return eachLike(node, known, at: place, into: &draft)
        case .arrayContaining: return arrayContaining(node, at: place, into: &draft)
        case .eachKey, .eachValue: return eachPart(node, known.name, at: place, into: &draft)
        case .like:
            draft.add(.type(min: nil, max: nil), at: place)
            return untagged(node, at: place, into: &draft)
        case .equal:
            draft.add(.equality, at: place)
            return untagged(node, at: place.ruled(by: .equal), into: &draft)
        case .notEmpty: return notEmpty(node, at: place, into: &draft)
        default: return single(node, known.name, at: place, into: &draft)
        }
    }

    /// A part without regard to its own tag.
    mutating func untagged(
        _ node: YAMLNode, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft
    ) -> JSONValue? {
        yaml.warnOfMatcher(in: node)
        switch node.content {
        case .scalar(let text, let style):
            warnOfNow(in: text, at: node.position)
            draft.grow(by: text.utf8.count + 4)
            return yaml.scalar(text, style: style, at: node.position)
        case .list(let parts):
            draft.grow(by: 2)
            var values: [JSONValue] = []
            for (index, part) in parts.enumerated() {
                draft.stands(place.element(index), at: part.position)
                if let value = example(part, at: place.element(index), into: &draft) { values.append(value) }
            }
            return .array(values)
        case .mapping(let entries):
            draft.grow(by: 2)
            var members: [(name: String, value: JSONValue)] = []
            for entry in entries {
                draft.stands(place.field(entry.name), at: entry.position)
                draft.grow(by: entry.name.utf8.count + 4)
                if let value = example(entry.value, at: place.field(entry.name), into: &draft) {
                    members.append((entry.name, value))
                }
            }
            return .object(JSONObject(members))
        }
    }

    /// A value that its matcher judges by itself: a text, a number, true or false.
    private mutating func single(
        _ node: YAMLNode, _ tag: MatcherTag.Name, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft
    ) -> JSONValue? {
        guard let (matcher, example) = matcher(node, tag), let example else { return nil }
        guard let value = value(of: example, for: matcher) else { return nil }
        draft.add(matcher.rule, at: place)
        draft.grow(by: (value.string ?? "").utf8.count + 4)
        if let fault = matcher.fault(of: value) { yaml.report(fault, at: example.position) }
        return value
    }

    /// The example of a matcher of single values: a number or a truth value as it stands, else a text.
    private mutating func value(of node: YAMLNode, for matcher: ValueMatcher) -> JSONValue? {
        let tag = matcher.tag
        let isText = ![.integer, .decimal, .number, .boolean].contains(tag)
        guard case .scalar(let text, let style) = node.content, node.tag == nil else {
            guard tag.form == nil else { return yaml.text(node, of: "example").map { .string($0) } }
            let expected: NodeShape = isText ? .text : tag == .boolean ? .boolean : .number
            yaml.report(.wrongTagValue(tag: tag.text, expected: expected, found: node.shape), at: node.position)
            return nil
        }
        warnOfNow(in: text, at: node.position)
        if isText { return text.isEmpty && tag.form != nil ? yaml.text(node, of: "example").map { .string($0) } : .string(text) }
        guard style == .plain, let number = JSONNumber(text) else {
            if style == .plain, case .bool(let value) = PlainScalar(text) { return .bool(value) }
            return .string(text)
        }
        return .number(number)
    }

    /// `!null` says everything itself; `null` may stand behind it.
    private mutating func null(
        _ node: YAMLNode, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft
    ) -> JSONValue? {
        guard node.shape == .nothing else {
            yaml.report(.tagWithValue(tag: MatcherTag.Name.null.text), at: node.position)
            return nil
        }
        draft.add(.null, at: place)
        draft.grow(by: 4)
        return .null
    }

    mutating func warnOfNow(in text: String, at position: SourcePosition) {
        if text.contains("{now}") { yaml.warn(.nowIsPlainText, at: position) }
    }

    /// The tag when this file's version has it and it means something at such a place; else it is reported.
    mutating func knownTag(
        _ text: String, at position: SourcePosition, as site: MatcherTag.Site, what: String
    ) -> MatcherTag? {
        guard let tag = MatcherTag(text) else {
            yaml.report(.unknownTag(name: text, known: site.names(for: version).map(\.text), chosen: version), at: position)
            return nil
        }
        guard site.names.contains(tag.name) else {
            yaml.report(.tagNotAtPlace(tag: tag.name.text, on: what, fitting: site.names(for: version).map(\.text)), at: position)
            return nil
        }
        guard tag.name.firstVersion <= version else {
            yaml.report(.tagNeedsVersion(tag: tag.name.text, needed: tag.name.firstVersion, chosen: version), at: position)
            return nil
        }
        guard site.names(for: version).contains(tag.name) else {
            yaml.report(.tagNotAtPlace(tag: tag.name.text, on: what, fitting: site.names(for: version).map(\.text)), at: position)
            return nil
        }
        guard tag.range != nil else {
            yaml.report(.invalidTagRange(tag: text), at: position)
            return nil
        }
        return tag
    }
}
