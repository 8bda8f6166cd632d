import Pact

/// Reads one contract of what a client wants to publish, and collects what is wrong with it.
struct ContractReader {
    private let json: JSONValue
    private let consumer: String
    /// Sentences, without the contract's place in the list.
    private(set) var problems: [String] = []

    /// - Parameter consumer: the name of the pacticipant whose contract it must be; empty when it is not known.
    init(_ json: JSONValue, consumer: String) {
        self.json = json
        self.consumer = consumer
    }

    /// The contract, `nil` when something is wrong with it.
    mutating func contract() -> PublicationRequest.Contract? {
        guard json.object != nil else {
            problems.append("must be an object")
            return nil
        }
        let consumerName = neededText("consumerName")
        let provider = neededText("providerName")
        checkChoice("specification", among: ["pact"])
        checkChoice("contentType", among: ["application/json"])
        if let choice = json["onConflict"], !choice.isNull { checkChoice("onConflict", among: ["overwrite", "merge"]) }
        let pact = pact()
        if let pact, let consumerName, let provider { check(pact, consumerName, provider) }
        if let consumerName, !consumer.isEmpty, !consumerName.isExactly(consumer) {
            problems.append("consumerName ('\(consumerName)') must match pacticipantName ('\(consumer)')")
        }
        guard problems.isEmpty, let pact, let provider else { return nil }
        return PublicationRequest.Contract(provider: provider, pact: pact)
    }

    private mutating func neededText(_ name: String) -> String? {
        guard let value = json[name] else {
            problems.append("\(name) is missing")
            return nil
        }
        guard let problem = NameRule.problem(with: value) else { return value.string }
        problems.append("\(name) \(problem)")
        return nil
    }

    private mutating func checkChoice(_ name: String, among choices: [String]) {
        guard let value = json[name], !value.isNull else { return problems.append("\(name) is missing") }
        guard value.string.map(choices.contains) != true else { return }
        problems.append("\(name) must be one of: \(choices.joined(separator: ", "))")
    }

    private mutating func pact() -> PublishedPact? {
        guard let content = json["content"], !content.isNull else {
            problems.append("content is missing")
            return nil
        }
        guard let bytes = content.string.flatMap({ Base64.decode($0.filter { !$0.isWhitespace }) }), !bytes.isEmpty else {
            problems.append("content is not valid Base64, or it is empty")
            return nil
        }
        guard let invalid = InvalidText(bytes) else { return pact(bytes) }
        problems.append(
            "contract content has a byte that is no UTF-8 behind character \(invalid.place), and so is no JSON. Before it stands: "
                + "'\(invalid.before)'")
        return nil
    }

    private mutating func pact(_ bytes: [UInt8]) -> PublishedPact? {
        do throws(JSONParsingError) {
            let json = try JSONValue.parse(bytes)
            if let object = json.object { return PublishedPact(object) }
            problems.append("parsed content must be a JSON object, and is of the kind \(json.kind.rawValue)")
        } catch {
            problems.append("content could not be parsed as application/json: \(error.sentence)")
        }
        return nil
    }

    private mutating func check(_ pact: PublishedPact, _ consumerName: String, _ provider: String) {
        let sides = [("consumer", pact.consumerName, consumerName), ("provider", pact.providerName, provider)]
        for case (let side, let found?, let given) in sides where !found.isExactly(given) {
            problems.append("\(side) name in contract content ('\(found)') must match \(side)Name in contract params ('\(given)')")
        }
    }

    /// Where bytes stop being text.
    private struct InvalidText {
        /// How many characters stand before it.
        let place: Int
        /// The last of them.
        let before: String

        /// `nil` for UTF-8.
        init?(_ bytes: [UInt8]) {
            guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
            var text = String.UnicodeScalarView()
            var decoder = UTF8()
            var iterator = bytes.makeIterator()
            while case .scalarValue(let scalar) = decoder.decode(&iterator) { text.append(scalar) }
            place = text.count
            before = String(String.UnicodeScalarView(text.suffix(80)))
        }
    }
}
