import Pact

/// A matcher of single values as its tag and what stands behind it say: the rule, and what an example has to be to follow it.
struct ValueMatcher {
    let tag: MatcherTag.Name
    let rule: MatchingRule
    /// How dates and times are written; `nil` for other matchers.
    var format: DateTimeFormat?
    /// What stands behind `!like` as a rule for many values; they have to be of its kind.
    var model: NodeShape?

    /// What is wrong with an example in a body; `nil` when it follows the matcher.
    func fault(of value: JSONValue) -> FileProblemKind? {
        let wrong = { (expected: NodeShape) in
            FileProblemKind.wrongTagValue(tag: tag.text, expected: expected, found: value.shape)
        }
        switch tag {
        case .string: return value.kind == .string ? nil : wrong(.text)
        case .boolean: return value.kind == .boolean ? nil : wrong(.boolean)
        case .null: return value.isNull ? nil : wrong(.nothing)
        case .integer, .decimal, .number: return value.number.map { fault(of: $0) } ?? Self.noNumber(value, tag).map { .example($0) }
        case .like: return model.flatMap { $0 == value.shape ? nil : wrong($0) }
        case .notEmpty: return value.isNull || value.string == "" || value.isEmptyCollection ? .emptyExample(tag: tag.text) : nil
        case .semver, .uuid: return value.string.map { fault(of: $0) } ?? wrong(.text)
        default:
            return value.isCollection ? wrong(.text) : fault(of: value.string ?? value.text())
        }
    }

    /// What is wrong with an example that is a text by nature, as in a header; `nil` when it follows the matcher.
    func fault(of text: String) -> FileProblemKind? {
        switch (tag, rule) {
        case (.integer, _) where text.wholeMatch(of: /\+?\d{1,19}/) == nil:
            .example(text.hasPrefix("-") ? .signedInteger(text: text) : .notInteger(tag: tag.text, text: text))
        case (.decimal, _), (.number, _):
            text.wholeMatch(of: /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/) == nil ? .example(.notNumber(tag: tag.text, text: text)) : nil
        case (.boolean, _) where text != "true" && text != "false":
            .wrongTagValue(tag: tag.text, expected: .boolean, found: .text)
        case (.notEmpty, _) where text.isEmpty: .emptyExample(tag: tag.text)
        case (.semver, _) where !Self.isSemanticVersion(text): .example(.notSemanticVersion(text: text))
        case (.uuid, .regex(let pattern)):
            Self.matches(text, pattern) ? nil : .example(.notUUID(text: text))
        case (_, .regex(let pattern)):
            Self.matches(text, pattern) ? nil : .exampleDiffersFromPattern(example: text, pattern: pattern)
        case (_, .include(let part)):
            text.contains(part) ? nil : .example(.lacksPart(text: text, part: part))
        case (.date, _), (.time, _), (.datetime, _):
            format?.check(text).map {
                .example(.notInFormat(text: text, reason: $0, isDefault: format == tag.defaultFormat, tag: tag.text))
            }
        case (.contentType, .contentType(let type)):
            looksLike(text).map { .example(.notOfType(text: text, type: type, looksLike: $0)) }
        default: nil
        }
    }

    /// What content the engine takes a text for; `nil` where that is what the matcher wants.
    private func looksLike(_ text: String) -> String? {
        let rules = MatchingRules([.init(category: .header, place: .name("x"), list: MatchingRuleList([rule]))])
        let expected = ExpectedResponse(headers: [("X", [text])], rules: rules)
        for mismatch in expected.mismatches(with: HTTPResponse(status: 200, headers: ["X": text])) {
            if case .looksLike(let found, _) = mismatch.reason { return found }
        }
        return nil
    }

    private func fault(of number: JSONNumber) -> FileProblemKind? {
        switch tag {
        case .integer where !number.isInteger: .example(.notInteger(tag: tag.text, text: number.text))
        case .integer where number.int == nil: .example(.tooLargeInteger(text: number.text))
        case .decimal where number.isInteger: .example(.notDecimal(text: number.text))
        default: nil
        }
    }

    /// Why something that is no number is none: it may stand in quotes.
    private static func noNumber(_ value: JSONValue, _ tag: MatcherTag.Name) -> ExampleFault? {
        guard let text = value.string else { return .notNumber(tag: tag.text, text: value.text()) }
        return JSONNumber(text) == nil ? .notNumber(tag: tag.text, text: text) : .quotedNumber(tag: tag.text, text: text)
    }

    /// False also where it cannot be told.
    private static func matches(_ text: String, _ pattern: String) -> Bool {
        guard let expression = try? RegularExpression(pattern) else { return true }
        return expression.match(whole: text) != .doesNotMatch
    }

    /// Three numbers without leading zeros, then perhaps what comes before and what is built (semver.org 2.0.0).
    private static func isSemanticVersion(_ text: String) -> Bool {
        let number = #"(?:0|[1-9]\d*)"#
        let before = #"(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)"#
        let built = #"[0-9A-Za-z-]+"#
        return matches(text, #"\#(number)(?:\.\#(number)){2}(?:-\#(before)(?:\.\#(before))*)?(?:\+\#(built)(?:\.\#(built))*)?"#)
    }

    /// Eight, four, four, four and twelve hexadecimal digits (RFC 9562, section 4).
    static let uuidPattern = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
}

extension JSONValue {
    fileprivate var isEmptyCollection: Bool { array?.isEmpty == true || object?.isEmpty == true }

    fileprivate var shape: NodeShape {
        switch kind {
        case .null: .nothing
        case .boolean: .boolean
        case .integer, .decimal: .number
        case .string: .text
        case .array: .list
        case .object: .mapping
        }
    }
}
