import Pact
import Testing

@testable import PactBroker

@Suite("Who may use the broker")
struct AccessTests {
    static let everything = BrokerRoutes.all + BrokerPages.all + BrokerPages.resources
    static let access = BrokerAccess(
        user: .init(name: "pact", password: "workshop: ü"), readOnlyUser: .init(name: "reader", password: "only"), token: "token+/=")
    static let heartbeat = "/diagnostic/status/heartbeat"

    static func basic(_ text: String) -> String { "Basic " + Base64.encode(Array(text.utf8)) }

    /// What nobody is let in with.
    static let refused: [String?] = [
        nil, "", "Basic", "Basic ", "Bearer", "Bearer ", basic("pact:"), basic("pact:workshop: "), basic("pact:workshop: üx"),
        basic("pact:only"), basic("reader:workshop: ü"), basic(":"), "Bearer token+/", "Bearer token+/=x", "Bearer TOKEN+/=",
        "token+/=", "Digest token+/=", basic("pact:workshop: ü").replacing("Basic", with: "Bearer"), "Basic token+/=",
    ]

    static func path(of route: BrokerRoute) -> String {
        "/"
            + route.pattern.map { segment in
                switch segment {
                case .literal(let text): text
                case .parameter(let name): name == "uuid" || name == "environment" ? "name-1-abcdefghijklmnop" : "Web"
                }
            }.joined(separator: "/")
    }

    static func service() throws -> BrokerService {
        let broker = try Broker.make()
        try broker.change { edit in
            edit.makeUsualEnvironments()
            let web = edit.pacticipant(named: "Web")
            edit.put(edit.version("Web", of: web), tag: "Web")
            edit.put(edit.version("Web", of: web), onBranch: "Web")
        }
        return BrokerService(broker, access: access)
    }

    static func request(_ method: String, _ path: String, _ authorization: String?, accept: String = "*/*") -> HTTPRequest {
        var request = HTTPRequest(method: method, target: path, headers: ["Host": "broker.test", "Accept": accept])
        if let authorization { request.headers.append("Authorization", authorization) }
        if method != "GET" { request.body = Array(#"{"name":"New","production":true}"#.utf8) }
        return request
    }

    @Test(
        "asks for what it accepts",
        arguments: [
            (BrokerAccess(user: .init(name: "u", password: "p")), #"Basic realm="Pact broker""#),
            (BrokerAccess(token: "t"), #"Bearer realm="Pact broker""#),
            (
                BrokerAccess(readOnlyUser: .init(name: "u", password: "p"), token: "t"),
                #"Basic realm="Pact broker", Bearer realm="Pact broker""#
            ),
        ])
    func challenge(_ access: BrokerAccess, _ challenge: String) async throws {
        let response = try await BrokerService(try .make(), access: access).handler(Self.request("GET", "/", nil))
        #expect(response.headers["WWW-Authenticate"] == [challenge])
    }

    @Test("lets nobody read or write without the right credentials, at any address", arguments: refused)
    func refusing(_ authorization: String?) async throws {
        let service = try Self.service()
        let before = service.broker.read { $0 }
        for route in Self.everything {
            let path = Self.path(of: route)
            for accept in ["*/*", "text/html"] where path != Self.heartbeat {
                let response = try await service.handler(Self.request(route.method, path, authorization, accept: accept))
                #expect(response.status == 401, "\(route.method) \(path) as \(accept)")
                #expect(response.headers.first("WWW-Authenticate") != nil)
                #expect(!String(decoding: response.body, as: UTF8.self).contains("workshop"))
            }
        }
        #expect(service.broker.read { $0 } == before)
    }

    @Test("hides what there is: an unknown address and a wrong method look the same to a stranger")
    func hiding() async throws {
        let service = try Self.service()
        for (method, path) in [
            ("GET", "/nothing"), ("DELETE", "/"), ("PATCH", "/%FF"), ("GET", "//"), ("GET", "/diagnostic/status/heartbeat/"),
        ] {
            #expect(try await service.handler(Self.request(method, path, nil)).status == 401)
        }
    }

    @Test("lets a user and a token do everything", arguments: [basic("pact:workshop: ü"), "Bearer token+/=", "bearer token+/="])
    func admitting(_ authorization: String) async throws {
        let service = try Self.service()
        for route in Self.everything {
            let path = Self.path(of: route)
            let response = try await service.handler(Self.request(route.method, path, authorization))
            #expect(response.status != 401, "\(route.method) \(path)")
            #expect(response.status < 500, "\(route.method) \(path): \(String(decoding: response.body, as: UTF8.self))")
        }
    }

    @Test("lets a reader read, and ask which pacts to verify, and change nothing")
    func reading() async throws {
        let service = try Self.service()
        let before = service.broker.read { $0 }
        for route in Self.everything {
            let path = Self.path(of: route)
            let status = try await service.handler(Self.request(route.method, path, Self.basic("reader:only"))).status
            let mayAsk = route.method == "GET" || path.hasSuffix("/for-verification")
            #expect((status == 401) == !mayAsk, "\(route.method) \(path): \(status)")
        }
        #expect(service.broker.read { $0 } == before)
    }

    @Test("tells everybody that it is there")
    func alive() async throws {
        #expect(try await Self.service().handler(Self.request("GET", Self.heartbeat, nil)).status == 200)
    }

    @Test("wants nothing where nothing was set")
    func open() async throws {
        let service = BrokerService(try .make())
        #expect(try await service.handler(Self.request("GET", "/pacticipants", nil)).status == 200)
        #expect(try await service.handler(Self.request("GET", "/pacticipants", "Bearer anything")).status == 200)
    }
}
