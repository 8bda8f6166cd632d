/// XML bodies: elements by name, then their attributes, children and text. Places carry no indexes: `$.people.person['@id']`.
extension Comparison {
    mutating func compareXML(_ expected: XMLTree, _ actual: XMLTree) {
        compareElement(expected, actual, at: PathExpression.root.appending(.field(expected.name.qualified)))
    }

    private mutating func compareElement(_ expected: XMLTree, _ actual: XMLTree, at path: PathExpression) {
        let before = mismatches.count
        compareName(expected, actual, at: path)
        guard mismatches.count == before else { return }
        compareAttributes(expected, actual, at: path)
        compareChildren(expected, actual, at: path)
        let place = path.appending(.field("#text"))
        compareText(expected.text, actual.text, by: rules.selection(at: place), at: .body(path: place.description))
    }

    private mutating func compareName(_ expected: XMLTree, _ actual: XMLTree, at path: PathExpression) {
        let place = Mismatch.Place.body(path: path.description)
        if let selection = rules.selection(at: path) {
            judge(by: selection, at: place, expected: expected.shown, actual: actual.shown) { expressions, rule in
                rule.refusal(element: actual, expected: expected, isCascaded: selection.isCascaded, expressions: &expressions)
            }
        } else if expected.name != actual.name {
            report(.notEqual, at: place, expected: expected.shown, actual: actual.shown)
        }
    }

    private mutating func compareAttributes(_ expected: XMLTree, _ actual: XMLTree, at path: PathExpression) {
        for attribute in expected.attributes {
            let place = path.appending(.field("@" + attribute.name.qualified))
            let selection = rules.selection(at: place)
            if let found = actual.attributes.first(where: { $0.name == attribute.name }) {
                compareText(attribute.value, found.value, by: selection, at: .body(path: place.description))
            } else {
                report(
                    .missing, at: .body(path: place.description), expected: .string(attribute.value), actual: nil, rule: selection?.first)
            }
        }
        guard isStrict else { return }
        for attribute in actual.attributes where !expected.attributes.contains(where: { $0.name == attribute.name }) {
            let place = path.appending(.field("@" + attribute.name.qualified))
            report(.unexpected, at: .body(path: place.description), expected: nil, actual: .string(attribute.value))
        }
    }

    /// Children of one name together: under a type rule each one that came against the first of the example, else one by one.
    private mutating func compareChildren(_ expected: XMLTree, _ actual: XMLTree, at path: PathExpression) {
        for name in expected.childNames {
            let place = path.appending(.field(name.qualified))
            let examples = expected.elements.filter { $0.name == name }
            let came = actual.elements.filter { $0.name == name }
            if let first = examples.first, !came.isEmpty, rules.selection(at: place)?.hasTypeRule == true {
                for child in came { compareElement(first, child, at: place) }
            } else {
                comparePairs(examples, came, at: place)
            }
        }
        for name in actual.childNames where !expected.elements.contains(where: { $0.name == name }) {
            let place = path.appending(.field(name.qualified))
            let selection = rules.selection(at: place)
            guard isStrict || selection?.hasTypeRule == true, let child = actual.elements.first(where: { $0.name == name }) else {
                continue
            }
            report(.unexpected, at: .body(path: place.description), expected: nil, actual: child.shown, rule: selection?.first)
        }
    }

    private mutating func comparePairs(_ expected: [XMLTree], _ actual: [XMLTree], at path: PathExpression) {
        for (example, child) in zip(expected, actual) {
            compareElement(example, child, at: path)
        }
        for example in expected.dropFirst(actual.count) {
            report(
                .missing, at: .body(path: path.description), expected: example.shown, actual: nil, rule: rules.selection(at: path)?.first)
        }
        guard isStrict else { return }
        for child in actual.dropFirst(expected.count) {
            report(.unexpected, at: .body(path: path.description), expected: nil, actual: child.shown)
        }
    }
}

extension XMLTree {
    /// The names of the child elements, each once, in the order they first come.
    fileprivate var childNames: [Name] {
        elements.reduce(into: []) { names, element in
            if !names.contains(element.name) { names.append(element.name) }
        }
    }

    /// An element as a mismatch shows it: `<person/>`.
    fileprivate var shown: JSONValue { .string("<\(name.qualified)/>") }
}

extension MatchingRules.Selection {
    fileprivate var hasTypeRule: Bool {
        list.matchers.contains { if case .type = $0 { true } else { false } }
    }
}

extension MatchingRule {
    /// Why this matcher refuses an XML element by its name and number of nodes; `nil` when it accepts.
    fileprivate func refusal(
        element actual: XMLTree, expected: XMLTree, isCascaded: Bool, expressions: inout RegularExpressions
    ) -> Mismatch.Reason? {
        switch self {
        case .regex(let pattern):
            // The specification's cases mean the element's text, other implementations its name: either will do.
            guard expressions.reason(pattern: pattern, text: actual.name.local) != nil else { return nil }
            return expressions.reason(pattern: pattern, text: actual.text)
        case .equality: return actual.name == expected.name ? nil : .notEqual
        case .type(let minimum, let maximum):
            guard actual.name == expected.name else { return .notEqual }
            guard !isCascaded else { return nil }
            if let minimum, actual.nodes.count < minimum { return .tooShort(minimum: minimum, actual: actual.nodes.count) }
            if let maximum, actual.nodes.count > maximum { return .tooLong(maximum: maximum, actual: actual.nodes.count) }
            return nil
        default: return .ruleNotApplicable
        }
    }
}
