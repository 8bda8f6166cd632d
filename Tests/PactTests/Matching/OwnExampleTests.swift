import Pact
import Testing

@Suite("An expectation accepts its own example")
struct OwnExampleTests {
    @Test("Whatever a contract says, the request and the response it shows fit it", arguments: 0..<200)
    func ownExample(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        // A null body is the one example that is sent as a text it then refuses, as other implementations do.
        let made = Self.value(depth: 3, &random)
        let body = made == .null ? ["a": .null] : made
        let rules = Self.rules(for: body, at: "$.body", &random)
        let headers = [("Content-Type", "application/json"), ("Vary", "Accept, Origin"), ("X-Number", "12")]
        let request = try ExpectedRequest.make(
            "POST", "/products/10", query: "a=1&b=x%20y&a=2", headers: headers, json: body,
            rules: rules + [("$.path", ["match": "regex", "regex": "/products/[0-9]+"]), ("$.query.a", ["match": "type"])])
        #expect(request.mismatches(with: request.sent()).map(\.sentence) == [])
        let response = try ExpectedResponse.make(201, headers: headers, json: body, rules: rules)
        let answer = HTTPResponse(
            status: 201, headers: ["content-type": "application/json; charset=utf-8", "Vary": "Accept,Origin", "x-number": " 12"],
            // An empty text in a contract file means an empty body.
            body: body == "" ? [] : body.bytes())
        #expect(response.mismatches(with: answer).map(\.sentence) == [])
    }

    private static func value(depth: Int, _ random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .int(Int.random(in: -1000...1000, using: &random))
        case 3: return .number(JSONNumber("\(Int.random(in: 0...99, using: &random)).50") ?? JSONNumber(0))
        case 4: return .string(["", "a", "28 Degrees", "é", "10"].randomElement(using: &random) ?? "")
        case 5: return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth - 1, &random) })
        default:
            let names = ["id", "name", "first name", "1", "ü"].prefix(Int.random(in: 0...5, using: &random))
            return .object(JSONObject(names.map { ($0, value(depth: depth - 1, &random)) }))
        }
    }

    /// Rules that the example satisfies, at some of its places.
    private static func rules(for value: JSONValue, at path: String, _ random: inout SeededGenerator) -> [(String, JSONObject)] {
        var rules: [(String, JSONObject)] = []
        switch Int.random(in: 0..<4, using: &random) {
        case 0: rules.append((path, ["match": "type"]))
        case 1: rules.append((path, ["match": "equality"]))
        case 2 where !value.isCollection: rules.append((path, ["match": "regex", "regex": "(?m).*"]))
        default: break
        }
        for (index, element) in (value.array ?? []).enumerated() {
            rules += Self.rules(for: element, at: "\(path)[\(index)]", &random)
        }
        for (name, member) in value.object?.members ?? [] {
            rules += Self.rules(for: member, at: "\(path)['\(name)']", &random)
        }
        return rules
    }
}
