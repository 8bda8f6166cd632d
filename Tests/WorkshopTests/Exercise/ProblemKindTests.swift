import Testing
import Workshop

@Suite("Every kind of problem")
struct ProblemKindTests {
    /// The kinds that a fixture has to show, by the name of their case; those of syntax, request lines, calls and examples by their own.
    private static let shown = [
        "braceInsideFlow", "tab", "unclosedQuote", "unclosedFlow", "unexpectedFlowEnd", "colonInText", "indentation", "reservedCharacter",
        "unknownAlias", "missingColon", "invalidEscape", "invalidTag", "controlCharacter",
        "missingBlank", "dashWithoutBlank", "dashAmongNames", "missingDash", "blankInTag", "textBehindTag", "textBehindQuote", "curlyQuote",
        "unusualBlank", "lookalikeColon", "anchor",
        "tooDeep", "emptyFile", "secondDocument", "alias", "mergeKey", "duplicateKey", "keyIsNotText",
        "wrongShape", "unknownKey", "missingKey", "missingOneOf", "emptyText", "conflictingKeys",
        "ambiguousValue", "notAnInteger", "quotedInteger", "statusOutOfRange", "invalidDuration", "invalidAddress", "invalidHeaderName",
        "invalidFilterCondition",
        "invalidFails", "unknownSpecification",
        "missingMethod", "missingPath", "unknownMethod", "pathWithoutSlash", "pathIsAddress", "pathWithSpace", "pathWithFragment",
        "pathWithQuery", "undeclaredParameter", "unusedParameter", "repeatedParameter", "unknownPathParameter", "nestedOperation",
        "nameWithParentheses", "textBeforeCall", "invalidPacticipantName",
        "missingName", "missingParentheses", "unclosedParenthesis", "textAfterCall", "invalidArguments",
        "unknownTag", "tagNeedsVersion", "tagWithoutValue", "tagWithValue", "twoTags", "tagNotAllowed", "tagNotAtPlace", "tagWithoutEffect",
        "ruleWithoutTag", "unknownForm", "invalidTagRange", "emptyExample", "invalidFormat", "invalidContentType", "unknownStatusClass",
        "notInteger", "signedInteger", "tooLargeInteger", "notDecimal", "notNumber", "quotedNumber", "notUUID", "notSemanticVersion",
        "notInFormat", "lacksPart", "notOfType", "statusOutOfClass",
        "dayOfYear", "weekYear", "minuteInDate", "monthInTime", "halfDayHour",
        "wrongTagValue", "invalidPattern", "exampleDiffersFromPattern", "stateParametersNeedVersion", "severalStatesNeedVersion",
        "interactionWithoutTest", "nowIsPlainText", "jsonInText", "matcherAsText", "unknownCollection", "stateSetsAnswer",
        "pactsAndBroker", "secretInFile", "twoLogins", "selectorsNotAList", "resultsWithoutVersion", "belongsToBroker", "invalidDay",
        "blanksInVersion",
    ]

    @Test("has a fixture with its exact rendering", arguments: shown)
    func isShown(name: String) {
        let kinds = ProblemFixture.all.flatMap(\.problems).map { Self.name(of: $0.kind) }
        #expect(kinds.contains(name))
    }

    private static func name(of kind: FileProblemKind) -> String {
        switch kind {
        case .syntax(let fault): caseName(fault)
        case .requestLine(let fault): caseName(fault)
        case .call(let error): caseName(error)
        case .example(let fault): caseName(fault)
        case .misleadingFormat(let slip): caseName(slip)
        default: caseName(kind)
        }
    }

    private static func caseName(_ value: some Any) -> String {
        Mirror(reflecting: value).children.first?.label ?? "\(value)"
    }
}
