/// XML bodies: elements by name, then their attributes, children and text. Places carry no indexes: `$.people.person['@id']`.
extension Comparison {
    mutating func compareXML(_ expected: XMLTree, _ actual: XMLTree) {
        var cursor = RuleCursor(rules)
        cursor.enter(.root)
        cursor.inside(.field(expected.name.qualified)) { compareElement(expected, actual, at: &$0) }
    }

    private mutating func compareElement(_ expected: XMLTree, _ actual: XMLTree, at cursor: inout RuleCursor) {
        let failuresBefore = failures
        compareName(expected, actual, at: cursor)
        guard failures == failuresBefore else { return }
        compareAttributes(expected, actual, at: &cursor)
        compareChildren(expected, actual, at: &cursor)
        cursor.inside(.field("#text")) { compareText(expected.text, actual.text, by: $0.selection, at: $0.place) }
    }

    private mutating func compareName(_ expected: XMLTree, _ actual: XMLTree, at cursor: RuleCursor) {
        if let selection = cursor.selection {
            judge(by: selection, at: cursor.place, expected: expected.shown, actual: actual.shown) { workings, rule in
                rule.refusal(element: actual, expected: expected, isCascaded: selection.isCascaded, workings: &workings)
            }
        } else if expected.name != actual.name {
            report(.notEqual, at: cursor.place, expected: expected.shown, actual: actual.shown)
        }
    }

    private mutating func compareAttributes(_ expected: XMLTree, _ actual: XMLTree, at cursor: inout RuleCursor) {
        let came = Dictionary(actual.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        for attribute in expected.attributes {
            cursor.enter(attribute.part)
            if let value = came[attribute.name] {
                compareText(attribute.value, value, by: cursor.selection, at: cursor.place)
            } else {
                report(.missing, at: cursor.place, expected: .string(attribute.value), actual: nil, rule: cursor.selection?.first)
            }
            cursor.leave()
        }
        guard isStrict else { return }
        let known = Set(expected.attributes.map(\.name))
        for attribute in actual.attributes where !known.contains(attribute.name) {
            cursor.inside(attribute.part) { report(.unexpected, at: $0.place, expected: nil, actual: .string(attribute.value)) }
        }
    }

    /// Children of one name together: under a type rule each one that came against the first of the example, else one by one.
    private mutating func compareChildren(_ expected: XMLTree, _ actual: XMLTree, at cursor: inout RuleCursor) {
        let (examples, came) = (expected.childGroups, actual.childGroups)
        let elements = Dictionary(came.map { ($0.name, $0.elements) }, uniquingKeysWith: { first, _ in first })
        for group in examples {
            cursor.enter(.field(group.name.qualified))
            let others = elements[group.name] ?? []
            if let first = group.elements.first, !others.isEmpty, cursor.isUnderTypeRule {
                for child in others { compareElement(first, child, at: &cursor) }
            } else {
                comparePairs(group.elements, others, at: &cursor)
            }
            cursor.leave()
        }
        let known = Set(examples.map(\.name))
        for group in came where !known.contains(group.name) {
            cursor.enter(.field(group.name.qualified))
            if isStrict || cursor.isUnderTypeRule {
                report(.unexpected, at: cursor.place, expected: nil, actual: group.elements.first?.shown, rule: cursor.selection?.first)
            }
            cursor.leave()
        }
    }

    private mutating func comparePairs(_ expected: [XMLTree], _ actual: [XMLTree], at cursor: inout RuleCursor) {
        for (example, child) in zip(expected, actual) {
            compareElement(example, child, at: &cursor)
        }
        for example in expected.dropFirst(actual.count) {
            report(.missing, at: cursor.place, expected: example.shown, actual: nil, rule: cursor.selection?.first)
        }
        guard isStrict else { return }
        for child in actual.dropFirst(expected.count) {
            report(.unexpected, at: cursor.place, expected: nil, actual: child.shown)
        }
    }
}

extension XMLTree {
    /// The child elements by name, in the order the names first come.
    fileprivate var childGroups: [(name: Name, elements: [XMLTree])] {
        var groups: [(name: Name, elements: [XMLTree])] = []
        var places: [Name: Int] = [:]
        for element in elements {
            if let place = places[element.name] {
                groups[place].elements.append(element)
            } else {
                places[element.name] = groups.count
                groups.append((element.name, [element]))
            }
        }
        return groups
    }

    /// An element as a mismatch shows it: `<person/>`.
    fileprivate var shown: JSONValue { .string("<\(name.qualified)/>") }
}

extension XMLTree.Attribute {
    /// The part of a place that an attribute is: `['@id']`.
    fileprivate var part: PathExpression.Token { .field("@" + name.qualified) }
}

extension MatchingRule {
    /// Why this matcher refuses an XML element by its name and number of nodes; `nil` when it accepts.
    fileprivate func refusal(
        element actual: XMLTree, expected: XMLTree, isCascaded: Bool, workings: inout RuleWorkings
    ) -> Mismatch.Reason? {
        switch self {
        case .regex(let pattern): return workings.expressions.reason(pattern: pattern, text: actual.name.local)
        case .equality, .type(nil, nil): return actual.name == expected.name ? nil : .notEqual
        case .type(let minimum, let maximum):
            guard !isCascaded else { return nil }
            if let minimum, actual.nodes.count < minimum { return .tooShort(minimum: minimum, actual: actual.nodes.count) }
            if let maximum, actual.nodes.count > maximum { return .tooLong(maximum: maximum, actual: actual.nodes.count) }
            return nil
        case .notEmpty: return actual.nodes.isEmpty ? .empty : nil
        default: return .ruleNotApplicable
        }
    }
}
