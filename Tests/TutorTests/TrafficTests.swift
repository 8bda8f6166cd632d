import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("The traffic, drawn")
struct TrafficTests {
    private func exchange(_ from: String, _ to: String, _ target: String = "/products", _ answer: Exchange.Answer? = nil) -> Exchange {
        Exchange(
            from: from, to: to, request: HTTPRequest(method: "GET", target: target),
            answer: answer ?? .response(HTTPResponse(status: 200, headers: [:], text: "[]")))
    }

    private func text(_ exchanges: [Exchange], columns: Int) -> [String] {
        let drawing = SequenceDrawing(exchanges, columns: columns)
        return (drawing.heading + exchanges.flatMap(drawing.rows)).map(\.text)
    }

    @Test("names stand over their lifelines, requests and answers in the arrows")
    func roomy() {
        #expect(
            text([exchange("FrontendWebsite", "ProductService")], columns: 50) == [
                " FrontendWebsite                   ProductService",
                "        │──────── GET /products ─────────>│",
                "        │<───────── 200, 2 bytes ─────────│",
            ])
    }

    @Test("where there is little room letters stand for names, and the words beside the arrows")
    func close() {
        let all = [
            exchange("FrontendWebsite", "stub"), exchange("FrontendWebsite", "mock server"), exchange("verifier", "ProductService"),
        ]
        let rows = text(all, columns: 40)
        #expect(rows.contains(" F   S   M   P   V"))
        #expect(rows.contains(" │──>│   │   │   │ GET /products"))
        #expect(rows.contains(" │──────>│   │   │ GET /products"))
        #expect(rows.contains(" │   │   │   │<──│ GET /products"))
        #expect(rows.allSatisfy { StyledLine($0).width <= 40 })
    }

    @Test("the website is on the left and the verifier on the right, whoever comes first")
    func order() {
        let all = [exchange("verifier", "ProductService"), exchange("FrontendWebsite", "mock server")]
        #expect(SequenceDrawing.participants(of: all) == ["FrontendWebsite", "ProductService", "mock server", "verifier"])
    }

    @Test("a call that nobody answers says so, and a line never runs over", arguments: [10, 36, 56, 76, 116])
    func refused(columns: Int) {
        let long = "/" + String(repeating: "x", count: 300)
        let rows = text([exchange("FrontendWebsite", "ProductService", long, .refused)], columns: columns)
        #expect(rows.allSatisfy { StyledLine($0).width <= columns })
        if columns >= 36 { #expect(rows.contains { $0.contains("X") && $0.contains("refused") }) }
    }

    @Test("what a server sends cannot move the cursor")
    func control() {
        let rows = text([exchange("FrontendWebsite", "ProductService", "/\u{1B}[2J")], columns: 76)
        #expect(!rows.joined().contains("\u{1B}"))
    }

    @Test("Enter reads the exchange as it went and leads back; y copies the drawing")
    func reading() async throws {
        var session = try Session(course: .make([.verification]))
        try session.press("<Esc>r")
        try await session.runForReal()
        try session.press("4")
        #expect(session.text.contains("verifier"))
        #expect(session.text.contains("GET /products/10"))
        try session.press("y")
        #expect(session.performer.clipboard.contains("GET /products/10"))
        try session.press("<Enter>")
        #expect(session.text.contains("[3] Result  Exchange"))
        try session.press("<Esc>")
        #expect(session.state.focus == .traffic)
    }

    @Test("a body is shown as it came, and indented below where it is JSON on one line")
    func raw() {
        let body = #"[{"id":"09","name":"Gem Visa"},{"id":"10","name":"28 Degrees"}]"#
        let one = Exchange(
            from: "verifier", to: "ProductService",
            request: HTTPRequest(method: "GET", target: "/", headers: ["Authorization": "Bearer secret"]),
            answer: .response(HTTPResponse(status: 200, headers: ["Content-Type": "application/json"], text: body)))
        let lines = ExchangeView.lines(of: [one]).map(\.text)
        #expect(lines.contains(body))
        #expect(lines.contains("the same, indented:"))
        #expect(lines.contains("Authorization: Bearer secret"))
    }

    @Test("three runs, at every size", arguments: [(60, 18), (80, 24), (120, 40)])
    func screens(columns: Int, rows: Int) async throws {
        var session = try Session(course: .firstFive(), columns: columns, rows: rows, step: 5)
        try session.press("<Esc>r<Esc>")
        try await session.runForReal()
        try session.press("4<Down>")
        ScreenFixture.check(session.tutor.view(), "traffic-many")
    }
}
