import Pact

/// Matchers of single values, with what stands behind their tags.
extension PactTestReader {
    /// The matcher that a tag and what stands behind it mean, and the node of its example.
    ///
    /// - Parameter isRule: the matcher stands for many values, which are the examples themselves: its own may be left out.
    mutating func matcher(
        _ node: YAMLNode, _ tag: MatcherTag.Name, isRule: Bool = false
    ) -> (matcher: ValueMatcher, example: YAMLNode?)? {
        var inner = node
        inner.tag = nil
        guard let form = tag.form else {
            return simple(tag, inner).map { ($0, node.isAbsent ? nil : inner) }
        }
        guard case .mapping = node.content else { return short(node, tag, isRule: isRule) }
        guard let fields = formFields(node, tag, isRule ? form.withoutExample : form) else { return nil }
        let matcher: ValueMatcher? =
            switch tag {
            case .regex: fields["pattern"].flatMap { pattern($0) }
            case .include:
                fields["part"].flatMap { yaml.text($0, of: "part") }.map { ValueMatcher(tag: tag, rule: .include($0)) }
            case .contentType: fields["type"].flatMap { contentType($0) }
            default: moment(tag, format: fields["format"])
            }
        return matcher.map { ($0, fields["example"]) }
    }

    /// What stands behind a tag in named lines.
    mutating func formFields(_ node: YAMLNode, _ tag: MatcherTag.Name, _ form: FileContext) -> YAMLFields? {
        var inner = node
        inner.tag = nil
        let known = form.keys.map(\.name)
        if case .mapping(let entries) = node.content, !entries.isEmpty,
            !entries.contains(where: { known.contains($0.name) || NearestName.of($0.name, among: known) != nil })
        {
            yaml.report(.unknownForm(tag: tag.text, known: known), at: node.position)
            return nil
        }
        return yaml.fields(inner, form)
    }

    /// `!date 2019-01-14`, `!include part`: an example alone, where that is enough.
    private mutating func short(_ node: YAMLNode, _ tag: MatcherTag.Name, isRule: Bool) -> (ValueMatcher, YAMLNode?)? {
        var inner = node
        inner.tag = nil
        guard case .scalar(let text, _) = node.content, ![.regex, .contentType].contains(tag) else {
            yaml.report(.wrongTagValue(tag: tag.text, expected: .mapping, found: node.shape), at: node.position)
            return nil
        }
        if tag == .include {
            guard !node.isAbsent else {
                yaml.report(.tagWithoutValue(tag: tag.text), at: node.position)
                return nil
            }
            return (ValueMatcher(tag: tag, rule: .include(text)), inner)
        }
        return moment(tag, format: nil).map { ($0, node.isAbsent ? nil : inner) }
    }

    private func simple(_ tag: MatcherTag.Name, _ node: YAMLNode) -> ValueMatcher? {
        switch tag {
        case .like: ValueMatcher(tag: tag, rule: .type(min: nil, max: nil), model: node.isAbsent ? nil : node.shape)
        case .string: ValueMatcher(tag: tag, rule: .type(min: nil, max: nil))
        // A text has no other type than that of a text, so a type would say nothing of it.
        case .boolean: ValueMatcher(tag: tag, rule: .type(min: nil, max: nil))
        case .integer: ValueMatcher(tag: tag, rule: .integer)
        case .decimal: ValueMatcher(tag: tag, rule: .decimal)
        case .number: ValueMatcher(tag: tag, rule: .number)
        case .null: ValueMatcher(tag: tag, rule: .null)
        case .uuid: ValueMatcher(tag: tag, rule: .regex(ValueMatcher.uuidPattern))
        case .notEmpty: ValueMatcher(tag: tag, rule: .notEmpty)
        case .semver: ValueMatcher(tag: tag, rule: .semver)
        case .equal: ValueMatcher(tag: tag, rule: .equality)
        default: nil
        }
    }

    private mutating func pattern(_ node: YAMLNode) -> ValueMatcher? {
        guard let pattern = yaml.text(node, of: "pattern") else { return nil }
        do {
            _ = try RegularExpression(pattern)
        } catch {
            yaml.report(.invalidPattern(pattern: pattern, reason: error.sentence), at: node.position)
        }
        return ValueMatcher(tag: .regex, rule: .regex(pattern))
    }

    private mutating func contentType(_ node: YAMLNode) -> ValueMatcher? {
        guard let text = yaml.text(node, of: "type") else { return nil }
        guard ContentType.parse(text) != nil else {
            yaml.report(.invalidContentType(text: text), at: node.position)
            return nil
        }
        return ValueMatcher(tag: .contentType, rule: .contentType(text))
    }

    /// A date or time; in a contract its format always stands, so that every reader of it means the same.
    private mutating func moment(_ tag: MatcherTag.Name, format node: YAMLNode?) -> ValueMatcher? {
        var format = tag.defaultFormat
        if let node {
            guard let text = yaml.text(node, of: "format") else { return nil }
            do {
                format = try DateTimeFormat.parse(text)
            } catch {
                yaml.report(.invalidFormat(error), at: node.position)
                return nil
            }
            if let format, let slip = FormatSlip.first(in: format, of: tag) { yaml.warn(.misleadingFormat(slip), at: node.position) }
        }
        guard let format else { return nil }
        let rule: MatchingRule =
            switch tag {
            case .date: .date(format: format.text)
            case .time: .time(format: format.text)
            default: .datetime(format: format.text)
            }
        return ValueMatcher(tag: tag, rule: rule, format: format)
    }

    /// The matcher that `!eachKey` or `!eachValue` puts on all names or values.
    mutating func rule(_ node: YAMLNode, of outer: MatcherTag.Name) -> ValueMatcher? {
        guard let tag = node.tag else {
            yaml.report(.ruleWithoutTag(of: outer.text), at: node.position)
            return nil
        }
        let site: MatcherTag.Site = outer == .eachKey ? .ruleOfNames : .ruleOfValues
        guard let known = knownTag(tag, at: node.position, as: site, what: "the rule of `\(outer.text)`") else { return nil }
        guard let (matcher, example) = matcher(node, known.name, isRule: true) else { return nil }
        if let example, let value = yaml.value(example, of: "the rule of `\(outer.text)`"), let fault = matcher.fault(of: value) {
            yaml.report(fault, at: example.position)
        }
        return matcher
    }
}

extension FileContext {
    /// The same keys, of which `example` may be left out.
    fileprivate var withoutExample: FileContext {
        var context = self
        context.keys = keys.map { key in
            var key = key
            if key.name == "example" { key.isRequired = false }
            return key
        }
        return context
    }
}
