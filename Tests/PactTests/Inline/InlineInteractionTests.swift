import Testing

@testable import Pact

@Suite("Interactions as integration JSON")
struct InlineInteractionTests {
    private func body(_ json: JSONValue) -> Body { .present(json.bytes(), contentType: nil) }

    @Test("Each place has its matchers inside, and what cannot be said stands beside")
    func request() throws {
        let rules = try MatchingRules(json: [
            "path": ["matchers": [["match": "regex", "regex": "/\\d+"]]],
            "query": ["q": ["matchers": [["match": "integer"]]], "gone": ["matchers": [["match": "type"]]]],
            "header": ["x-id": ["matchers": [["match": "type"]]]],
            "body": ["$.a": ["matchers": [["match": "integer"]]], "$.*.b": ["matchers": [["match": "type"]]]],
        ])
        let request = ExpectedRequest(
            method: "POST", path: "/1", query: [("q", ["5"]), ("r", ["1", nil])], headers: [("X-Id", ["7"])], body: body(["a": 1]),
            rules: rules)
        let json = IntegrationJSON.json(of: Interaction(description: "d", request: request, response: ExpectedResponse()))
        #expect(
            json["request"] == [
                "method": "POST",
                "path": ["pact:matcher:type": "regex", "regex": "/\\d+", "value": "/1"],
                "query": ["q": ["pact:matcher:type": "integer", "value": "5"], "r": ["value": ["1", ""]]],
                "headers": ["X-Id": ["pact:matcher:type": "type", "value": "7"]],
                "body": ["a": ["pact:matcher:type": "integer", "value": 1]],
                "keptRules": [
                    "query": ["gone": ["combine": "AND", "matchers": [["match": "type"]]]],
                    "body": ["$.*.b": ["combine": "AND", "matchers": [["match": "type"]]]],
                ],
            ])
        #expect(json["response"] == ["status": 200])
        #expect(json["kind"] == "http")
    }

    @Test("A status with a rule keeps its number; other bodies are texts or base64")
    func response() throws {
        let rules = try MatchingRules(json: ["status": ["matchers": [["match": "statusCode", "status": "success"]]]])
        let response = ExpectedResponse(status: 201, body: .present(Array("<a/>".utf8), contentType: "text/xml"), rules: rules)
        let json = IntegrationJSON.json(of: Interaction(description: "d", request: ExpectedRequest(), response: response))
        #expect(
            json["response"] == [
                "status": ["pact:matcher:type": "statusCode", "status": "success", "value": 201], "contentType": "text/xml", "body": "<a/>",
            ])
        let picture = ExpectedResponse(body: .present([0xFF, 0xD8], contentType: "image/jpeg"))
        let second = IntegrationJSON.json(of: Interaction(description: "d", request: ExpectedRequest(), response: picture))
        #expect(second["response"]?["bodyBase64"] == "/9g=")
    }

    @Test("Messages have contents and metadata")
    func messages() throws {
        let rules = try MatchingRules(json: ["metadata": ["topic": ["matchers": [["match": "type"]]]]])
        let message = ExpectedMessage(contents: body(["a": 1]), metadata: ["topic": "t"], rules: rules)
        let json = IntegrationJSON.json(of: Interaction(description: "d", content: .message(message)))
        #expect(json["kind"] == "message")
        #expect(json["message"] == ["metadata": ["topic": ["pact:matcher:type": "type", "value": "t"]], "body": ["a": 1]])
        let both = IntegrationJSON.json(
            of: Interaction(description: "d", content: .synchronousMessage(request: message, responses: [message])))
        #expect(both["kind"] == "synchronous message")
        #expect(both["responses"]?.array?.count == 1)
    }
}
