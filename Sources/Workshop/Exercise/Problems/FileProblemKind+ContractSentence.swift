import Pact

extension FileProblemKind {
    var contractSentence: String {
        switch self {
        case .unknownTag, .tagNeedsVersion, .tagNotKnownYet, .tagWithoutValue, .twoTags, .tagNotAllowed, .invalidTagRange,
            .wrongTagValue:
            tagSentence
        case .invalidPattern(let pattern, let reason): "The pattern `\(pattern)` cannot be read: \(reason)."
        case .exampleDiffersFromPattern(let example, let pattern):
            "The example `\(example)` does not match its own pattern `\(pattern)`. A pattern has to cover the whole text."
        case .exampleTooLarge(let limit):
            "Repeated up to its minimum, this example grows beyond \(limit / 1024) KiB. Ask for fewer elements."
        case .stateParametersNeedVersion(let chosen):
            "\(chosen.name) cannot give a provider state parameters; V3 can. Here a name will do."
        case .severalStatesNeedVersion(let chosen):
            "\(chosen.name) knows one provider state for an interaction; V3 can have several. Put both into one name."
        case .interactionWithoutTest(let description):
            "The interaction `\(description)` has no `test`. Say what the consumer calls: a contract holds only what was tried."
        case .jsonInText: "This body is one text, with JSON in it. Write its fields as lines of their own, without the quotes around all."
        case .matcherAsText(let name):
            "`\(name)` is a plain word here. A matcher begins with `!` and stands before its example: `!\(name) 10`."
        case .nowIsPlainText: "{now} is filled in by client.yaml and by request filters. Here it is plain text."
        default: ""
        }
    }

    private var tagSentence: String {
        switch self {
        case .unknownTag(let name):
            "There is no matcher `\(name)`.\(didYouMean)"
                + (suggestion == nil ? " This file can use \(NameList.of(ExerciseVocabulary.tags(for: .v2)))." : "")
        case .tagNeedsVersion(let tag, let needed, let chosen):
            "`\(tag)` needs \(needed.name); this file is \(chosen.name). \(chosen.name) cannot say it\(Self.instead(chosen))."
        case .tagNotKnownYet(let tag):
            "`\(tag)` is a matcher of the specification that this program cannot use yet. "
                + "It can use \(NameList.of(ExerciseVocabulary.tags(for: .v4)))."
        case .tagWithoutValue(let tag):
            "`\(tag)` needs an example behind it. Write one, or indent the lines below so that they belong to it."
        case .twoTags(let first, let second):
            "`\(first)` and `\(second)` stand on one value. One value has one matcher: keep one of the two."
        case .tagNotAllowed(let tag, let place):
            "`\(tag)` cannot stand on \(NameList.object(place)). Matchers belong to what a contract expects; write a plain value."
        case .invalidTagRange(let tag) where !tag.hasPrefix(MatcherTag.Name.eachLike.text):
            "`\(tag.prefix { $0 != "(" })` has no parentheses: write its example behind it with a blank. Only a list has a range, in `!eachLike`."
        case .invalidTagRange(let tag):
            "`\(tag)` has no range that can be read. Write it like `!eachLike(2..)`, `!eachLike(..5)` or `!eachLike(2..5)`."
        case .wrongTagValue(let tag, let expected, let found):
            "`\(tag)` needs \(expected.words), and this is \(found.words).\(Self.advice(tag))"
        default: ""
        }
    }

    private static func instead(_ chosen: SpecificationVersion) -> String {
        chosen >= .v2 ? "; here `!like` will do" : ": it compares by equality alone"
    }

    private static func advice(_ tag: String) -> String {
        tag == MatcherTag.Name.regex.text ? " Write it like `!regex { pattern: '\\d+', example: \"10\" }`." : ""
    }
}
