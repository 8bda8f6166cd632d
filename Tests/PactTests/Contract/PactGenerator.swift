import Pact

/// Makes pacts of every shape that a file of a version can hold, the same for the same seed.
struct PactGenerator {
    var random: SeededGenerator
    let specification: SpecificationVersion

    init(seed: UInt64, specification: SpecificationVersion) {
        // Neighbouring seeds give the same numbers one place apart; far ones do not.
        random = SeededGenerator(seed: seed &* 0xD134_2543_DE82_EF95)
        self.specification = specification
    }

    mutating func pact() -> PactFile {
        PactFile(
            consumer: word(), provider: word(), specification: specification, interactions: interactions(),
            metadata: ["note": value(depth: 1)], unknownMembers: ["extra": value(depth: 1)])
    }

    /// A V3 file has messages in a list behind the others.
    private mutating func interactions() -> [Interaction] {
        let interactions = several { $0.interaction() }
        return specification == .v3 && .random(using: &random) ? interactions + messages() : interactions
    }

    mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
        case 0: .null
        case 1: .bool(.random(using: &random))
        case 2: .number(JSONNumber(Int.random(in: -9...999, using: &random)))
        case 3: .number(JSONNumber(one(of: ["1.0", "1.50", "-0.5e3", "1e400"])) ?? JSONNumber(0))
        case 4, 5: .string(word())
        case 6, 7: .object(JSONObject(sortedNames().map { (name: $0, value: value(depth: depth - 1)) }))
        default: .array(several { $0.value(depth: depth - 1) })
        }
    }

    private mutating func interaction() -> Interaction {
        let isFour = specification == .v4
        return Interaction(
            description: word(), providerStates: states(), content: content(),
            key: isFour && .random(using: &random) ? word() : nil, pending: isFour && .random(using: &random),
            comments: isFour && .random(using: &random) ? ["text": [.string(word())]] : [:],
            transport: isFour && .random(using: &random) ? word() : nil,
            unknownMembers: .random(using: &random) ? ["_id": .string(word())] : [:])
    }

    private mutating func content() -> Interaction.Content {
        switch Int.random(in: 0..<(specification == .v4 ? 4 : 2), using: &random) {
        case 2: .message(message(isPart: false))
        case 3: .synchronousMessage(request: message(), responses: several { $0.message() })
        default: .http(request: request(), response: response())
        }
    }

    private mutating func messages() -> [Interaction] {
        several { Interaction(description: $0.word(), providerStates: $0.states(), content: .message($0.message(isPart: false))) }
    }

    /// A part of a synchronous message has members of its own that are not known; other messages share theirs with the interaction.
    private mutating func message(isPart: Bool = true) -> ExpectedMessage {
        let typed = typedBody()
        let places: [(MatchingCategory, MatchingRules.Place)] = [
            (.body, .path(.root)), (.metadata, .path(PathExpression(tokens: [.root, .field("topic")]))),
        ]
        let metadata: JSONObject = .random(using: &random) ? ["topic": value(depth: 1)] : [:]
        return ExpectedMessage(
            contents: typed.body, metadata: typed.type.map { metadata.appending("contentType", .string($0)) } ?? metadata,
            rules: rules(at: places),
            generators: Generators(
                specification == .v4 && .random(using: &random)
                    ? [.init(category: .body, place: .path(.root), generator: .randomInt(min: 1, max: 2))] : []),
            unknownMembers: isPart ? ["kept": .string(word())] : [:])
    }

    private mutating func states() -> [ProviderState] {
        several { ProviderState($0.word(), params: .random(using: &$0.random) ? ["p": $0.value(depth: 1)] : [:]) }
    }

    private mutating func request() -> ExpectedRequest {
        let typed = typedBody()
        let names = specification < .v3 ? sortedNames().shuffled(using: &random) : sortedNames()
        return ExpectedRequest(
            method: one(of: ["GET", "POST"]), path: "/\(word())",
            query: names.map { name in (name, query()) }, headers: headers(typed.type), body: typed.body, rules: rules(),
            generators: generators())
    }

    private mutating func response() -> ExpectedResponse {
        let typed = typedBody()
        return ExpectedResponse(
            status: Int.random(in: 100...599, using: &random), headers: headers(typed.type), body: typed.body, rules: rules())
    }

    private mutating func query() -> [String?] {
        (0...Int.random(in: 0..<3, using: &random)).map { _ in .random(using: &random) ? word() : one(of: [nil, ""]) }
    }

    private mutating func headers(_ type: String?) -> [(name: String, values: [String])] {
        var headers: [(name: String, values: [String])] = [("Accept", ["a/b", "c/d;q=1"])]
        if let type { headers.append(("Content-Type", [type])) }
        headers.append(("X-\(one(of: ["A", "B"]))", [one(of: ["1", "a, b"])]))
        return headers
    }

    private mutating func typedBody() -> (type: String?, body: Body) {
        let declares = specification == .v4
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return (nil, .missing)
        case 1: return (nil, .empty)
        case 2: return ("application/json", .null)
        case 3: return ("text/plain", .present(Array("text \(word())".utf8), contentType: declares ? "text/plain" : nil))
        case 4: return ("image/png", .present([0x89, 0xFF, 0x00, 0x41], contentType: declares ? "image/png" : nil))
        default:
            var value = value(depth: 3)
            if value.isNull { value = "" }
            return ("application/json", .present(value.bytes(), contentType: declares ? "application/json" : nil))
        }
    }

    private mutating func rules() -> MatchingRules {
        rules(at: [
            (.body, .path(.root)), (.body, .path(PathExpression(tokens: [.root, .anyIndex, .field("a b"), .anyField, .index(3)]))),
            (.header, .name("Content-Type")), (.path, .whole), (.query, .name("page")),
        ])
    }

    private mutating func rules(at places: [(MatchingCategory, MatchingRules.Place)]) -> MatchingRules {
        let matchers: [MatchingRule] = [
            .equality, .regex("\\d+ \"x\""), .type(min: nil, max: nil), .type(min: 1, max: 2),
            .date(format: "y"),
        ]
        let entries = places.filter { _ in .random(using: &random) }.map { category, place in
            let count = specification < .v3 ? 1 : Int.random(in: 1...3, using: &random)
            let list = (0..<count).map { _ in one(of: matchers) }
            let combine: MatchingRuleList.Combine = specification >= .v3 && .random(using: &random) ? .or : .and
            return MatchingRules.Entry(category: category, place: place, list: MatchingRuleList(list, combine: combine))
        }
        return MatchingRules(specification < .v3 ? Self.inFlatOrder(entries) : entries)
    }

    private mutating func generators() -> Generators {
        let all: [Generators.Entry] = [
            .init(category: .body, place: .path(PathExpression(tokens: [.root, .field("a"), .anyIndex])), generator: .randomInt(min: 1)),
            .init(category: .header, place: .name("X-A"), generator: .uuid(format: .urn)),
            .init(category: .path, place: .whole, generator: .providerState(expression: "/${id}", type: .string)),
            .init(category: .query, place: .name("page"), generator: .unknown(name: "Odd", attributes: ["a": [1]])),
        ]
        return Generators(all.filter { _ in .random(using: &random) })
    }

    /// The order of the names in V2's layout, which the writer sorts.
    private static func inFlatOrder(_ entries: [MatchingRules.Entry]) -> [MatchingRules.Entry] {
        let order: [MatchingCategory] = [.body, .header, .path, .query]
        return entries.sorted { (order.firstIndex(of: $0.category) ?? 0) < (order.firstIndex(of: $1.category) ?? 0) }
    }

    private mutating func sortedNames() -> [String] {
        Array(Set(several { $0.word() })).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private mutating func several<Item>(_ make: (inout PactGenerator) -> Item) -> [Item] {
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in make(&self) }
    }

    private mutating func word() -> String {
        one(of: ["a", "b c", "Shop", "{}", "\"q\"", "é", "1", "x&y=z", "true", "back\\slash", "line\nfeed", "[1]"])
    }

    private mutating func one<Item>(of items: [Item]) -> Item {
        items[Int.random(in: items.indices, using: &random)]
    }
}
