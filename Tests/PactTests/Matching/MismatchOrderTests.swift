import Pact
import Testing

@Suite("The order and the facts of mismatches")
struct MismatchOrderTests {
    @Test("A request's mismatches come as method, path, query, headers, body, each in the contract's order")
    func request() throws {
        let expected = try ExpectedRequest.make(
            "POST", "/a", query: "z=1&b=2", headers: [("X-Z", "1"), ("Content-Type", "application/json"), ("X-A", "1")],
            json: ["z": 1, "a": [1, 2]])
        let actual = HTTPRequest(
            method: "PUT", target: "/b?b=3&new=1", headers: ["Content-Type": "application/json"],
            body: Array(#"{"a":[1,"2"],"z":2}"#.utf8))
        #expect(
            expected.mismatches(with: actual).map(\.fact)
                == ["method", "path", "query z", "query b", "query new", "header X-Z", "header X-A", "body $.z", "body $.a[1]"])
    }

    @Test("A response's mismatches come as status, headers, body")
    func response() throws {
        let expected = try ExpectedResponse.make(json: ["id": "10"])
        let actual = HTTPResponse(status: 404, headers: ["Content-Type": "text/html; charset=utf-8"], text: "<p>no</p>")
        #expect(expected.mismatches(with: actual).map(\.fact) == ["status 200 404", "header Content-Type", "bodyType"])
    }

    @Test("What fits has no mismatches")
    func fits() throws {
        let expected = try ExpectedResponse.make(json: ["id": "10"])
        #expect(expected.mismatches(with: .json(["id": "10", "more": true])) == [])
    }

    @Test("A mismatch carries the rule in force, where it stands, and whether it reaches down from above")
    func ruleInForce() throws {
        let expected = try ExpectedResponse.make(
            json: [["id": "09", "code": "1"]],
            rules: [("$.body", ["match": "type", "min": 1]), ("$.body[*].code", ["match": "regex", "regex": "[0-9]"])])
        let mismatches = expected.mismatches(with: .json([["id": 9, "code": "x"]]))
        #expect(mismatches.map(\.fact) == ["body $[0].id", "body $[0].code"])
        #expect(
            mismatches.map(\.rule) == [
                Mismatch.RuleInForce(rule: .type(min: 1, max: nil), category: .body, place: "$", cascaded: true),
                Mismatch.RuleInForce(rule: .regex("[0-9]"), category: .body, place: "$[*].code", cascaded: false),
            ])
        #expect(mismatches.map(\.reason) == [.notSameType, .regexNotMatched(pattern: "[0-9]")])
    }

    @Test("Missing and unexpected members are told apart, in their order")
    func keys() throws {
        let expected = try ExpectedRequest.make("POST", json: ["c": 1, "a": 2, "b": 3])
        let mismatches = expected.mismatches(with: .json(["z": 0, "a": 2, "y": 0]))
        #expect(mismatches.map(\.reason) == [.missingKeys(["c", "b"]), .unexpectedKeys(["z", "y"])])
    }

    @Test("Where rules are joined by OR, one that accepts is enough", arguments: [("12", true), ("x", true), ("??", false)])
    func either(text: String, fits: Bool) {
        let list = MatchingRuleList([.regex("[0-9]+"), .regex("[a-z]+")], combine: .or)
        let entry = MatchingRules.Entry(category: .body, place: .path(.root.appending(.field("a"))), list: list)
        let response = ExpectedResponse(
            headers: [("Content-Type", ["application/json"])], body: .present(Array(#"{"a":"1"}"#.utf8), contentType: nil),
            rules: MatchingRules([entry]))
        let mismatches = response.mismatches(with: .json(["a": .string(text)]))
        #expect(mismatches.isEmpty == fits)
        #expect(mismatches.count == (fits ? 0 : 2))
    }

    @Test("A costly pattern is given up once and not tried again for each element")
    func costlyPattern() throws {
        let text = String(repeating: "a", count: 40) + "!"
        let expected = try ExpectedResponse.make(
            json: ["a"], rules: [("$.body", ["match": "type"]), ("$.body[*]", ["match": "regex", "regex": "(a+)+$"])])
        let elements = JSONValue.array(Array(repeating: .string(text), count: 200))
        let clock = ContinuousClock()
        var mismatches: [Mismatch] = []
        let taken = clock.measure { mismatches = expected.mismatches(with: .json(elements)) }
        #expect(mismatches.count == 200)
        #expect(mismatches.allSatisfy { $0.reason == .regexTooCostly(pattern: "(a+)+$") })
        #expect(taken < .seconds(40))
    }

    @Test("Many patterns that are each just bearable are given up together")
    func costlyTogether() throws {
        // About 8 000 ways to try each of these texts: far from hopeless, and too many a thousand times over.
        let element = JSONValue.string(String(repeating: "a", count: 13) + "!")
        let expected = try ExpectedResponse.make(
            json: ["a"], rules: [("$.body", ["match": "type"]), ("$.body[*]", ["match": "regex", "regex": "(a+)+$"])])
        let clock = ContinuousClock()
        var reasons: [Mismatch.Reason] = []
        let taken = clock.measure {
            reasons = expected.mismatches(with: .json(.array(Array(repeating: element, count: 1000)))).map(\.reason)
        }
        #expect(reasons.first == .regexNotMatched(pattern: "(a+)+$"))
        #expect(reasons.last == .regexTooCostly(pattern: "(a+)+$"))
        #expect(taken < .seconds(40))
    }

    @Test("A null body in the contract means that nothing may come, not even the text null", arguments: [JSONValue.null, 1])
    func nullBody(body: JSONValue) throws {
        let expected = try ExpectedRequest.make("POST", headers: [("Content-Type", "application/json")], json: .null)
        #expect(expected.mismatches(with: .json(body)).map(\.fact) == ["body /"])
        let nothing = HTTPRequest(method: "POST", target: "/products", headers: ["Content-Type": "application/json"])
        #expect(expected.mismatches(with: nothing) == [])
    }
}
