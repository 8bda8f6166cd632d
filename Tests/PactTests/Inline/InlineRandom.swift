import Pact

/// Makes examples with rules and generators at places in them and elsewhere, the same for the same seed.
struct InlineRandom {
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func expectation() -> InlineExpectation {
        let example = value(depth: 0)
        var places = [PathExpression.root]
        collect(example, at: .root, into: &places)
        var rules: [MatchingRules.Entry] = []
        var generators: [Generators.Entry] = []
        for place in Set(places).sorted(by: { $0.description < $1.description }) {
            if Int.random(in: 0..<3, using: &random) == 0 {
                let matchers = (0..<Int.random(in: 1...2, using: &random)).map { _ in rule(depth: 0) }
                let combine: MatchingRuleList.Combine = Int.random(in: 0..<8, using: &random) == 0 ? .or : .and
                rules.append(.init(category: .body, place: .path(place), list: MatchingRuleList(matchers, combine: combine)))
            }
            if Int.random(in: 0..<6, using: &random) == 0 {
                generators.append(.init(category: .body, place: .path(place), generator: generator()))
            }
        }
        return InlineExpectation(example: example, rules: MatchingRules(rules), generators: Generators(generators))
    }

    private mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 3 ? 3 : 6), using: &random) {
        case 0: .int(Int.random(in: 0...9, using: &random))
        case 1: .string(one(of: ["x", "", "2020", "100"]))
        case 2: one(of: [.null, true, .string("b")])
        case 3: .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth + 1) })
        default:
            .object(
                JSONObject(
                    (0..<Int.random(in: 0...3, using: &random)).map { _ in
                        (name: one(of: ["a", "b", "id", "value", "a b", "7"]), value: value(depth: depth + 1))
                    }))
        }
    }

    /// Places as they are, with wildcards, and places that are not there.
    private mutating func collect(_ value: JSONValue, at place: PathExpression, into places: inout [PathExpression]) {
        var below: [(PathExpression.Token, JSONValue)] = []
        for (name, member) in value.object?.members ?? [] {
            below.append((Int(name).map(PathExpression.Token.index) ?? .field(name), member))
        }
        for (index, element) in (value.array ?? []).enumerated() { below.append((.index(index), element)) }
        for (token, child) in below {
            let wildcard: PathExpression.Token = value.array == nil ? .anyField : .anyIndex
            let chosen = Int.random(in: 0..<3, using: &random) == 0 ? wildcard : token
            let childPlace = place.appending(chosen)
            places.append(childPlace)
            collect(child, at: childPlace, into: &places)
        }
        if Int.random(in: 0..<5, using: &random) == 0 { places.append(place.appending(.field("nowhere"))) }
    }

    private mutating func rule(depth: Int) -> MatchingRule {
        let nested = { (self: inout Self) in
            NestedRules(
                depth < 2 ? [self.rule(depth: depth + 1)] : [.integer],
                example: self.one(of: [nil, .string("x"), .string("100")]))
        }
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return .equality
        case 1: return .regex(one(of: ["\\d+", "a|b"]))
        case 2: return .type(min: one(of: [nil, 1]), max: one(of: [nil, 3]))
        case 3: return .include(one(of: ["x", "b", "zz"]))
        case 4: return .integer
        case 5: return .null
        case 6: return .date(format: one(of: [nil, "yyyy"]))
        case 7: return .datetime(format: "yyyy")
        case 8: return .contentType("image/png")
        case 9: return .values
        case 10: return .eachKey(nested(&self))
        case 11: return .eachValue(nested(&self))
        case 12: return .statusCode(one(of: [.success, .codes([200])]))
        case 13: return .notEmpty
        case 14: return .unknown(name: "creditcard", attributes: one(of: [[:], ["brand": "visa"], ["value": "visa"]]))
        default:
            return .arrayContains([
                ArrayVariant(index: 0, rules: one(of: [nil, MatchingRules(), variantRules])), ArrayVariant(index: 1, rules: variantRules),
            ])
        }
    }

    private var variantRules: MatchingRules {
        MatchingRules([.init(category: .body, place: .path(.root), list: MatchingRuleList([.integer]))])
    }

    private mutating func generator() -> Generator {
        one(of: [
            .randomInt(min: 1, max: nil), .randomInt(), .uuid(), .date(format: "yyyy"), .dateTime(expression: "now"),
            .providerState(expression: "${id}", type: .integer), .regex("\\d+"), .randomBoolean, .randomString(size: 3),
            .unknown(name: "Lottery", attributes: ["balls": 6]), .mockServerURL(example: "http://a/b", regex: "/b$"),
        ])
    }

    private mutating func one<Choice>(of choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &random)]
    }
}
