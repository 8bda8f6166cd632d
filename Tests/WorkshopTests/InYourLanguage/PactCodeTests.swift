import Pact
import Testing
import Workshop

@Suite("A contract in another language")
struct PactCodeTests {
    /// A response body with one value under a matcher.
    private static func pact(
        _ rule: MatchingRule?, example: JSONValue, at path: PathExpression = .root.appending(.field("x")),
        version: SpecificationVersion = .v4
    ) -> PactFile {
        let entries = rule.map { [MatchingRules.Entry(category: .body, place: .path(path), list: MatchingRuleList([$0]))] } ?? []
        let body = JSONValue.object(["x": example]).bytes()
        let response = ExpectedResponse(
            headers: [("Content-Type", ["application/json"])], body: .present(body, contentType: nil), rules: MatchingRules(entries))
        let interaction = Interaction(description: "ask", request: ExpectedRequest(path: "/p"), response: response)
        return PactFile(consumer: "A", provider: "B", specification: version, interactions: [interaction])
    }

    private static let matchers: [(rule: MatchingRule, example: JSONValue, code: [CodeLanguage: String])] = [
        (
            .type(min: nil, max: nil), "a",
            [
                .swift: #".like("a")"#, .javascript: "like('a')", .java: #"o.stringType("x", "a");"#, .python: #"match.like("a")"#,
                .go: #"matchers.Like("a")"#, .csharp: #"Match.Type("a")"#,
            ]
        ),
        (
            .type(min: 2, max: nil), ["a", "a"],
            [
                .swift: #".eachLike("a", min: 2)"#, .javascript: "eachLike('a', 2)",
                .java: #"o.minArrayLike("x", 2, PactDslJsonRootValue.stringType("a"), 2);"#,
                .python: #"match.each_like("a", min=2)"#, .go: #"matchers.EachLike("a", 2)"#, .csharp: #"Match.MinType("a", 2)"#,
            ]
        ),
        (
            .type(min: 1, max: 3), ["a"],
            [
                .swift: #".eachLike("a", max: 3)"#, .javascript: "constrainedArrayLike('a', 1, 3)",
                .python: #"match.each_like("a", min=1, max=3)"#, .csharp: #"Match.MinMaxType("a", 1, 3)"#,
                .go: #""pact:matcher:type": "type""#,
            ]
        ),
        (
            .type(min: 0, max: nil), ["a"],
            [
                .swift: #".eachLike("a", min: 0)"#, .javascript: "'pact:matcher:type': 'type'", .python: #"match.like(["a"], min=0)"#,
            ]
        ),
        (
            .regex(#"\d+"#), "10",
            [
                .swift: ##".regex(#"\d+"#, example: "10")"##, .javascript: #"regex('\\d+', '10')"#,
                .java: #"o.stringMatcher("x", "\\d+", "10");"#, .python: #"match.regex("10", regex=r"\d+")"#,
                .go: #"matchers.Regex("10", `\d+`)"#, .csharp: #"Match.Regex("10", @"\d+")"#,
            ]
        ),
        (
            .integer, 3,
            [
                .swift: ".integer(3)", .javascript: "integer(3)", .java: #"o.integerType("x", 3);"#, .python: "match.integer(3)",
                .go: "matchers.Integer(3)", .csharp: "Match.Integer(3)",
            ]
        ),
        (
            .equality, "AUD",
            [
                .swift: #".equal("AUD")"#, .javascript: "equal('AUD')", .java: #"o.stringValue("x", "AUD");"#,
                .python: #"GenericMatcher("equality", "AUD")"#, .go: #"matchers.Equality("AUD")"#, .csharp: #"Match.Equality("AUD")"#,
            ]
        ),
        (
            .include("fee"), "no fees",
            [.swift: #".including("fee", example: "no fees")"#, .java: #"o.and("x", "no fees", new IncludeMatcher("fee"));"#]
        ),
        (
            .date(format: "yyyy-MM-dd"), "2019-01-14",
            [
                .swift: #".date("2019-01-14")"#, .javascript: "date('yyyy-MM-dd', '2019-01-14')",
                .java: #"o.and("x", "2019-01-14", new DateMatcher("yyyy-MM-dd"));"#,
                .python: #"match.date("2019-01-14", "yyyy-MM-dd", disable_conversion=True)"#, .go: #""format": "yyyy-MM-dd""#,
            ]
        ),
        (
            .semver, "1.0.0",
            [
                .swift: #".semver("1.0.0")"#, .javascript: "'pact:matcher:type': 'semver', value: '1.0.0'",
                .java: #"o.and("x", "1.0.0", SemverMatcher.INSTANCE);"#, .csharp: #"["pact:matcher:type"] = "semver""#,
            ]
        ),
    ]

    @Test("says each matcher in the words of the library", arguments: matchers.indices)
    func matcher(index: Int) throws {
        let (rule, example, expected) = Self.matchers[index]
        for (language, words) in expected {
            let text = PactCode.text(of: Self.pact(rule, example: example), in: language)
            #expect(Self.bare(text).contains(Self.bare(words)), "\(language.name): \(words) is not in\n\(text)")
        }
    }

    @Test(
        "says headers, states with parameters and queries in the words of the library",
        arguments: [
            (
                CodeLanguage.swift,
                [
                    ##""Authorization": .regex("Bearer .+", example: "Bearer 2019")"##, #""Accept": "text/html""#,
                    #"given: ProviderState("product exists", params: ["id": "10"])"#, #"query: ["page": .like("1")]"#,
                ]
            ),
            (
                .javascript,
                [
                    "Authorization: regex('Bearer .+', 'Bearer 2019')", "Accept: 'text/html'", ".given('product exists', { id: '10' })",
                    "query: { page: like('1') }",
                ]
            ),
            (
                .java,
                [
                    #".matchHeader("Authorization", "Bearer .+", "Bearer 2019")"#, #".headers(Map.of("Accept", "text/html"))"#,
                    #".given("product exists", Map.of("id", "10"))"#, #".matchQuery("page", "(?s).*", "1")"#, "import java.util.Map;",
                ]
            ),
            (
                .python,
                [
                    #".with_header("Authorization", match.regex("Bearer 2019", regex="Bearer .+"))"#,
                    #".with_header("Accept", "text/html")"#, #".given("product exists", {"id": "10"})"#,
                    #".with_query_parameter("page", match.like("1"))"#,
                ]
            ),
            (
                .go,
                [
                    #"b.Header("Authorization", matchers.Regex("Bearer 2019", "Bearer .+"))"#,
                    #"b.Header("Accept", matchers.S("text/html"))"#,
                    #"models.ProviderState{Name: "product exists", Parameters: map[string]any{"id": "10"}}"#,
                    #"b.Query("page", matchers.Like("1"))"#,
                ]
            ),
            (
                .csharp,
                [
                    #".WithHeader("Authorization", Match.Regex("Bearer 2019", "Bearer .+"))"#, #".WithHeader("Accept", "text/html")"#,
                    #".Given("product exists", new Dictionary<string, string> { ["id"] = "10" })"#, #".WithQuery("page", Match.Type("1"))"#,
                ]
            ),
        ])
    func parts(language: CodeLanguage, expected: [String]) {
        let like = MatchingRules.Entry(
            category: .query, place: .name("page"), list: MatchingRuleList([.type(min: nil, max: nil)]))
        let bearer = MatchingRules.Entry(category: .header, place: .name("authorization"), list: MatchingRuleList([.regex("Bearer .+")]))
        let request = ExpectedRequest(
            path: "/p", query: [("page", ["1"])], headers: [("Authorization", ["Bearer 2019"]), ("Accept", ["text/html"])],
            rules: MatchingRules([bearer, like]))
        let interaction = Interaction(
            description: "ask", providerStates: [ProviderState("product exists", params: ["id": "10"])], request: request,
            response: ExpectedResponse(status: 204))
        let text = PactCode.text(
            of: PactFile(consumer: "A", provider: "B", specification: .v3, interactions: [interaction]), in: language)
        for words in expected { #expect(Self.bare(text).contains(Self.bare(words)), "\(words) is not in\n\(text)") }
    }

    /// Without what the layout adds.
    private static func bare(_ text: String) -> String {
        text.filter { !$0.isWhitespace }.replacing(",)", with: ")").replacing(",}", with: "}")
    }

    @Test("tells in a comment what a library cannot say", arguments: CodeLanguage.allCases)
    func remarks(language: CodeLanguage) {
        var pact = Self.pact(nil, example: "a")
        pact.interactions[0].pending = false
        guard case .http(let request, var response) = pact.interactions[0].content else { return }
        response.rules.entries = [
            .init(category: .body, place: .path(.root.appending(.field("gone"))), list: MatchingRuleList([.integer, .null], combine: .or)),
            .init(category: .status, place: .whole, list: MatchingRuleList([.statusCode(.success)])),
        ]
        pact.interactions[0].content = .http(request: request, response: response)
        let text = PactCode.text(of: pact, in: language)
        let sign = language == .python ? "# " : "// "
        #expect(text.contains(sign + "Left out: the response's rule integer or null for body $.gone."))
        #expect(text.contains(language == .swift ? "accepting: .success" : "only 200"))
    }

    @Test("gives two interactions of the same words names of their own", arguments: CodeLanguage.allCases)
    func names(language: CodeLanguage) {
        var pact = Self.pact(nil, example: "a")
        pact.interactions = ["get it!", "get  it?", "10 of them", "日本"].map { description in
            Interaction(description: description, request: ExpectedRequest(), response: ExpectedResponse())
        }
        let text = PactCode.text(of: pact, in: language)
        let expected =
            switch language {
            case .python: ["def test_get_it()", "def test_get_it_2()", "def test_interaction_10_of_them()", "def test_interaction()"]
            case .go: ["func TestGetIt(", "func TestGetIt2(", "func TestInteraction10OfThem(", "func TestInteraction("]
            case .csharp: ["Task GetIt()", "Task GetIt2()", "Task Interaction10OfThem()", "Task Interaction()"]
            case .java: [" getIt(", " getIt2(", " interaction10OfThem(", " testInteraction("]
            case .swift: ["func getIt()", "func getIt2()", "func interaction10OfThem()", "func testInteraction()"]
            case .javascript: ["it('get it!'", "it('get  it?'", "it('10 of them'", "it('日本'"]
            }
        for words in expected { #expect(text.contains(words), "\(words) is not in\n\(text)") }
    }

    @Test("keeps messages out, and says so", arguments: CodeLanguage.allCases)
    func messages(language: CodeLanguage) {
        let message = Interaction(description: "a price has changed", content: .message(ExpectedMessage()))
        let text = PactCode.text(
            of: PactFile(consumer: "A", provider: "B", specification: .v4, interactions: [message]), in: language)
        #expect(text.contains(#"Left out: "a price has changed" is a message"#))
    }

    @Test("is the same text every time, ends with one line feed and has no blank at a line's end", arguments: CodeLanguage.allCases)
    func shape(language: CodeLanguage) throws {
        let text = try ExerciseFixture.text("consumer/pact-test.yaml")
        let pact = try #require(PactTestFile.read(path: "consumer/pact-test.yaml", text: text).value).pact
        let code = PactCode.text(of: pact, in: language)
        #expect(code == PactCode.text(of: pact, in: language))
        #expect(code.hasSuffix("\n") && !code.hasSuffix("\n\n"))
        #expect(code.split(separator: "\n").filter { $0.hasSuffix(" ") || $0.hasSuffix("\t") } == [])
    }

    @Test(
        "knows languages by the names they go by",
        arguments: [("Swift", CodeLanguage.swift), ("js", .javascript), ("C#", .csharp), ("golang", .go), ("py", .python), ("Java", .java)])
    func languages(name: String, language: CodeLanguage) {
        #expect(CodeLanguage(named: name) == language)
        #expect(CodeLanguage(named: "cobol") == nil)
    }
}
