import Pact
import PactBroker
import Testing

@Suite("Names of other servers that lead to a broker")
struct BrokerHostsTests {
    static let names: [(String, Int)] = [
        ("localhost", 200), ("LOCALHOST:9292", 200), ("localhost.:9292", 200), ("broker.localhost:9292", 200), ("127.0.0.1", 200),
        ("127.8.9.10:1", 200), ("[::1]:9292", 200), ("[0:0::1]", 200),
        ("evil.example:9292", 421), ("localhost.evil.example", 421), ("evillocalhost", 421), ("127.0.0.1.evil.example", 421),
        ("192.168.1.5:9292", 421), ("[fe80::1]:9292", 421), ("", 421), ("127.1", 421), ("2130706433", 421), ("127.0.0.1@evil.example", 421),
        ("127.0.0.1/evil.example", 421), ("localhost#.evil.example", 421), ("localhost:99999", 421),
    ]

    @Test("are not answered where nobody has to say who they are, and only this machine can ask", arguments: names)
    func host(_ name: String, status: Int) async throws {
        let service = BrokerService(try .make(), hosts: .thisMachine)
        let response = try await service.handler(HTTPRequest(method: "GET", target: "/", headers: ["Host": name]))
        #expect(response.status == status)
        guard status == 421 else { return }
        let errors = try JSONValue.parse(response.body)["errors"]?.array ?? []
        #expect(errors.count == 1)
        #expect(errors.first?.string?.contains("The request was for '\(name)'") == true)
    }

    @Test(
        "are refused with every method, and by every page",
        arguments: [
            ("GET", "/diagnostic/status/heartbeat"), ("GET", "/pacticipants"), ("HEAD", "/"), ("OPTIONS", "/"), ("POST", "/pacticipants"),
            ("PUT", "/pacticipants/A/versions/1/tags/t"), ("DELETE", "/pacticipants/A"), ("GET", "/pages.css"), ("GET", "/nowhere"),
        ])
    func everywhere(method: String, target: String) async throws {
        let broker = try Broker.make()
        for accept in ["text/html", "*/*"] {
            let headers: Headers = ["Host": "evil.example", "Accept": accept]
            let request = HTTPRequest(method: method, target: target, headers: headers, body: Array(#"{"name":"A"}"#.utf8))
            #expect(try await BrokerService(broker, hosts: .thisMachine).handler(request).status == 421)
        }
        #expect(broker.read { $0.pacticipants.isEmpty })
    }

    @Test(
        "are refused before the body has come, as all else is that the header tells of",
        arguments: [
            (["Host": "evil.example"], 421), (["Host": "localhost", "Origin": "http://evil.example"], 400),
            (["Host": "localhost", "Sec-Fetch-Site": "cross-site"], 400), (["Host": "localhost"], nil),
        ] as [(Headers, Int?)])
    func head(_ headers: Headers, status: Int?) throws {
        let service = BrokerService(try .make(), hosts: .thisMachine)
        #expect(service.refusal(of: HTTPRequest(method: "POST", target: "/pacticipants", headers: headers))?.status == status)
        let whole = HTTPRequest(method: "POST", target: "http://localhost:1/pacticipants", headers: ["Host": "evil.example"])
        #expect(service.refusal(of: whole) == nil)
    }

    @Test("one of several is enough to refuse; none comes from no browser", arguments: [(["localhost", "evil.example"], 421), ([], 200)])
    func several(names: [String], status: Int) async throws {
        let headers = Headers(names.map { .init(name: "Host", value: $0) })
        let response = try await BrokerService(try .make(), hosts: .thisMachine).handler(
            HTTPRequest(method: "GET", target: "/", headers: headers))
        #expect(response.status == status)
    }

    @Test("matter only to an open broker that listens on this machine alone")
    func listening() async throws {
        let request = HTTPRequest(
            method: "GET", target: "/", headers: ["Host": "broker.example", "Authorization": "Bearer t"])
        let open = BrokerService(try .make())
        #expect(try await open.listening(at: "127.0.0.1").handler(request).status == 421)
        #expect(try await open.listening(at: "::1").handler(request).status == 421)
        #expect(try await open.listening(at: "0.0.0.0").handler(request).status == 200)
        let closed = BrokerService(try .make(), access: BrokerAccess(token: "t"))
        #expect(try await closed.listening(at: "127.0.0.1").handler(request).status == 200)
    }

    @Test(
        "count where the whole address is asked for, whatever Host says",
        arguments: [
            ("http://127.0.0.1:9292/pacticipants?page=1", 200), ("HTTP://localhost/pacticipants", 200), ("http://localhost", 200),
            ("http://user@localhost/", 200), ("http://localhost?a=/b", 200), ("http://evil.example/pacticipants", 421),
            ("http://localhost@evil.example/", 421), ("http:///pacticipants", 421), ("http://localhost/nowhere", 404),
        ])
    func absolute(target: String, status: Int) async throws {
        let request = HTTPRequest(method: "GET", target: target, headers: ["Host": "127.0.0.1:9292"])
        #expect(try await BrokerService(try .make(), hosts: .thisMachine).handler(request).status == status)
    }

    @Test("begin the links where they were asked for in the whole address")
    func links() async throws {
        let request = HTTPRequest(method: "GET", target: "http://broker.test:81/", headers: ["Host": "other.test"])
        let response = try await BrokerService(try .make()).handler(request)
        #expect(try JSONValue.parse(response.body)["_links"]?["self"]?["href"] == "http://broker.test:81")
    }
}
