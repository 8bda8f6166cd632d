import Testing

@testable import Pact

@Suite("Contract smells")
struct PactLintTests {
    @Test(
        "The course's pacts and those of official libraries have no smell",
        arguments: [
            "Tests/Fixtures/linting/shop-v2.json", "Tests/Fixtures/linting/shop-v3.json", "Tests/Fixtures/linting/shop-v4.json",
            "Lessons/04-pact-verification/start/pacts/FrontendWebsite-ProductService.json",
            "Lessons/05-fix-consumer/start/pacts/FrontendWebsite-ProductService.json",
        ])
    func noFalseAlarms(_ path: String) throws {
        #expect(try PactLint.findings(in: try LintFixture.bytes(path)).map(\.sentence) == [])
    }

    @Test("A file that cannot be read is no finding but an error")
    func unreadable() {
        #expect(throws: PactFileError.self) { try PactLint.findings(in: Array("{".utf8)) }
    }

    @Test("A response whose values are all exact smells, an error's does not, nor a request's, nor V1's")
    func exactValues() throws {
        let body = #""body": {"id": 1, "names": ["a", "b"]}"#
        let text = LintFixture.interaction(response: #""status": 200, \#(body)"#)
        #expect(try LintFixture.names(in: text) == ["4 exact-values"])
        #expect(
            try LintFixture.sentence(in: text)
                == "All 3 values of the body have to be exactly the example's. "
                + "Give the values a rule, such as type, so that the provider's own data will do.")
        #expect(try LintFixture.names(in: LintFixture.interaction(response: #""status": 404, \#(body)"#)) == [])
        #expect(try LintFixture.names(in: LintFixture.interaction(request: #""path": "/", \#(body)"#)) == [])
        #expect(try LintFixture.names(in: LintFixture.interaction(response: body, version: "1.0.0")) == [])
        #expect(try LintFixture.names(in: LintFixture.interaction(response: #""body": []"#)) == [])
        let ruled = #"\#(body), "matchingRules": {"body": {"$.id": {"matchers": [{"match": "type"}]}}}"#
        #expect(try LintFixture.names(in: LintFixture.interaction(response: ruled)) == [])
    }

