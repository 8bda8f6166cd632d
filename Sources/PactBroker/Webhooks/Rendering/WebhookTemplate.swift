import Pact

/// Puts a webhook's variables into texts. A variable is written `${pactbroker.consumerName}`; unknown ones stay as they are.
struct WebhookTemplate: Sendable {
    let variables: WebhookVariables

    /// The text with each known variable's value, `encoded` where its surroundings need that.
    func filled(_ text: String, encoded: (String) -> String = { $0 }) -> String {
        guard text.contains(Self.opening) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: Self.opening) {
            result += rest[..<start.lowerBound]
            let behind = rest[start.upperBound...]
            guard let end = behind.firstIndex(of: "}"), let value = variables.values[String(behind[..<end])] else {
                result += rest[start]
                rest = behind
                continue
            }
            result += encoded(value)
            rest = behind[behind.index(after: end)...]
        }
        return result + rest
    }

    /// The value with each text in it filled, names of members too: whatever a value holds, it stays within its text.
    func filled(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null, .bool, .number: value
        case .string(let text): .string(filled(text))
        case .array(let elements): .array(elements.map(filled))
        case .object(let object): .object(JSONObject(object.members.map { (name: filled($0.name), value: filled($0.value)) }))
        }
    }

    /// Path and query with each value percent-encoded, so that it stays within its segment or parameter.
    func filledTarget(_ target: String) -> String {
        let text = filled(target) { value in
            // A segment of dots alone would lead out of the path.
            value.allSatisfy { $0 == "." } ? value.replacing(".", with: "%2E") : Query.encoded(value)
        }
        return Self.sendable(text)
    }

    /// A text of JSON that is none before its variables are put in: each value is written as it stands between quotes.
    func filledJSONText(_ text: String) -> String {
        filled(text) { String(JSONValue.string($0).text().dropFirst().dropLast()) }
    }

    /// What cannot stand in a request's target is percent-encoded, e.g. the braces of `${unknown}`.
    private static func sendable(_ target: String) -> String {
        target.unicodeScalars.map { scalar in
            let isSendable = (0x21...0x7E).contains(scalar.value) && !unsendable.contains(scalar)
            return isSendable ? String(scalar) : Query.encoded(String(scalar))
        }.joined()
    }

    private static let unsendable = Set("\"<>\\^`{|}#".unicodeScalars)
    private static let opening = "${pactbroker."
}
