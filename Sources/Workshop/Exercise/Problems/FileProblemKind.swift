import Pact

/// What is wrong in a file: facts, without words. The words are in `FileProblem+Sentence.swift`.
public enum FileProblemKind: Sendable, Equatable {
    // The text as YAML
    case syntax(SyntaxFault)
    case tooLarge(limit: Int)
    case tooManyValues(limit: Int)
    case tooDeep(limit: Int)
    case emptyFile
    case secondDocument
    /// A value used a second time through `*name`.
    case alias
    case mergeKey
    /// `firstLine` is where the key stands first; `nil` where the second one was not found.
    case duplicateKey(name: String, firstLine: Int?)
    case keyIsNotText

    // Keys and shapes
    case wrongShape(of: String, expected: NodeShape, found: NodeShape)
    case unknownKey(name: String, in: String, known: [String])
    case missingKey(name: String, in: String)
    case missingOneOf(names: [String], in: String)
    case emptyText(of: String)
    /// Two keys of which only one may stand.
    case conflictingKeys(String, String, in: String)

    // Plain values
    /// A plain text that YAML readers disagree about: `09`, `0x1F`, `yes`.
    case ambiguousValue(text: String)
    case notAnInteger(of: String, text: String)
    case quotedInteger(of: String, text: String)
    case statusOutOfRange(Int)
    case invalidDuration(text: String)
    case invalidAddress(text: String)
    case invalidHeaderName(text: String)
    /// What a filter's `when` says, where it cannot be the name of a header.
    case invalidFilterCondition(text: String)
    /// `fails` is neither a status nor `refused`.
    case invalidFails(text: String)
    case unknownSpecification(text: String)
    /// A pacticipant's name that no file can be called after.
    case invalidPacticipantName(text: String)

    // Requests and operations
    case requestLine(RequestLineFault)
    case undeclaredParameter(name: String, declared: [String])
    case unusedParameter(name: String, path: String)
    case repeatedParameter(name: String)
    /// A route finds a record by a parameter that its path does not have.
    case unknownPathParameter(name: String, path: String)
    /// `getProduct(id)` as an operation's name.
    case nameWithParentheses(text: String)
    case nestedOperation(name: String, inside: String)
    case call(OperationCallError)

    // Matchers and contracts
    /// `known`: the tags that could stand there; `chosen`: the version of the file, `nil` where a file has none.
    case unknownTag(name: String, known: [String], chosen: SpecificationVersion?)
    case tagNeedsVersion(tag: String, needed: SpecificationVersion, chosen: SpecificationVersion)
    case tagWithoutValue(tag: String)
    case twoTags(first: String, second: String)
    /// An example that grows beyond this many bytes when it is repeated up to its minimum.
    case exampleTooLarge(limit: Int)
    /// A tag on something that is plain text by nature.
    case tagNotAllowed(tag: String, on: String)
    /// A matcher on a part of a contract that others can stand on, or none; `fitting` are those.
    case tagNotAtPlace(tag: String, on: String, fitting: [String])
    /// Named lines behind a tag that knows none of their names; `known` are those it knows.
    case unknownForm(tag: String, known: [String])
    /// `!null 3`: a matcher that says everything itself.
    case tagWithValue(tag: String)
    /// A matcher inside what another one judges alone.
    case tagWithoutEffect(tag: String, ruler: String)
    /// A plain value where `!eachKey` or `!eachValue` needs a matcher.
    case ruleWithoutTag(of: String)
    case invalidTagRange(tag: String)
    case wrongTagValue(tag: String, expected: NodeShape, found: NodeShape)
    case invalidPattern(pattern: String, reason: String)
    case exampleDiffersFromPattern(example: String, pattern: String)
    case example(ExampleFault)
    /// An empty example where its matcher would have nothing to go by.
    case emptyExample(tag: String)
    case invalidFormat(DateTimeFormatError)
    /// A warning: a letter of a format that probably means something else than it was meant to.
    case misleadingFormat(FormatSlip)
    case invalidContentType(text: String)
    case unknownStatusClass(text: String)
    case stateParametersNeedVersion(chosen: SpecificationVersion)
    case severalStatesNeedVersion(chosen: SpecificationVersion)
    case interactionWithoutTest(description: String)
    /// A warning: `{now}` where nothing replaces it.
    case nowIsPlainText
    /// A warning: a body that is one text, with JSON in it.
    case jsonInText
    /// A warning: `like: …`, `like("x")` or `x !like`, which are plain names and texts.
    case matcherAsText(name: String)

    // Services and verifications
    case unknownCollection(name: String, known: [String])
    /// A provider state that tries to set an answer instead of data.
    case stateSetsAnswer(key: String)
    /// A verification with both `pacts` and `broker`.
    case pactsAndBroker
    /// A secret that belongs to the environment: `variable` is the one it is read from.
    case secretInFile(variable: String)
    /// `token` beside `username` or `password`.
    case twoLogins
    /// Selectors that are no list: `first` is how the first line of one is written.
    case selectorsNotAList(first: String)
    /// Results are to be published, and of which version nobody says.
    case resultsWithoutVersion
    /// A version with blanks in it, as a note beside it without `#` makes one: `first` is what stands before them.
    case blanksInVersion(first: String)
    /// A key of the broker's at the file's left margin, or elsewhere outside of it.
    case belongsToBroker(key: String)
    /// A text that is no day such as 2026-01-31.
    case invalidDay(text: String)
}
