import Pact
import Testing
import Workshop

@testable import pact_workshop

@Suite("The sample provider for other verifiers")
struct ProviderDeskTests {
    static let service = """
        name: ProductService
        data:
          products:
            - id: "09"
        routes:
          - route: GET /products
            list: products
        """

    private func desk() throws -> ProviderDesk {
        let file = try #require(ServiceFile.read(path: "provider/service.yaml", text: Self.service).value)
        let verification = """
            provider: ProductService
            service: service.yaml
            pacts: []
            states:
              no products exist: { products: [] }
            """
        let states = try #require(VerificationFile.read(path: "provider/verification.yaml", text: verification).value).states
        return ProviderDesk(provider: SampleProvider(file, states: states, now: { SystemClock.now() }))
    }

    private func change(_ target: String = "", body: String = "", method: String = "POST") -> HTTPRequest {
        HTTPRequest(method: method, target: ProviderDesk.stateChangePath + target, body: Array(body.utf8))
    }

    @Test(
        "a state change takes effect, as a body or as a query",
        arguments: [
            ("", #"{"action":"setup","params":{},"state":"no products exist"}"#), ("", #"{"state":"no products exist"}"#),
            ("?action=setup&state=no+products%20exist", ""),
        ])
    func changes(query: String, body: String) async throws {
        let desk = try desk()
        #expect(try await desk.handler(change(query, body: body)).status == 200)
        #expect(try await desk.handler(HTTPRequest(method: "GET", target: "/products")).body == Array("[]".utf8))
    }

    @Test(
        "a teardown, an empty state and a state nobody knows leave the data as they are",
        arguments: [
            #"{"action":"teardown","params":{},"state":"no products exist"}"#, #"{"action":"setup","state":""}"#,
            #"{"action":"setup","state":"unheard of"}"#,
        ])
    func leftAlone(body: String) async throws {
        let desk = try desk()
        let answer = try await desk.handler(change(body: body))
        #expect(answer.status == 200)
        #expect(answer.body == Array("{}".utf8))
        #expect(try await desk.handler(HTTPRequest(method: "GET", target: "/products")).body == Array(#"[{"id":"09"}]"#.utf8))
    }

    @Test("what is no state change is refused", arguments: [("", "[1]"), ("", "x"), ("", #"{"action":"setup"}"#), ("?action=setup", "")])
    func noChange(query: String, body: String) async throws {
        #expect(try await desk().handler(change(query, body: body)).status == 400)
    }

    @Test("state changes are posted")
    func posted() async throws {
        #expect(try await desk().handler(change("?state=x", method: "GET")).status == 405)
    }
}
