import Pact
import Testing

@Suite("What a pact file holds besides what is known")
struct UnknownMembersTests {
    @Test(
        "stays at every level",
        arguments: [
            #"{"interactions":[{"request":{"x":{"y":[1]}},"response":{"x":null}}],"metadata":{"pactSpecification":{"version":"2.0.0"}}}"#,
            #"{"consumer":{"name":"C","x":1},"provider":{"x":{"y":2}},"x":{"y":3},"metadata":{"x":{"y":4}}}"#,
            #"{"interactions":[{"x":1,"key":"k","comments":{"text":["t"]},"pending":true}],"metadata":{}}"#,
            #"{"messages":[{"x":1,"generators":{"body":{}}}]}"#,
            #"""
            {"interactions":[{"type":"Synchronous/HTTP","x":1,"comments":"none",
             "request":{"body":{"content":"a","contentType":"text/plain","contentTypeHint":"TEXT","x":1},"x":1},
             "response":{"body":{"contentType":"text/plain"},"matchingRules":{"contents":{"$":{"matchers":[]}},"body":{}},"x":1}}],
             "metadata":{"pactSpecification":{"version":"4.0"}}}
            """#,
            #"""
            {"interactions":[
             {"type":"Asynchronous/Messages","x":1,"contents":{"content":"a","contentType":"text/plain","contentTypeHint":"BINARY"}},
             {"type":"Synchronous/Messages","x":1,"request":{"x":1},"response":[{"x":1}]}],
             "metadata":{"pactSpecification":{"version":"4.0"}}}
            """#,
        ])
    func kept(text: String) throws {
        let json = try JSONValue.parse(text)
        let pact = try PactFile(json: json)
        #expect(Self.isHeld(json, by: pact.json), "\(pact.json)")
        #expect(try PactFile(json: pact.json) == pact)
    }

    /// True when everything of a value stands in the other one, empty objects of rules aside.
    private static func isHeld(_ value: JSONValue, by other: JSONValue?) -> Bool {
        switch (value, other) {
        case (.object(let object), .object(let held)?):
            object.members.allSatisfy { $0.value == [:] || isHeld($0.value, by: held[$0.name]) }
        case (.array(let elements), .array(let held)?):
            elements.count == held.count && zip(elements, held).allSatisfy { isHeld($0, by: $1) }
        default: value == other
        }
    }

    @Test("What belongs to a version is left out of another where it would mean something else")
    func attributes() throws {
        let json = try JSONValue.parse(
            #"{"body":{"content":{"a":1},"contentTypeHint":"TEXT"},"matchingRules":{"contents":{"$":{"matchers":[]}}}}"#)
        let response = try ExpectedResponse(json: json, specification: .v4)
        #expect(response.json(for: .v3)["body"] == ["a": 1])
        #expect(response.json(for: .v2)["matchingRules"] == nil)
    }

    @Test("Older spellings of the rules are read below V4")
    func olderSpellings() throws {
        let rules = #"{"$.body":{"match":"type"}}"#
        let request = try JSONValue.parse(#"{"requestMatchingRules":\#(rules)}"#)
        let response = try JSONValue.parse(#"{"responseMatchingRules":\#(rules)}"#)
        for version in SpecificationVersion.allCases {
            let read = try ExpectedRequest(json: request, specification: version)
            #expect(read.rules.isEmpty == (version == .v4))
            #expect(read.unknownMembers.isEmpty == (version != .v4))
            #expect(try ExpectedResponse(json: response, specification: version).rules.isEmpty == (version == .v4))
        }
    }
}
