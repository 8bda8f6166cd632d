extension ConversionLoss {
    /// One sentence: the interaction, the place, what is left out, and what comes of it.
    ///
    ///     "get all products", response body at $[*].price: V2 has no matcher decimal; what else stands in the contract decides there.
    public var sentence: String {
        let place = placeWords.map { ", \($0)" } ?? ""
        return "\(JSONValue.string(description).brief()) (interaction \(index + 1))\(place): \(kindWords)"
    }

    private var placeWords: String? {
        let words = [partWords, category.map { Self.words(for: $0, place) }].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private var partWords: String? {
        switch part {
        case .interaction: nil
        case .request: "request"
        case .response: "response"
        case .message: "message"
        case .answer(let index): "response \(index + 1)"
        }
    }

    private static func words(for category: MatchingCategory, _ place: MatchingRules.Place?) -> String {
        switch (category, place) {
        case (.body, .path(let path)?), (.metadata, .path(let path)?): "\(category.rawValue) at \(path)"
        case (.header, .name(let name)?): "header \(name)"
        case (.query, .name(let name)?): "query parameter \(name)"
        default: category.rawValue
        }
    }

    private var kindWords: String {
        switch kind {
        case .matcher, .furtherMatcher, .alternativeMatcher, .category, .unwritablePlace, .generator: ruleWords
        case .furtherState, .stateParams: stateWords
        case .message, .synchronousMessage, .messageBesideHTTP: messageWords
        default: memberWords
        }
    }

    private var version: String { specification.name }

    private var ruleWords: String {
        let rest = "what else stands in the contract decides there."
        return switch kind {
        case .matcher(let name): "\(version) has no matcher \(name); \(rest)"
        case .furtherMatcher(let name): "\(version) has one matcher for each place; \(name) is left out, so more is accepted there."
        case .alternativeMatcher(let name): "\(version) has one matcher for each place; \(name) is left out, so less is accepted there."
        case .category(let category): "\(version) has no matchers for the \(category.rawValue); \(rest)"
        case .unwritablePlace: "\(version) cannot write this place down, so its matchers are left out; \(rest)"
        case .generator(let name): "\(version) has no generator \(name) here; the example is sent as it stands."
        default: ""
        }
    }

    private var stateWords: String {
        switch kind {
        case .furtherState(let name): "\(version) has one provider state; \(JSONValue.string(name).brief()) is left out."
        case .stateParams(let state): "\(version) has no parameters of states; those of \(JSONValue.string(state).brief()) are left out."
        default: ""
        }
    }

    private var messageWords: String {
        switch kind {
        case .message: "\(version) has no messages; the interaction is left out."
        case .synchronousMessage: "\(version) has no messages that are answered; the interaction is left out."
        case .messageBesideHTTP:
            "a file of \(version) holds either messages or interactions over HTTP; the message is left out, so convert it in a file of its own."
        default: ""
        }
    }

    private var memberWords: String {
        switch kind {
        case .key(let key): "\(version) has no keys; \(JSONValue.string(key).brief()) is left out."
        case .pending: "\(version) has no pending interactions; from now on a failure counts."
        case .comments: "\(version) has no comments; they are left out."
        case .transport(let name): "\(version) has no transports; \(JSONValue.string(name).brief()) is left out."
        case .contentType(let type):
            "a body of \(version) cannot say what type it has; add the header Content-Type: \(type), or it is taken for something else."
        case .bodyAttributes(let names): "a body of \(version) has no \(Mismatch.list(names)), which is left out."
        case .headerValues(let name): "\(version) joins the values of \(name) to one, and they are not parted again."
        case .queryParameter(let name): "\(version) cannot name \(name) without a value; it is left out."
        default: ""
        }
    }
}
