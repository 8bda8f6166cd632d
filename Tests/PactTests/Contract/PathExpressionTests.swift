import Pact
import Testing

@Suite("Path expressions")
struct PathExpressionTests {
    @Test(
        "A path is read into its parts and printed in one form",
        arguments: [
            ("$", [.root], "$"),
            ("$.a.b_1", [.root, .field("a"), .field("b_1")], "$.a.b_1"),
            ("a.b", [.root, .field("a"), .field("b")], "$.a.b"),
            ("1", [.root, .field("1")], "$['1']"),
            ("$.a-b:c#d@e", [.root, .field("a-b:c#d@e")], "$['a-b:c#d@e']"),
            ("$.#text", [.root, .field("#text")], "$['#text']"),
            ("$['a b'][0][*].*", [.root, .field("a b"), .index(0), .anyIndex, .anyField], "$['a b'][0][*].*"),
            ("$['a']", [.root, .field("a")], "$.a"),
            ("$['é.[*]\\']", [.root, .field("é.[*]\\")], "$['é.[*]\\\\']"),
            ("$.é", [.root, .field("é")], "$['é']"),
            ("$[12]", [.root, .index(12)], "$[12]"),
            ("$['']", [.root, .field("")], "$['']"),
        ] as [(String, [PathExpression.Token], String)])
    func reading(text: String, tokens: [PathExpression.Token], printed: String) throws {
        let path = try PathExpression.parse(text)
        #expect(path.tokens == tokens)
        #expect(path.description == printed)
    }

    @Test(
        "A path that breaks the grammar is refused at its place",
        arguments: [
            ("", 0, .badBeginning), (".a", 0, .badBeginning), ("$a", 1, .pointOrBracketExpected), ("$.", 2, .nameExpected),
            ("$.a.", 4, .nameExpected), ("$..a", 2, .nameExpected), ("$.a b", 3, .pointOrBracketExpected), ("$[", 2, .indexExpected),
            ("$[a]", 2, .indexExpected), ("$[-1]", 2, .indexExpected), ("$[1", 3, .closingBracketExpected),
            ("$['a", 4, .quoteExpected), ("$['a'", 5, .closingBracketExpected), ("$[*", 3, .closingBracketExpected),
            ("$['é'x]", 5, .closingBracketExpected), ("$[99999999999999999999]", 2, .indexExpected),
        ] as [(String, Int, PathExpressionError.Reason)])
    func refusing(text: String, offset: Int, reason: PathExpressionError.Reason) {
        #expect(throws: PathExpressionError(path: text, offset: offset, reason: reason)) { try PathExpression.parse(text) }
    }

    @Test("The sentence counts characters from one and says what belongs there")
    func sentence() {
        let error = PathExpressionError(path: "$[a]", offset: 2, reason: .indexExpected)
        #expect(
            error.sentence
                == "The path $[a] goes wrong at character 3: brackets hold a whole number, * or a name in single quotes.")
    }

    @Test(
        "A rule weighs two for each part it names and one for each it leaves open",
        arguments: [
            ("$", "$", 2), ("$", "$.a.b", 2), ("$.a", "$.a", 4), ("$.a", "$.b", 0), ("$.a.b", "$.a", 0), ("$.a", "$.a[0].b", 4),
            ("$.*", "$.a", 2), ("$.*", "$[0]", 2), ("$[*]", "$[7]", 2), ("$[*]", "$.a", 0), ("$[*]", "$['12']", 2),
            ("$[0]", "$[0]", 4), ("$[0]", "$[1]", 0), ("$.a[*].*", "$.a[3].b", 4), ("$['1']", "$[1]", 4), ("$[1]", "$['1']", 4),
            ("$[*]", "$['']", 0), ("$['1']", "$['01']", 0),
        ])
    func weights(rule: String, place: String, weight: Int) throws {
        #expect(try PathExpression.parse(rule).weight(at: PathExpression.parse(place)) == weight)
    }

    @Test("A path of any length has a weight")
    func longPath() {
        let path = PathExpression(tokens: [.root] + Array(repeating: .field("a"), count: 300))
        #expect(path.weight(at: path) == .max)
        let rules = MatchingRules([.init(category: .body, place: .path(path), list: MatchingRuleList([.equality]))])
        #expect(rules.selection(at: path)?.isCascaded == false)
    }

    @Test("Whatever the text, reading ends, and what is read can be printed")
    func randomTexts() {
        var random = SeededGenerator(seed: 3)
        let pieces = ["$", ".", "[", "]", "'", "*", "a", "0", "é", " ", "\\", "-"]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            guard let path = try? PathExpression.parse(text) else { continue }
            let printed = path.description
            if !printed.contains("\\") {
                #expect((try? PathExpression.parse(printed)) == path)
            }
        }
    }
}
