import Pact

extension FileProblemKind {
    var contractSentence: String {
        switch self {
        case .invalidPattern(let pattern, let reason): "The pattern `\(pattern)` cannot be read: \(reason)."
        case .exampleDiffersFromPattern(let example, let pattern):
            "The example `\(example)` does not match its own pattern `\(pattern)`. A pattern has to cover the whole text."
        case .exampleTooLarge(let limit):
            "Repeated up to its minimum, this example grows beyond \(limit / 1024) KiB. Ask for fewer elements."
        case .emptyExample(let tag):
            "The example of `\(tag)` is empty, so it says nothing. Write at least one part of what is expected."
        case .invalidContentType(let text):
            "`\(text)` is no content type. Two words with a slash between them are one: application/json."
        case .unknownStatusClass(let text):
            "There is no class of statuses `\(text)`.\(didYouMean)"
                + (suggestion == nil ? " Write one of \(NameList.of(ExerciseVocabulary.statusClasses)), or a list: [200, 201]." : "")
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
}
