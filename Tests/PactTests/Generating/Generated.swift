import Pact

/// What generators make of examples, told in few words.
enum Generated {
    static func context(
        _ mode: GenerationContext.Mode = .provider, seed: UInt64 = 1, state: JSONObject = [:], mockServerURL: String? = nil
    ) -> GenerationContext {
        GenerationContext(
            mode: mode,
            now: CivilDateTime(year: 2026, month: 11, day: 22, hour: 10, minute: 59, second: 19, nanosecond: 486_000_000, offset: 3600),
            random: SeededRandom(seed: seed), stateValues: state, mockServerURL: mockServerURL)
    }

    /// The value in place of an example in a JSON body; `nil` when the example stays byte for byte.
    static func value(
        _ generator: Pact.Generator, for example: JSONValue = "example", in context: GenerationContext = context()
    ) throws -> JSONValue? {
        let place = MatchingRules.Place.path(PathExpression(tokens: [.root, .field("a")]))
        let before = JSONValue.object(["a": example]).bytes()
        let after = try json(before, [(place, generator)], in: context)
        return after == before ? nil : try JSONValue.parse(after)["a"]
    }

    /// The text in place of a path; `nil` when it stays.
    static func text(_ generator: Pact.Generator, in context: GenerationContext = context()) -> String? {
        var context = context
        let example = "/this is the example"
        let request = ExpectedRequest(
            path: example, generators: Generators([.init(category: .path, place: .whole, generator: generator)]))
        let text = request.generated(in: &context).path
        return text == example ? nil : text
    }

    static func json(
        _ bytes: [UInt8], _ generators: [(MatchingRules.Place, Pact.Generator)], in context: GenerationContext = context()
    ) throws -> [UInt8] {
        body(bytes, type: "application/json", generators, in: context)
    }

    /// The bytes of a body after its generators.
    static func body(
        _ bytes: [UInt8], type: String, _ generators: [(MatchingRules.Place, Pact.Generator)], in context: GenerationContext = context()
    ) -> [UInt8] {
        var context = context
        let entries = generators.map { Generators.Entry(category: .body, place: $0.0, generator: $0.1) }
        let response = ExpectedResponse(
            headers: [("Content-Type", [type])], body: .present(bytes, contentType: nil), generators: Generators(entries))
        guard case .present(let after, _) = response.generated(in: &context).body else { return [] }
        return after
    }
}

extension MatchingRules.Place {
    /// A path that is one.
    static func at(_ path: String) -> Self {
        (try? PathExpression.parse(path)).map(MatchingRules.Place.path) ?? .whole
    }
}
