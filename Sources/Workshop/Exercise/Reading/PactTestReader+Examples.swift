import Pact

extension PactTestReader {
    /// The example that a body's part stands for; the rules of its tags go into the draft.
    mutating func example(_ node: YAMLNode, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft) -> JSONValue? {
        guard let tag = node.tag else { return untagged(node, at: place, into: &draft) }
        guard let known = knownTag(tag, at: node.position) else {
            _ = untagged(node, at: place, into: &draft)
            return nil
        }
        guard !node.isAbsent else {
            yaml.report(.tagWithoutValue(tag: known.name.text), at: node.position)
            return nil
        }
        switch known.name {
        case .eachLike:
            return eachLike(node, known, at: place, into: &draft)
        case .regex:
            guard let (text, rule) = regex(node) else { return nil }
            draft.add(rule, at: place)
            return .string(text)
        case .string, .boolean:
            draft.add(.type(min: nil, max: nil), at: place)
            return typed(node, known)
        default:
            draft.add(.type(min: nil, max: nil), at: place)
            return untagged(node, at: place, into: &draft)
        }
    }

    /// A part without regard to its own tag.
    private mutating func untagged(
        _ node: YAMLNode, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft
    ) -> JSONValue? {
        yaml.warnOfMatcher(in: node)
        switch node.content {
        case .scalar(let text, let style):
            if text.contains("{now}") { yaml.warn(.nowIsPlainText, at: node.position) }
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

    /// The largest example that is built, in bytes.
    private static let largestExample = 512 * 1024

    /// A list whose elements are each like the one example, which is repeated up to the minimum.
    private mutating func eachLike(
        _ node: YAMLNode, _ tag: MatcherTag, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft
    ) -> JSONValue? {
        let range = tag.range ?? MatcherTag.Range(minimum: 1, maximum: nil)
        draft.add(.type(min: range.minimum, max: range.maximum), at: place)
        draft.stands(place.eachElement, at: node.position)
        let before = draft.size
        guard let element = untagged(node, at: place.eachElement, into: &draft) else { return nil }
        draft.repeatGrowth(since: before, times: range.minimum)
        guard draft.size <= Self.largestExample else {
            yaml.report(.exampleTooLarge(limit: Self.largestExample), at: node.position)
            return nil
        }
        return .array(Array(repeating: element, count: max(1, range.minimum)))
    }

    /// `!string` and `!boolean`: an example of just that type.
    private mutating func typed(_ node: YAMLNode, _ tag: MatcherTag) -> JSONValue? {
        guard case .scalar(let text, let style) = node.content else {
            let expected: NodeShape = tag.name == .boolean ? .boolean : .text
            yaml.report(.wrongTagValue(tag: tag.name.text, expected: expected, found: node.shape), at: node.position)
            return nil
        }
        guard tag.name == .boolean else { return .string(text) }
        guard style == .plain, case .bool(let value) = PlainScalar(text) else {
            yaml.report(.wrongTagValue(tag: tag.name.text, expected: .boolean, found: node.shape), at: node.position)
            return nil
        }
        return .bool(value)
    }

    /// `{ pattern: ..., example: ... }`; the example has to match its own pattern.
    mutating func regex(_ node: YAMLNode) -> (example: String, rule: MatchingRule)? {
        guard case .mapping = node.content else {
            yaml.report(.wrongTagValue(tag: MatcherTag.Name.regex.text, expected: .mapping, found: node.shape), at: node.position)
            return nil
        }
        var inner = node
        inner.tag = nil
        guard let fields = yaml.fields(inner, ExerciseVocabulary.regex) else { return nil }
        let pattern = fields["pattern"].flatMap { yaml.text($0, of: "pattern") }
        let example = fields["example"].flatMap { yaml.text($0, of: "example") }
        guard let pattern, let example else { return nil }
        if example.contains("{now}") { yaml.warn(.nowIsPlainText, at: fields["example"]?.position ?? node.position) }
        check(example, against: pattern, fields)
        return (example, .regex(pattern))
    }

    private mutating func check(_ example: String, against pattern: String, _ fields: YAMLFields) {
        do {
            if try RegularExpression(pattern).match(whole: example) == .doesNotMatch {
                yaml.report(
                    .exampleDiffersFromPattern(example: example, pattern: pattern),
                    at: fields["example"]?.position ?? fields.position)
            }
        } catch {
            yaml.report(
                .invalidPattern(pattern: pattern, reason: error.sentence), at: fields["pattern"]?.position ?? fields.position)
        }
    }

    /// A path, a header or a query value: text by nature, with a matcher of text or none.
    mutating func textExample(_ node: YAMLNode, of what: String) -> (text: String, rule: MatchingRule?)? {
        guard let tag = node.tag else {
            if case .scalar("", style: .quoted) = node.content { return ("", nil) }
            guard let text = yaml.text(node, of: what) else { return nil }
            if text.contains("{now}") { yaml.warn(.nowIsPlainText, at: node.position) }
            return (text, nil)
        }
        guard let known = knownTag(tag, at: node.position) else { return nil }
        switch known.name {
        case .regex where !node.isAbsent:
            return regex(node).map { ($0.example, $0.rule) }
        case .like, .string, .regex:
            guard !node.isAbsent else {
                yaml.report(.tagWithoutValue(tag: known.name.text), at: node.position)
                return nil
            }
            var inner = node
            inner.tag = nil
            return yaml.text(inner, of: what).map { ($0, .type(min: nil, max: nil)) }
        default:
            yaml.report(.tagNotAllowed(tag: tag, on: what), at: node.position)
            return nil
        }
    }

    /// The tag when this file's version can use it; else it is reported.
    mutating func knownTag(_ text: String, at position: SourcePosition) -> MatcherTag? {
        guard let tag = MatcherTag(text) else {
            yaml.report(.unknownTag(name: text), at: position)
            return nil
        }
        guard tag.name.firstVersion <= version else {
            yaml.report(.tagNeedsVersion(tag: tag.name.text, needed: tag.name.firstVersion, chosen: version), at: position)
            return nil
        }
        guard tag.name.isBuilt else {
            yaml.report(.tagNotKnownYet(tag: tag.name.text), at: position)
            return nil
        }
        guard tag.range != nil else {
            yaml.report(.invalidTagRange(tag: text), at: position)
            return nil
        }
        return tag
    }
}
