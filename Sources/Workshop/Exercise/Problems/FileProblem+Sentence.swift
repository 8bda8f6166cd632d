import Pact

extension FileProblem {
    /// What is wrong and what to do, in one or two sentences; without the place. What was typed is shown with its control
    /// characters visible, and cut where it is very long.
    public var sentence: String {
        let whole = VisibleText.shown(kind.sentence)
        return whole.utf8.count > Self.longestSentence ? whole.prefix(Self.longestSentence / 2) + "…" : whole
    }

    private static let longestSentence = 800

    /// A short label for what a list of problems shows: the file, the line and the column.
    public var place: String {
        "\(location.path):\(location.position.line):\(location.position.column)"
    }
}

extension FileProblemKind {
    /// What is wrong and what to do, in one or two sentences.
    public var sentence: String {
        switch self {
        case .syntax(let fault): fault.sentence
        case .requestLine(let fault): fault.sentence
        case .call(let error): error.sentence
        case .tooLarge, .tooManyValues, .tooDeep, .emptyFile, .secondDocument, .alias, .mergeKey, .duplicateKey, .keyIsNotText:
            textSentence
        case .wrongShape, .unknownKey, .missingKey, .missingOneOf, .emptyText, .conflictingKeys, .nestedOperation,
            .nameWithParentheses:
            keySentence
        case .ambiguousValue, .notAnInteger, .quotedInteger, .statusOutOfRange, .invalidDuration, .invalidAddress,
            .invalidHeaderName, .invalidFilterCondition, .invalidFails, .unknownSpecification, .invalidPacticipantName:
            valueSentence
        case .undeclaredParameter, .unusedParameter, .unknownPathParameter, .repeatedParameter, .unknownCollection, .stateSetsAnswer:
            applicationSentence
        case .pactsAndBroker, .secretInFile, .twoLogins, .selectorsNotAList, .resultsWithoutVersion, .blanksInVersion,
            .belongsToBroker, .invalidDay:
            brokerSentence
        case .unknownTag, .tagNeedsVersion, .tagWithoutValue, .tagWithValue, .twoTags, .tagNotAllowed, .tagNotAtPlace, .unknownForm,
            .tagWithoutEffect, .ruleWithoutTag, .invalidTagRange, .wrongTagValue:
            tagSentence
        case .example(let fault): fault.sentence
        case .invalidFormat(let error): error.sentence
        case .misleadingFormat(let slip): slip.sentence
        case .invalidPattern, .exampleDiffersFromPattern, .exampleTooLarge, .emptyExample, .invalidContentType, .unknownStatusClass,
            .stateParametersNeedVersion, .severalStatesNeedVersion, .interactionWithoutTest, .nowIsPlainText,
            .jsonInText, .matcherAsText:
            contractSentence
        }
    }

    /// What would be right, when that is known: a name, a tag.
    var suggestion: String? {
        switch self {
        case .unknownKey(let name, _, let known): NearestName.of(name, among: known) ?? Self.otherName(name, among: known)
        case .unknownTag(let name, let known, _): Self.nearestTag(name, known)
        case .unknownStatusClass(let text): NearestName.of(text, among: ExerciseVocabulary.statusClasses) ?? Self.statusClass(of: text)
        case .unknownCollection(let name, let known): NearestName.of(name, among: known)
        case .requestLine(.unknownMethod(let text)): NearestName.of(text, among: RequestLine.methods)
        case .requestLine(.pathWithoutSlash(let path)): "/" + path
        case .requestLine(.pathIsAddress(_, let path)): path
        case .undeclaredParameter(let name, let declared): declared.isEmpty ? "parameters: [\(name)]" : nil
        case .ambiguousValue(let text): "\"\(text)\""
        case .quotedInteger(_, let text): text
        default: nil
        }
    }

    /// The name here for what Pact's libraries, or a reader's habit, call otherwise.
    private static func otherName(_ name: String, among known: [String]) -> String? {
        let names = [
            "uponReceiving": "description", "willRespondWith": "response", "withRequest": "request", "state": "given",
            "providerState": "given", "providerStates": "given", "expect": "returns", "expects": "returns", "expected": "returns",
            "result": "returns", "url": "path", "uri": "path", "verb": "method", "code": "status", "content": "body",
            "params": "parameters",
            "title": "name", "id": "by", "user": "username", "publish": "publishResults",
            "publishVerificationResults": "publishResults", "consumerVersionSelectors": "selectors", "pending": "enablePending",
        ]
        return names[name].flatMap { known.contains($0) ? $0 : nil }
    }

    /// `; did you mean X?`, or nothing.
    var didYouMean: String { suggestion.map { " Did you mean `\($0)`?" } ?? "" }

