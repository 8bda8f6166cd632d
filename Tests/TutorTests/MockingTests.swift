import Pact
import Testing
import Workshop

@testable import Tutor

private let sizes = [(60, 18), (80, 24), (120, 40)]

@Suite("A mock server for a consumer of the learner's own")
struct MockingTests {
    private static let origin = HTTPOrigin(host: "127.0.0.1", port: 8080)

    private func started(columns: Int = 80, rows: Int = 24) throws -> Session {
        var session = try Session(course: .make([.pact]), columns: columns, rows: rows)
        try session.press("<Esc>:mock 8080<Enter>")
        session.send(.mockStarted(Self.origin))
        return session
    }

    private func ask(_ session: inout Session, _ target: String) throws {
        let pact = try #require(session.state.mock?.pact)
        session.send(.mockAsked(MockServer(MockSession(pact)).respond(to: HTTPRequest(method: "GET", target: target))))
    }

    @Test("it plays the contract as the step's pact test has it now, and says where")
    func starting() throws {
        let session = try started()
        let effect = try #require(session.performer.performed.first { if case .startMock = $0 { true } else { false } })
        guard case .startMock(let pact, 8080) = effect else {
            Issue.record("\(effect)")
            return
        }
        #expect(pact.interactions.map(\.description) == ["get all products"])
        #expect(
            session.said
                == "The mock server of step 1 listens at http://127.0.0.1:8080. Try: curl -i http://127.0.0.1:8080/products. :mock off stops it."
        )
    }

    @Test("each request comes with its verdict, in the result and in the traffic, at every size", arguments: sizes)
    func asked(columns: Int, rows: Int) throws {
        var session = try started(columns: columns, rows: rows)
        try ask(&session, "/products")
        #expect(session.said == "MOCK  GET /products matches \"get all products\"")
        try ask(&session, "/product/10")
        #expect(session.said == "MOCK  GET /product/10 is in no interaction; the nearest is \"get all products\"")
        try session.press("3")
        ScreenFixture.check(session.tutor.view(), "mock")
        try session.press("4")
        #expect(session.text.contains("your consumer") && session.text.contains("mock server"))
    }

    @Test("it follows the contract when that is saved, and keeps the last one that could be read")
    func following() throws {
        var session = try started()
        let file = session.state.current.fileIndex
        session.tutor.state.current.files[file].buffer.replaceAll(
            with: session.state.current.files[file].buffer.text.replacing("path: /products", with: "path: /all"))
        try session.press("r")
        let changes = session.performer.performed.compactMap { effect -> String? in
            if case .changeMock(let pact) = effect { return pact.interactions.first?.request?.path }
            return nil
        }
        #expect(changes == ["/all"])
        session.tutor.state.current.files[file].buffer.replaceAll(with: "interactions: [\n")
        try session.press("r")
        #expect(session.state.mock?.pact.interactions.first?.request?.path == "/all")
    }

    @Test("off stops it and says what it saw")
    func stopping() throws {
        var session = try started()
        try ask(&session, "/products")
        try ask(&session, "/nothing")
        try session.press(":mock off<Enter>")
        #expect(session.said == "The mock server is off; it was asked 2 times, and refused 1.")
        #expect(session.performer.performed.contains(.stopMock))
        #expect(session.state.mock == nil)
    }

    @Test("a port that is taken is told, and it can be started anew")
    func portTaken() throws {
        var session = try Session(course: .make([.pact]))
        try session.press("<Esc>:mock 8080<Enter>")
        session.send(.mockStopped(reason: "Port 8080 is taken."))
        #expect(session.said == "The mock server does not run: Port 8080 is taken.")
        try session.press(":mock<Enter>")
        #expect(session.state.mock != nil)
    }

    @Test("words that are no port, a second server and a step without a contract are refused in a sentence")
    func refused() throws {
        var session = try started()
        try session.press(":mock<Enter>")
        #expect(session.text.contains("runs already"))
        try session.press("<Esc>:mock 70000<Enter>")
        #expect(session.text.contains("a port from 1 to 65535"))
        var other = try Session(course: .make([.make(prediction: nil)]))
        try other.press("<Esc>:mock<Enter>")
        #expect(other.text.contains("no contract to play from"))
        try other.press("<Esc>:mock off<Enter>")
        #expect(other.text.contains("No mock server runs"))
    }

    @Test("a consumer that asks for hours fills no memory")
    func bounded() throws {
        var session = try started()
        for _ in 0..<(MockDesk.limit + 50) { try ask(&session, "/products") }
        #expect(session.state.mock?.exchanges.count == MockDesk.limit)
        #expect(session.state.mock?.count == MockDesk.limit + 50)
    }
}
