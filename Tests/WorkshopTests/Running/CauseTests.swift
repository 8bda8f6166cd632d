import Pact
import Testing
@testable import Workshop

@Suite("Why an interaction fails")
struct CauseTests {
    private static func interaction(status: Int) -> Interaction {
        Interaction(
            description: "d", providerStates: [ProviderState("a state")], request: ExpectedRequest(method: "GET", path: "/a"),
            response: ExpectedResponse(status: status))
    }

    private static func status(_ expected: Int, _ actual: Int) -> Mismatch {
        Mismatch(place: .status, reason: .notEqual, expected: .int(expected), actual: .int(actual))
    }

    private static let otherType = Mismatch(
        place: .bodyType, reason: .contentTypeDiffers, expected: "application/json", actual: "text/html")

    @Test(
        "an answer's mismatches tell their one cause, and the part to change",
        arguments: [
            (200, [status(200, 404), otherType], "no route for GET /a", InteractionSource.Place.path),
            (200, [status(200, 404)], "was its data set up for \"a state\"?", .given),
            (200, [status(200, 401)], "did not let the request in", .requestHeader(name: "Authorization")),
            (404, [status(404, 200)], "where 404 was expected", .given),
            (200, [status(200, 500)], nil, nil),
            (200, [otherType], nil, nil),
        ] as [(Int, [Mismatch], String?, InteractionSource.Place?)])
    func answers(expected: Int, mismatches: [Mismatch], sentence: String?, place: InteractionSource.Place?) {
        let cause = FailureCause.ofAnswer(mismatches, to: Self.interaction(status: expected))
        #expect(cause?.place == place)
        if let sentence { #expect(cause?.sentence.contains(sentence) == true) } else { #expect(cause == nil) }
    }

    @Test("a request to another address names both, and the client's line is the one to change")
    func requests() throws {
        let sent = HTTPRequest(method: "GET", target: "/b")
        let interaction = Self.interaction(status: 200)
        let mismatches = try #require(interaction.request).mismatches(with: sent)
        let sender = SourceLocation(path: "consumer/client.yaml", position: SourcePosition(line: 2, column: 3))
        let lines = ContractLines(interaction, index: 0, of: "pacts/a.json", positions: nil, in: nil)
        let finding = try #require(Finding.ofRequest(mismatches, sent: sent, to: interaction, lines: lines, sender: sender).first)
        #expect(finding.cause?.contains("The client sent GET /b, the mock server knows only GET /a.") == true)
        #expect(finding.causeLine == sender)
        #expect(finding.expectation == nil)
    }

    @Test("an interaction that no pact test has is found by its lines in the pact file")
    func linesInPact() throws {
        let text = """
            {
              "interactions": [
                {
                  "description": "d",
                  "request": { "method": "GET", "path": "/a" },
                  "response": {
                    "status": 200
                  }
                }
              ]
            }
            """
        let positions = try JSONValue.parseWithPositions(Array(text.utf8)).positions
        let lines = ContractLines(Self.interaction(status: 200), index: 0, of: "pacts/a.json", positions: positions, in: nil)
        #expect(lines.location(of: .status)?.position.line == 7)
        #expect(lines.location(of: .path)?.position.line == 5)
        #expect(lines.location(of: .responseHeader(name: "X"))?.position.line == 6)
        #expect(lines.start?.path == "pacts/a.json")
    }

    @Test(
        "a fault of selection says what was looked for",
        arguments: [
            (SelectionFault.none(selection), "No interaction is for GET /a, given \"s\", with status 200."),
            (.noStatus(selection, line: 4, has: 404), "Line 4 comes nearest and expects status 404."),
            (.noRequest(selection, line: 4, has: "GET /b"), "Line 4 comes nearest and asks for GET /b."),
            (.noStates(selection, line: 4, has: []), "Line 4 comes nearest and is given no state."),
            (.several(selection, lines: [4, 9]), "lines 4 and 9"),
        ])
    func selections(fault: SelectionFault, expected: String) {
        #expect(fault.sentence.contains(expected))
    }

    private static let selection = ContractCheck.Selection(
        given: ["s"], request: RequestSample(id: "select", request: HTTPRequest(method: "GET", target: "/a")))
}
