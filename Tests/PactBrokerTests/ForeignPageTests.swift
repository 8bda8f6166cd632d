import Pact
import PactBroker
import Testing

@Suite("Web pages of others")
struct ForeignPageTests {
    @Test(
        "change nothing, whatever the browser remembers",
        arguments: [
            ("POST", "127.0.0.1:9292", "http://evil.example", 400), ("POST", "127.0.0.1:9292", "null", 400),
            ("DELETE", "127.0.0.1:9292", "http://127.0.0.1:8080", 400), ("POST", "evil.example:9292", "http://evil.example:9292", 400),
            ("POST", "127.0.0.1:9292", "http://127.0.0.1:9292", 201), ("POST", "LocalHost:9292", "http://localhost:9292", 201),
            ("POST", "127.0.0.1:9292", nil, 201), ("POST", "broker.test", nil, 201), ("GET", "127.0.0.1:9292", "http://evil.example", 200),
        ] as [(String, String, String?, Int)])
    func change(method: String, host: String, origin: String?, status: Int) async throws {
        let service = BrokerService(try .make())
        var request = HTTPRequest(method: method, target: "/pacticipants", headers: ["Host": host])
        if let origin { request.headers.append("Origin", origin) }
        if method == "POST" { request.body = Array(#"{"name":"A"}"#.utf8) }
        #expect(try await service.handler(request).status == status)
    }

    @Test("of a broker with a password its own pages may have any name", arguments: [("broker.test", 201), ("evil.test", 400)])
    func named(origin: String, status: Int) async throws {
        let service = BrokerService(try .make(), access: BrokerAccess(token: "t"))
        let request = HTTPRequest(
            method: "POST", target: "/pacticipants",
            headers: ["Host": "broker.test", "Origin": "http://\(origin)", "Authorization": "Bearer t"], body: Array(#"{"name":"A"}"#.utf8))
        #expect(try await service.handler(request).status == status)
    }

    @Test(
        "are known by each of the fields in which browsers tell of them",
        arguments: [
            (["Origin": "http://localhost", "origin": "http://evil.example"], "POST", 400), (["Origin": "http://localhost"], "POST", 201),
            (["Sec-Fetch-Site": "cross-site"], "POST", 400), (["sec-fetch-site": "Cross-Site"], "POST", 400),
            (["Origin": "http://localhost", "Sec-Fetch-Site": "cross-site"], "POST", 400), (["Sec-Fetch-Site": "same-origin"], "POST", 201),
            (["Sec-Fetch-Site": "none"], "POST", 201), (["Sec-Fetch-Site": "cross-site"], "GET", 200),
        ] as [(Headers, String, Int)])
    func fields(fields: Headers, method: String, status: Int) async throws {
        let request = HTTPRequest(
            method: method, target: "/pacticipants", headers: Headers([.init(name: "Host", value: "localhost")] + fields.fields),
            body: method == "GET" ? [] : Array(#"{"name":"A"}"#.utf8))
        #expect(try await BrokerService(try .make()).handler(request).status == status)
    }
}