    @Test(
        "A path that names one record wants a provider state",
        arguments: [
            ("/products/10", true), ("/products/10/picture", true), ("/u/936da01f-9abd-4d9d-80c7-02af85c822a8", true),
            ("/products", false), ("/api/2/products", false), ("/v/1", false), ("/2024/01", false), ("/products/new", false),
        ])
    func recordWithoutState(_ path: String, _ smells: Bool) throws {
        let text = LintFixture.interaction(request: #""path": "\#(path)""#, states: "[]")
        #expect(try LintFixture.names(in: text) == (smells ? ["3 record-without-state"] : []))
        #expect(try LintFixture.names(in: LintFixture.interaction(request: #""path": "\#(path)""#)) == [])
    }

    @Test("A record that is not to be there needs no state")
    func missingRecord() throws {
        let text = LintFixture.interaction(request: #""path": "/products/10""#, response: #""status": 404"#, states: "[]")
        #expect(try LintFixture.names(in: text) == [])
    }

    @Test(
        "Headers that nobody can promise smell without a rule",
        arguments: [
            ("Date", true), ("server", true), ("Content-Length", true), ("ETag", true), ("Set-Cookie", true),
            ("Content-Type", false), ("Location", false), ("Authorization", false), ("User-Agent", false),
        ])
    func responseHeaders(_ name: String, _ smells: Bool) throws {
        let headers = #""headers": {"\#(name)": "x"}"#
        #expect(try LintFixture.names(in: LintFixture.interaction(response: headers)) == (smells ? ["4 overspecified-header"] : []))
        let ruled = #"\#(headers), "matchingRules": {"header": {"\#(name)": {"matchers": [{"match": "type"}]}}}"#
        #expect(try LintFixture.names(in: LintFixture.interaction(response: ruled)) == [])
    }

    @Test("A request's credential and program smell, and so does a boundary")
    func requestHeaders() throws {
        let headers = #""path": "/", "headers": {"Authorization": "Bearer 1", "User-Agent": "curl", "Accept": "a/b"}"#
        let names = try LintFixture.names(in: LintFixture.interaction(request: headers))
        #expect(names == ["3 overspecified-header", "3 overspecified-header"])
        let generated = #""path": "/", "headers": {"Authorization": "x"}, "generators": {"header": {"Authorization": {"type": "Uuid"}}}"#
        #expect(try LintFixture.names(in: LintFixture.interaction(request: generated)) == [])
        let boundary = #""path": "/", "headers": {"Content-Type": "multipart/form-data; boundary=1"}"#
        #expect(try LintFixture.names(in: LintFixture.interaction(request: boundary)) == ["3 overspecified-header"])
    }

    @Test(
        "Values made anew for each run smell without a rule",
        arguments: [
            (#""936da01f-9abd-4d9d-80c7-02af85c822a8""#, true), (#""2020-11-22T10:59:19.486Z""#, true), ("1606042759486", true),
            (#""2020-11-22""#, false), (#""2020-11-22T10:00:00Z""#, false), (#""2020-11-22T10:00:00.000Z""#, false), ("12", false),
            (#""x""#, false), ("1600000000000", false),
        ])
    func randomExamples(_ value: String, _ smells: Bool) throws {
        let rules = #""matchingRules": {"body": {"$.a": {"matchers": [{"match": "type"}]}}}"#
        let text = LintFixture.interaction(response: #""body": {"a": 1, "b": \#(value)}, \#(rules)"#)
        #expect(try LintFixture.names(in: text) == (smells ? ["4 random-example"] : []))
        let generators = #""generators": {"body": {"$.b": {"type": "Uuid"}}}"#
        let generated = LintFixture.interaction(response: #""body": {"a": 1, "b": \#(value)}, \#(rules), \#(generators)"#)
        #expect(try LintFixture.names(in: generated) == [])
    }

    @Test(
        "A state of two situations smells, a conjunction alone does not",
        arguments: [
            ("product 10 exists and the user is logged in", true), ("a cart exists, the user has no orders", true),
            ("salt and pepper exist", false), ("products exist", false), ("user fred, the admin", false),
        ])
    func statesOfTwo(_ name: String, _ smells: Bool) throws {
        let text = LintFixture.interaction(states: #"[{"name": "\#(name)"}]"#)
        #expect(try LintFixture.names(in: text) == (smells ? ["2 state-of-two"] : []))
    }

    @Test("A value from the provider state needs one; an unknown generator is told")
    func generators() throws {
        let request = #""path": "/a", "generators": {"path": {"type": "ProviderState", "expression": "/${id}"}}"#
        #expect(try LintFixture.names(in: LintFixture.interaction(request: request, states: "[]")) == ["3 generator-without-state"])
        #expect(try LintFixture.names(in: LintFixture.interaction(request: request)) == [])
        let unknown = #""path": "/a", "generators": {"path": {"type": "UUId"}}"#
        #expect(try LintFixture.names(in: LintFixture.interaction(request: unknown)) == ["3 unknown-generator"])
        #expect(
            try LintFixture.sentence(in: LintFixture.interaction(request: unknown))
                == "No generator is called UUId; it does nothing. Did you mean Uuid?")
    }

    @Test("What only later versions know smells in earlier ones")
    func laterFeatures() throws {
        let text = LintFixture.pact(#"{"description": "a", "pending": true, "request": {}, "response": {}}"#, version: "3.0.0")
        #expect(try LintFixture.names(in: text) == ["2 later-feature"])
        let rules = #""body": {"a": "1.0.0"}, "matchingRules": {"body": {"$.a": {"matchers": [{"match": "semver"}]}}}"#
        #expect(try LintFixture.names(in: LintFixture.interaction(response: rules)) == ["4 later-feature"])
        #expect(try LintFixture.names(in: LintFixture.interaction(response: rules, version: "4.0")) == [])
        let generators = #""body": {"a": 1}, "generators": {"body": {"$.a": {"type": "RandomInt"}}}"#
        let second = try LintFixture.names(in: LintFixture.interaction(response: generators, version: "2.0.0"))
        #expect(second == ["4 exact-values", "4 later-feature"])
    }

    @Test("Interactions that overwrite each other or ask the same are told at the later one")
    func duplicates() throws {
        func one(_ description: String, _ state: String, status: Int = 200, path: String = "/") -> String {
            #"{"type": "Synchronous/HTTP", "description": "\#(description)", "providerStates": [{"name": "\#(state)"}], "#
                + #""request": {"path": "\#(path)"}, "response": {"status": \#(status)}}"#
        }
        let cases: [([String], [String])] = [
            ([one("a", "s"), one("a", "s", status: 401)], ["3 overwrites"]),
            ([one("a", "s"), one("b", "s", status: 401)], ["3 same-request"]),
            ([one("a", "s"), one("b", "s")], ["3 same-request"]),
            ([one("a", "s"), one("a", "t")], []),
            ([one("a", "s"), one("b", "t")], []),
            ([one("a", "s"), one("b", "s", path: "/b")], []),
        ]
        for (interactions, names) in cases {
            #expect(try LintFixture.names(in: LintFixture.pact(interactions.joined(separator: ",\n"))) == names)
        }
        let contradiction = LintFixture.pact([one("a", "s"), one("b", "s", status: 401)].joined(separator: ",\n"))
        #expect(
            try LintFixture.sentence(in: contradiction)
                == "Interaction 1, \"a\", has the same request and provider states, and another response: no provider can keep both. "
                + "Give them different provider states, so that the provider knows which is meant.")
    }

    @Test("Findings come with path, interaction and place")
    func places() throws {
        let text = LintFixture.interaction(response: #""headers": {"date": "x"}"#)
        let finding = try #require(try PactLint.findings(in: Array(text.utf8)).first)
        #expect(finding.path.description == "$.interactions[0].response.headers.date")
        #expect(finding.description == "things")
        #expect(finding.interaction == 0)
        #expect(finding.place?.line == 4)
        #expect(finding.place?.column == 26)
    }

    @Test("Messages are looked at too")
    func messages() throws {
        let text = LintFixture.pact(
            #"""
            {"type": "Asynchronous/Messages", "description": "m",
            "contents": {"content": {"id": 1}, "contentType": "application/json", "encoded": false},
            "metadata": {"topic": "a"},
            "matchingRules": {"metadata": {"key": {"matchers": [{"match": "type"}]}}}}
            """#)
        #expect(try LintFixture.names(in: text) == ["3 exact-values", "5 rule-without-place"])
    }
}