    private var textSentence: String {
        switch self {
        case .tooLarge(let limit): "This file is larger than \(limit / 1024) KiB, and is not read. Make it smaller."
        case .tooManyValues(let limit): "This file holds more than \(limit) values; the rest is not read. Make it smaller."
        case .tooDeep(let limit): "More than \(limit) levels stand inside each other here. Make it flatter."
        case .emptyFile: "There is nothing in this file. `pact-workshop reset` with the step's number brings the start file back."
        case .secondDocument: "A second document begins here. A file holds one: take the `---` away."
        case .alias: "This value is taken from elsewhere in the file with `*`. Write it out: these files have no references."
        case .mergeKey: "`<<` copies keys from elsewhere. Write them out: these files have no references."
        case .duplicateKey(let name, let line?): "`\(name)` stands here already, in line \(line). Keep one of the two."
        case .duplicateKey(let name, nil): "`\(name)` stands here more than once. Keep one."
        default: "A key is a plain text here. Write a name, then a colon."
        }
    }

    private var keySentence: String {
        switch self {
        case .wrongShape(let what, let expected, let found):
            "\(NameList.subject(what)) has to be \(expected.words), and this is \(found.words).\(expected.advice)"
        case .unknownKey(let name, let context, let known):
            "\(context.capitalisedFirst) has no `\(name)`.\(didYouMean)"
                + (suggestion == nil ? " It knows \(NameList.of(known))." : "")
        case .missingKey(let name, let context): "\(context.capitalisedFirst) needs `\(name)`. Add a line `\(name):`."
        case .missingOneOf(let names, let context):
            "\(context.capitalisedFirst) needs \(NameList.of(names, joinedBy: "or")). Add one of these lines."
        case .emptyText(let what): "\(NameList.subject(what)) is empty. Write its text behind the colon."
        case .conflictingKeys(let first, let second, let context):
            "\(context.capitalisedFirst) has both `\(first)` and `\(second)`. Keep one of the two."
        case .nameWithParentheses(let text):
            "An operation's name stands alone: `\(text.prefix { $0 != "(" }):`. What it takes goes under `parameters`."
        case .nestedOperation(let name, let inside):
            "`\(name)` is now a part of `\(inside)`. Move it left, under the other name."
        default: ""
        }
    }

    private var valueSentence: String {
        switch self {
        case .ambiguousValue(let text):
            "YAML readers disagree about `\(text)`: a number or a word to one, text to the next. "
                + "Write it in quotes: \"\(text)\"."
        case .notAnInteger(let what, let text):
            "\(NameList.subject(what)) is a whole number, and `\(text)` is not one. Write a number such as 200."
        case .quotedInteger(let what, let text): "\(NameList.subject(what)) is a number: write \(text) without quotes."
        case .statusOutOfRange(let status): "There is no status \(status). A status lies between 100 and 599."
        case .invalidDuration(let text) where !text.isEmpty && text.allSatisfy(\.isNumber):
            "`\(text)` of what? Write the number with its unit, ms, s, m, h or d: 1h."
        case .invalidDuration(let text): "`\(text)` is no length of time. Write a number with ms, s, m, h or d: 1h."
        case .invalidAddress(let text) where text.lowercased().hasPrefix("https://"):
            "Providers are asked over http, and `\(text)` is https. Start yours without TLS, at an address like http://127.0.0.1:8080."
        case .invalidAddress(let text): "`\(text)` is no address. Write it like http://127.0.0.1:8080."
        case .invalidHeaderName(let text):
            "`\(text)` cannot be a header's name. A name has letters, digits and dashes, and no blanks."
        case .invalidFilterCondition(let text):
            "A filter sees requests, and `\(text)` is no header of one. Behind `when` stands the name of the header that must be there: Authorization."
        case .invalidFails(let text):
            "A call fails with a status or is refused; `\(text)` is neither. Write `fails: 404` or `fails: refused`."
        case .invalidPacticipantName(let text):
            "The pact file is called after consumer and provider, and no file can be called `\(text)`. Write a plain name."
        case .unknownSpecification(let text): "There is no specification `\(text)`. Write V2; there are V1, V1.1, V2, V3 and V4."
        default: ""
        }
    }

    private var applicationSentence: String {
        switch self {
        case .undeclaredParameter(let name, let declared):
            declared.isEmpty
                ? "{\(name)} is used and never declared. Add `parameters: [\(name)]`."
                : "The path asks for {\(name)}; declared is \(NameList.of(declared)). One name for both."
        case .unusedParameter(let name, let path):
            "`\(name)` is declared, and the path \(path) has no {\(name)}. Put it into the path."
        case .unknownPathParameter(let name, let path): "The path \(path) has no {\(name)} to find a record by. One name for both."
        case .repeatedParameter(let name): "The parameter `\(name)` is declared twice. Keep one."
        case .unknownCollection(let name, let known):
            "`data` has no `\(name)`.\(didYouMean)" + (suggestion == nil ? " It has \(NameList.of(known))." : "")
        case .stateSetsAnswer(let key):
            "A state sets data, not answers: `\(key)` has no place here. If it set answers, you would test your own words again."
        default: ""
        }
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
