/// Collects a request, a response or a message as integration JSON, and what of its rules cannot be said there.
struct InlinePart {
    var members = JSONObject()
    private var rules: MatchingRules
    private var generators: Generators

    init(rules: MatchingRules, generators: Generators) {
        self.rules = rules
        self.generators = generators
    }

    /// The members, and what is left of rules and generators.
    var whole: JSONObject {
        var whole = members
        if !rules.isEmpty { whole.set("keptRules", .object(rules.categorisedJSON)) }
        if !generators.isEmpty { whole.set("keptGenerators", .object(generators.json)) }
        return whole
    }

    /// The example of one place that has no places below.
    mutating func value(_ texts: [String], _ category: MatchingCategory, _ place: MatchingRules.Place) -> JSONValue {
        let isHere = { (other: MatchingRules.Place) in Self.isSame(other, place, category) }
        let own = InlineValues(
            texts, rules: MatchingRules(rules.entries.filter { $0.category == category && isHere($0.place) }),
            generators: Generators(generators.entries.filter { $0.category == category && isHere($0.place) }))
        let writing = IntegrationJSON.write(own, as: category)
        take(own.rules, own.generators, but: writing)
        return writing.json
    }

    mutating func setNamed(_ member: String, _ values: [(name: String, values: [String])], _ category: MatchingCategory) {
        guard !values.isEmpty else { return }
        var json = JSONObject()
        for (name, texts) in values { json.set(name, value(texts, category, .name(name))) }
        members.set(member, .object(json))
    }

    mutating func setMetadata(_ metadata: JSONObject) {
        guard !metadata.isEmpty else { return }
        var json = JSONObject()
        for (name, value) in metadata.members {
            let own = expectation(of: value, .metadata) { $0.tokens.dropFirst().first == .field(name) }
            let writing = IntegrationJSON.writeMetadata(own, named: name)
            take(own.rules, own.generators, but: writing)
            json.set(name, writing.json)
        }
        members.set("metadata", .object(json))
    }

    /// JSON with its matchers, a text as it stands, other bytes in base64.
    mutating func setBody(_ body: Body, type: ContentType?) {
        switch body {
        case .missing: return
        case .empty: members.set("body", "")
        case .null: members.set("body", .null)
        case .present(let bytes, let declared):
            if let declared { members.set("contentType", .string(declared)) }
            let type = declared.flatMap(ContentType.parse) ?? type ?? ContentTypeGuess.ofText(bytes)
            if type.isJSON, let json = try? JSONValue.parse(bytes) {
                let own = expectation(of: json, .body) { _ in true }
                let writing = IntegrationJSON.write(own)
                take(own.rules, own.generators, but: writing)
                members.set("body", writing.json)
            } else if let text = String(validating: bytes, as: UTF8.self) {
                members.set("body", .string(text))
            } else {
                members.set("bodyBase64", .string(Base64.encode(bytes)))
            }
        }
    }

    private func expectation(
        of example: JSONValue, _ category: MatchingCategory, where belongs: @escaping (PathExpression) -> Bool
    ) -> InlineExpectation {
        let isOwn = { (other: MatchingCategory, place: MatchingRules.Place) in
            if case .path(let path) = place { other == category && belongs(path) } else { false }
        }
        return InlineExpectation(
            example: example, rules: MatchingRules(rules.entries.filter { isOwn($0.category, $0.place) }),
            generators: Generators(generators.entries.filter { isOwn($0.category, $0.place) }))
    }

    /// Drops what was written.
    private mutating func take(_ own: MatchingRules, _ ownGenerators: Generators, but writing: InlineWriting) {
        let written = own.entries.filter { !writing.keptRules.entries.contains($0) }
        rules.entries.removeAll(where: written.contains)
        let made = ownGenerators.entries.filter { !writing.keptGenerators.entries.contains($0) }
        generators.entries.removeAll(where: made.contains)
    }

    /// Headers are called the same in any case of letters.
    private static func isSame(_ one: MatchingRules.Place, _ other: MatchingRules.Place, _ category: MatchingCategory) -> Bool {
        guard category == .header, case .name(let name) = one, case .name(let second) = other else { return one == other }
        return name.lowercased() == second.lowercased()
    }
}
