import Testing

@testable import Pact

@Suite struct HostilePatternTests {
    static let costly = ["(a*)*b", "(a|aa)+$b", "(.*)*x", "(?:a?){50}a{50}b", "(a+)+(?<!a)"]

    @Test("A pattern that backtracks without end is given up, wherever it stands", arguments: costly)
    func backtracking(pattern: String) throws {
        let text = String(repeating: "a", count: 40_000)
        let elapsed = try ContinuousClock().measure {
            let matcher: JSONValue = ["match": "regex", "regex": .string(pattern)]
            let json: JSONValue = [
                "method": "GET", "path": "/", "headers": ["X": "a"], "query": ["q": ["a"]],
                "matchingRules": [
                    "path": ["matchers": [matcher]], "header": ["X": ["matchers": [matcher]]], "query": ["q": ["matchers": [matcher]]],
                ],
            ]
            let request = try ExpectedRequest(json: json, specification: .v4)
            let actual = HTTPRequest(method: "GET", target: "/\(text)?q=\(text)", headers: ["X": text])
            #expect(request.mismatches(with: actual).count == 3)
            let body = "[" + Array(repeating: "\"\(text)\"", count: 20).joined(separator: ",") + "]"
            let rules = HostileMessages.rules([("$", ["match": "type"]), ("$[*]", matcher)])
            #expect(HostileMessages.compare("[\"a\"]", body, type: "application/json", rules: rules).count >= 20)
        }
        #expect(elapsed < .seconds(60))
    }

    @Test(
        "A pattern of thousands of brackets, repeats or classes is read or refused",
        arguments: ["(", "(?:", "[", "[a&&", "(?=", "a{0,9}", "*", "a*", "{", "{1", "\\", "|", "(?i)", "(?<a>", "(a*)*"])
    func nested(piece: String) {
        let pattern = String(repeating: piece, count: 3000)
        let closed = pattern + String(repeating: piece.hasPrefix("[") ? "x]" : ")", count: 3000)
        let elapsed = ContinuousClock().measure {
            for pattern in [pattern, closed] {
                do throws(RegularExpressionError) {
                    _ = try RegularExpression(pattern).match(whole: "aaaa")
                } catch {
                    #expect(!error.sentence.isEmpty)
                }
                var context = GenerationContext(mode: .consumer, random: SeededRandom(seed: 1))
                let entry = Generators.Entry(category: .header, place: .name("X"), generator: .regex(pattern))
                _ = ExpectedResponse(headers: [("X", ["1"])], generators: Generators([entry])).generated(in: &context)
            }
        }
        #expect(elapsed < .seconds(60))
    }

    @Test(
        "Definitions a hundred thousand letters long or deep are read or refused",
        arguments: [
            "eachKey(", "arrayContains(", "matching(type, 'x'), ", "matching(regex, '", "'", "\\", "matching(", "atLeast(1), ", "(", "$'a'",
        ])
    func definitions(piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.count)
        let elapsed = ContinuousClock().measure {
            for text in [text, text + "notEmpty('x')"] {
                do throws(MatchingRuleDefinitionError) {
                    _ = try MatchingRuleDefinition.parse(text).text
                } catch {
                    #expect(!error.sentence.isEmpty)
                }
            }
        }
        #expect(elapsed < .seconds(60))
    }
}
