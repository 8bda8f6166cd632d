import Pact

/// Matchers of lists and objects.
extension PactTestReader {
    /// The largest example that is built, in bytes.
    private static let largestExample = 512 * 1024

    /// A list whose elements are each like the one example, which is repeated up to the minimum.
    mutating func eachLike(
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

    /// A list in which each of these has to be found; each is compared by the rules of its own tags.
    mutating func arrayContaining(
        _ node: YAMLNode, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft
    ) -> JSONValue? {
        let tag = MatcherTag.Name.arrayContaining.text
        guard case .list(let parts) = node.content else {
            yaml.report(.wrongTagValue(tag: tag, expected: .list, found: node.shape), at: node.position)
            return nil
        }
        guard !parts.isEmpty else {
            yaml.report(.emptyExample(tag: tag), at: node.position)
            return nil
        }
        draft.grow(by: 2)
        var values: [JSONValue] = []
        var variants: [ArrayVariant] = []
        for (index, part) in parts.enumerated() {
            draft.stands(place.element(index), at: part.position)
            let earlier = draft.beginVariant()
            let value = example(part, at: place.variant(index), into: &draft)
            let rules = draft.endVariant(earlier)
            guard let value else { continue }
            values.append(value)
            variants.append(ArrayVariant(index: index, rules: rules))
        }
        draft.add(.arrayContains(variants), at: place)
        return .array(values)
    }

    /// `{ rule: …, of: … }`: a matcher for all names or all values, and an example of the whole.
    mutating func eachPart(
        _ node: YAMLNode, _ tag: MatcherTag.Name, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft
    ) -> JSONValue? {
        guard case .mapping = node.content, let form = tag.form else {
            yaml.report(.wrongTagValue(tag: tag.text, expected: .mapping, found: node.shape), at: node.position)
            return nil
        }
        guard let fields = formFields(node, tag, form) else { return nil }
        let matcher = fields["rule"].flatMap { rule($0, of: tag) }
        if let matcher {
            let nested = NestedRules([matcher.rule])
            draft.add(tag == .eachKey ? .eachKey(nested) : .eachValue(nested), at: place)
        }
        guard let of = fields["of"] else { return nil }
        guard let value = example(of, at: tag == .eachValue ? place.ruled(by: tag) : place, into: &draft) else { return nil }
        guard value.object != nil || (tag == .eachValue && value.array != nil) else {
            yaml.report(.wrongShape(of: "of", expected: .mapping, found: of.shape), at: of.position)
            return nil
        }
        guard value.object?.isEmpty != true, value.array?.isEmpty != true else {
            yaml.report(.emptyExample(tag: tag.text), at: of.position)
            return nil
        }
        if let matcher { check(value, of: of, by: matcher, tag) }
        return value
    }

    /// Every name or value of the example has to follow the matcher too.
    private mutating func check(_ value: JSONValue, of node: YAMLNode, by matcher: ValueMatcher, _ tag: MatcherTag.Name) {
        let places = Self.parts(of: node)
        for (name, member) in value.object?.members ?? [] {
            let fault = tag == .eachKey ? matcher.fault(of: name) : matcher.fault(of: member)
            let place = places.first { $0.name == name }
            let position = tag == .eachKey ? place?.position : place?.value
            if let fault { yaml.report(fault, at: position ?? node.position) }
        }
        for (index, element) in (value.array ?? []).enumerated() {
            guard let fault = matcher.fault(of: element) else { continue }
            yaml.report(fault, at: places.indices.contains(index) ? places[index].value : node.position)
        }
    }

    /// The names of an example with the places of names and values, seen through the tags before it.
    private static func parts(of node: YAMLNode) -> [(name: String, position: SourcePosition, value: SourcePosition)] {
        switch node.content {
        case .scalar: return []
        case .list(let parts): return parts.map { ("", $0.position, $0.position) }
        case .mapping(let entries):
            let form = node.tag.flatMap { MatcherTag($0)?.name.form }
            guard form == nil else { return entries.first { $0.name == "of" }.map { parts(of: $0.value) } ?? [] }
            return entries.map { ($0.name, $0.position, $0.value.position) }
        }
    }

    /// Anything that is not empty; the example cannot be either.
    mutating func notEmpty(
        _ node: YAMLNode, at place: ExpectationDraft.Place, into draft: inout ExpectationDraft
    ) -> JSONValue? {
        draft.add(.notEmpty, at: place)
        guard let value = untagged(node, at: place, into: &draft) else { return nil }
        if let fault = ValueMatcher(tag: .notEmpty, rule: .notEmpty).fault(of: value) { yaml.report(fault, at: node.position) }
        return value
    }
}
