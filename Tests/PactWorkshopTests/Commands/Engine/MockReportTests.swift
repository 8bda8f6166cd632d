import Pact
import Testing

@testable import pact_workshop

@Suite("What a mock server tells a person")
struct MockReportTests {
    static let pact = PactFile(
        consumer: "C", provider: "P", specification: .v2,
        interactions: [
            Interaction(
                description: "one", request: ExpectedRequest(path: "/1", query: [("q", ["1"])]), response: ExpectedResponse(status: 201)),
            Interaction(description: "two", request: ExpectedRequest(path: "/2"), response: ExpectedResponse()),
            Interaction(description: "three", request: ExpectedRequest(path: "/3"), response: ExpectedResponse()),
        ])

    @Test("a line for each request, and at the end what was wrong")
    func lines() {
        let journal = MockJournal(server: MockServer(MockSession(Self.pact)))
        let lines = ["/1?q=1", "/2?x=1", "/9"].map { target in
            journal.line(for: journal.server.respond(to: HTTPRequest(method: "GET", target: target)))
        }
        #expect(lines.first == #"GET /1?q=1 -> 201, matches "one""#)
        #expect(lines.dropFirst().first?.hasPrefix(#"GET /2?x=1 -> 500, differs from "two": "#) == true)
        #expect(lines.last == "GET /9 -> 500, fits no interaction")
        let report = MockReport(session: journal.server.session).lines
        #expect(report.first == "1 of 3 requests matched.")
        #expect(report.contains(#"Differs from "two":"#))
        #expect(report.contains("Fits no interaction: GET /9"))
        #expect(report.last == #"Never came: "three""#)
    }
}
