import Pact
import Testing

@testable import pact_workshop

@Suite("A contract for people")
struct ContractTextTests {
    private func lines(_ interaction: Interaction) -> [String] {
        let pact = PactFile(consumer: "Shop", provider: "Stock", specification: .v4, interactions: [interaction])
        return Array(ContractText(pact).lines.dropFirst(3))
    }

    private func rules(_ json: JSONValue) throws -> MatchingRules { try MatchingRules(json: json) }

    private func body(_ json: JSONValue) -> Body { .present(json.bytes(), contentType: "application/json") }

    @Test("It begins with the names, the version and the number of interactions")
    func beginning() {
        let pact = PactFile(consumer: "Shop", provider: "Stock", specification: .v2, interactions: [])
        #expect(ContractText(pact).lines == ["Shop -> Stock", "Specification V2, 0 interactions"])
    }

    @Test("States with parameters, request and response, and the rules beside the examples")
    func whole() throws {
        let request = ExpectedRequest(
            path: "/products/10", query: [("q", ["a", "b"]), ("flag", [nil])], headers: [("Accept", ["application/json"])],
            rules: try rules(["path": ["matchers": [["match": "regex", "regex": "/products/\\d+"]]]]))
        let response = ExpectedResponse(
            status: 200, headers: [("Content-Type", ["application/json"])], body: body(["items": [["id": 1], ["id": 2]], "empty": []]),
            rules: try rules([
                "body": [
                    "$.items": ["matchers": [["match": "type", "min": 1]]],
                    "$.items[*].id": ["combine": "OR", "matchers": [["match": "integer"], ["match": "null"]]],
                    "$.gone": ["matchers": [["match": "type"]]],
                ]
            ]),
            generators: try Generators(json: ["body": ["$.items[*].id": ["type": "RandomInt", "min": 1, "max": 5]]]))
        let states = [ProviderState("products exist"), ProviderState("user is", params: ["name": "fred", "age": 3])]
        let interaction = Interaction(
            description: "get it", providerStates: states, request: request, response: response, pending: true)
        #expect(
            lines(interaction) == [
                "1. get it (pending)",
                "   Given products exist",
                #"   And user is (name = "fred", age = 3)"#,
                "",
                #"   GET /products/10                         <- regex /products/\d+"#,
                "     ? q=a & q=b",
                "     ? flag",
                "     Accept: application/json",
                "",
                "   200",
                "     Content-Type: application/json",
                "     {",
                #"       "items": [                           <- type, at least 1"#,
                "         {",
                #"           "id": 1"#,
                "             <- integer or null, at $.items[*].id; made by RandomInt (min 1,",
                "                 max 5)",
                "         },",
                "         {",
                #"           "id": 2"#,
                "         }",
                "       ],",
                #"       "empty": []"#,
                "     }",
                "     Without a place in the example:",
                "       body at $.gone: type",
            ])
    }

    @Test("Variants have their rules beside their examples")
    func variants() throws {
        let variants: JSONValue = [["index": 0, "rules": ["$.a": ["matchers": [["match": "integer"]]]]]]
        let response = ExpectedResponse(
            body: body([["a": 1]]),
            rules: try rules(["body": ["$": ["matchers": [["match": "arrayContains", "variants": variants]]]]]))
        let text = lines(Interaction(description: "d", request: ExpectedRequest(), response: response))
        #expect(text.contains("     [                                      <- contains 1 variant"))
        #expect(text.contains(#"         "a": 1                             <- integer"#))
    }

    @Test("Messages are shown with what is said about them")
    func messages() throws {
        let message = ExpectedMessage(
            contents: body(["id": 1]), metadata: ["topic": "news"],
            rules: try rules(["metadata": ["topic": ["matchers": [["match": "type"]]]]]))
        let expected = ["", "   Message", #"     topic: "news"                          <- type"#, "     {", #"       "id": 1"#, "     }"]
        #expect(lines(Interaction(description: "d", content: .message(message))) == ["1. d"] + expected)
        let both = lines(Interaction(description: "d", content: .synchronousMessage(request: message, responses: [message, message])))
        #expect(both.filter { $0.hasPrefix("   R") } == ["   Request", "   Response 1", "   Response 2"])
    }

    @Test("Bodies that are no JSON are text, a count of bytes, or told to be empty")
    func otherBodies() {
        let text = { (body: Body) in
            Array(lines(Interaction(description: "d", request: ExpectedRequest(), response: ExpectedResponse(body: body))).dropFirst(5))
        }
        #expect(text(.present(Array("a\nb\u{1B}[2J".utf8), contentType: "text/plain")) == ["     a", "     b?[2J"])
        #expect(text(.present([0xFF, 0xFE], contentType: "image/png")) == ["     2 bytes of image/png"])
        #expect(text(.empty) == ["     an empty body"])
        #expect(text(.null) == ["     null"])
        #expect(text(.missing) == [])
    }

    @Test("Nothing from the file reaches the terminal raw, or makes a line of its own")
    func safety() throws {
        let harmful = "x\u{1B}]0;y\u{7}\nz\u{202E}\u{9B}2J"
        let rule = MatchingRules.Entry(category: .header, place: .name(harmful), list: MatchingRuleList([.regex(harmful)]))
        let request = ExpectedRequest(
            path: harmful, query: [(harmful, [harmful])], headers: [(harmful, [harmful])], body: body([harmful: .string(harmful)]),
            rules: MatchingRules([rule]),
            generators: Generators([.init(category: .body, place: .path(.root), generator: .regex(harmful))]))
        let state = ProviderState(harmful, params: [harmful: .string(harmful)])
        let interaction = Interaction(
            description: harmful, providerStates: [state], request: request, response: ExpectedResponse(), transport: harmful)
        let pact = PactFile(consumer: harmful, provider: harmful, specification: .v4, interactions: [interaction])
        for line in ContractText(pact).lines {
            #expect(!line.unicodeScalars.contains { $0.isHarmfulToTerminals }, "\(line)")
        }
        let report = LintReport(
            file: harmful, findings: [LintFinding(smell: .listWithoutMinimum, interaction: 0, description: harmful, path: .root)])
        for line in report.lines { #expect(!line.unicodeScalars.contains { $0.isHarmfulToTerminals }) }
    }

    @Test("No line is wider than 80 columns, wide characters counted", arguments: ["linting/shop-v2.json", "linting/shop-v4.json"])
    func width(_ name: String) throws {
        let pact = try PactFixtureFile.pact(name)
        #expect(ContractText(pact).lines.allSatisfy { $0.count <= 80 })
        let wide = Interaction(
            description: String(repeating: "漢字 ", count: 40),
            request: ExpectedRequest(path: "/" + String(repeating: "x", count: 200)), response: ExpectedResponse())
        let lines = lines(wide)
        #expect(lines.first?.count ?? 99 <= 60)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines.joined().count { $0 == "x" } == 200)
        #expect(lines.joined().count { $0 == "漢" } == 40)
    }
}
