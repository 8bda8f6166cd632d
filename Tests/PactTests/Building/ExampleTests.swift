import Pact
import Testing

@Suite("An example with its matchers")
struct ExampleTests {
    private func response(_ example: Example, specification: SpecificationVersion = .v4) throws -> ExpectedResponse {
        let pact = ConsumerPact(consumer: "C", provider: "P", specification: specification)
            .interaction("it", request: .get("/"), response: .json(example))
        return try #require(try pact.file().interactions.first?.response)
    }

    private func body(_ response: ExpectedResponse) throws -> JSONValue {
        guard case .present(let bytes, _) = response.body else { return .null }
        return try JSONValue.parse(bytes)
    }

    @Test(
        "is written as the example and the rule that the specification names",
        arguments: [
            ("10", #""10""#, "{}"),
            (.like(["a": [1]]), #"{"a":[1]}"#, #"{"$":[{"match":"type"}]}"#),
            (["a": .equal(1)], #"{"a":1}"#, #"{"$.a":[{"match":"equality"}]}"#),
            (["a": .regex(#"\d+"#, example: "7")], #"{"a":"7"}"#, #"{"$.a":[{"match":"regex","regex":"\\d+"}]}"#),
            (["a": .including("Visa", example: "Gem Visa")], #"{"a":"Gem Visa"}"#, #"{"$.a":[{"match":"include","value":"Visa"}]}"#),
            (
                [.integer(3), .decimal(1), .number(2), .number(2.5), .boolean(true), .null], "[3,1.0,2,2.5,true,null]",
                #"{"$[0]":[{"match":"integer"}],"$[1]":[{"match":"decimal"}],"$[2]":[{"match":"number"}],"$[3]":[{"match":"number"}],"#
                    + #""$[4]":[{"match":"boolean"}],"$[5]":[{"match":"null"}]}"#
            ),
            (
                ["a": .date("2019-01-14"), "b": .time("11:34", format: "HH:mm"), "c": .datetime("2019-01-14T11:34:18Z")],
                #"{"a":"2019-01-14","b":"11:34","c":"2019-01-14T11:34:18Z"}"#,
                #"{"$.a":[{"match":"date","format":"yyyy-MM-dd"}],"$.b":[{"match":"time","format":"HH:mm"}],"#
                    + #""$.c":[{"match":"datetime","format":"yyyy-MM-dd'T'HH:mm:ssXXX"}]}"#
            ),
            (
                ["a": .semver("1.0.0"), "b": .notEmpty("x")], #"{"a":"1.0.0","b":"x"}"#,
                #"{"$.a":[{"match":"semver"}],"$.b":[{"match":"notEmpty"}]}"#
            ),
            (
                .eachLike(["a": .integer(1)], min: 2, max: 5), #"[{"a":1},{"a":1}]"#,
                #"{"$":[{"match":"type","min":2,"max":5}],"$[*].a":[{"match":"integer"}]}"#
            ),
            (.eachLike("x", min: 0, count: 3), #"["x","x","x"]"#, #"{"$":[{"match":"type","min":0}]}"#),
            (
                .eachKey(.regex("[A-Z]+"), of: .eachValue(.decimal, of: ["AUD": 12.5])), #"{"AUD":12.5}"#,
                #"{"$":[{"match":"eachValue","rules":[{"match":"decimal"}]},{"match":"eachKey","rules":[{"match":"regex","regex":"[A-Z]+"}]}]}"#
            ),
            (
                .arrayContaining(["id": .integer(1)], "x"), #"[{"id":1},"x"]"#,
                #"{"$":[{"match":"arrayContains","variants":[{"index":0,"rules":{"$.id":{"combine":"AND","matchers":[{"match":"integer"}]}}},"#
                    + #"{"index":1,"rules":{}}]}]}"#
            ),
        ] as [(Example, String, String)])
    func writing(example: Example, body: String, rules: String) throws {
        let expected = try response(example)
        #expect(try self.body(expected) == JSONValue.parse(body))
        let lists = expected.rules.entries(of: .body).map { entry in
            (entry.place.description, JSONValue.array(entry.list.matchers.map { .object($0.json) }))
        }
        #expect(try JSONValue.object(JSONObject(lists)) == JSONValue.parse(rules))
    }

    @Test("keeps the order in which an object is written, and values of the program in their place")
    func literals() throws {
        let name = "Gem Visa"
        let expected = try response(["z": "\(name)!", "a": nil, "m": Example(["x": 1])])
        #expect(try body(expected).text() == #"{"z":"Gem Visa!","a":null,"m":{"x":1}}"#)
    }

    @Test("carries generators to where they stand")
    func generators() throws {
        let expected = try response(["id": .fromProviderState("${id}", example: "10"), "at": .date("2019-01-14").generated(by: .date())])
        #expect(expected.generators.entries.map(\.place.description) == ["$.id", "$.at"])
        #expect(expected.generators.entries.first?.generator == .providerState(expression: "${id}"))
    }

    @Test(
        "is refused where it does not follow its own matcher, with a sentence that names the place",
        arguments: [
            (["id": .regex(#"\d+"#, example: "ten")], "$.id"), (["on": .date("14.1.2019")], "$.on"), (["n": .decimal(.nan)], "$.n"),
            (["v": .semver("1.0")], "$.v"), (.eachLike("a", min: 3, count: 2), "$"), (["a": .notEmpty("")], "$.a"),
            (["at": .time("11:34", format: "bogus")], "$.at"), (.eachKey(.regex("[A-Z]+"), of: ["aud": 1]), "$"),
        ] as [(Example, String)])
    func refusals(example: Example, place: String) {
        #expect {
            _ = try response(example)
        } throws: { error in
            guard case .exampleRefused("it", .response, let mismatches)? = error as? ConsumerPactError else { return false }
            return mismatches.contains { if case .body(let path) = $0.place { path.hasPrefix(place) } else { false } }
                && "\(error)".hasPrefix("The response of \"it\" does not follow its own matchers.")
        }
    }
}
