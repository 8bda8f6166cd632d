import Pact

/// Reads `consumer/pact-test.yaml`: examples with matchers in them become an example and a list of rules, as Pact has them.
struct PactTestReader {
    var yaml: YAMLReader
    /// The version whose words the file may use.
    var version = SpecificationVersion.v2

    init(path: String, text: String) {
        yaml = YAMLReader(path: path, text: text)
    }

    mutating func file() -> PactTestFile? {
        guard let root = yaml.document(), let fields = yaml.fields(root, ExerciseVocabulary.pactTestFile) else { return nil }
        let consumer = fields["consumer"].flatMap { pacticipant($0, of: "consumer") }
        let provider = fields["provider"].flatMap { pacticipant($0, of: "provider") }
        if let node = fields["specification"], let text = yaml.text(node, of: "specification") {
            if let chosen = SpecificationVersion.read(text) {
                version = chosen
            } else {
                yaml.report(.unknownSpecification(text: text), at: node.position)
            }
        }
        let parts = fields["interactions"].flatMap { yaml.list($0, of: "interactions") } ?? []
        let interactions = parts.compactMap { interaction($0) }
        guard let consumer, let provider else { return nil }
        return PactTestFile(consumer: consumer, provider: provider, specification: version, interactions: interactions)
    }

    /// A name that becomes a part of the pact file's name.
    private mutating func pacticipant(_ node: YAMLNode, of what: String) -> String? {
        guard let text = yaml.text(node, of: what) else { return nil }
        let isFit = !text.hasPrefix(".") && text.utf8.count <= 100 && !text.unicodeScalars.contains { $0 == "/" || $0.isHarmfulToTerminals }
        if !isFit { yaml.report(.invalidPacticipantName(text: text), at: node.position) }
        return isFit ? text : nil
    }

    private mutating func interaction(_ node: YAMLNode) -> PactTestInteraction? {
        guard let fields = yaml.fields(node, ExerciseVocabulary.interaction) else { return nil }
        var source = InteractionSource(start: node.position)
        for (name, place) in Self.places { if let entry = fields.entry(name) { source.set(place, entry.position) } }
        let description = fields["description"].flatMap { yaml.text($0, of: "description") }
        let states = fields["given"].map { self.states($0) } ?? []
        let request = fields["request"].flatMap { self.request($0, source: &source) }
        let response = fields["response"].flatMap { self.response($0, source: &source) }
        let test = test(fields, description: description ?? "", source: &source)
        guard let description, let request, let response, let test else { return nil }
        return PactTestInteraction(
            description: description, providerStates: states, request: request, response: response, test: test, source: source)
    }

    private static let places: [(String, InteractionSource.Place)] = [
        ("description", .description), ("given", .given), ("request", .request), ("response", .response), ("test", .test),
    ]

    private static let testPlaces: [(String, InteractionSource.Place)] = [
        ("call", .call), ("without", .without), ("returns", .expectation), ("fails", .expectation),
    ]

    private mutating func test(_ fields: YAMLFields, description: String, source: inout InteractionSource) -> PactTest? {
        guard let node = fields["test"] else {
            yaml.report(.interactionWithoutTest(description: description), at: fields.position)
            return nil
        }
        guard let inner = yaml.fields(node, ExerciseVocabulary.pactTest) else { return nil }
        for (name, place) in Self.testPlaces {
            if let entry = inner.entry(name) { source.set(place, entry.position) }
        }
        let call = inner["call"].flatMap { yaml.call($0) }
        let without = inner["without"].flatMap { yaml.texts($0, of: "without", each: "a header's name") } ?? []
        let expectation = yaml.expectation(inner, in: "a test")
        guard let call, let expectation else { return nil }
        return PactTest(call: call, without: without.map(\.value), expectation: expectation)
    }
}

extension PactTestFile {
    /// Reads `consumer/pact-test.yaml`. Two interactions that would overwrite each other are no problem of reading.
    ///
    /// - Parameter path: the file's path inside the step's folder, for the places of problems.
    public static func read(path: String, text: String) -> Reading<PactTestFile> {
        var reader = PactTestReader(path: path, text: text)
        let file = reader.file()
        return reader.yaml.reading(file)
    }
}
