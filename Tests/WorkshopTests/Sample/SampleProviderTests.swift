import Pact
import Testing
import Workshop

@Suite("ProductService")
struct SampleProviderTests {
    private static let issued = Instant(milliseconds: 1_547_465_658_045)

    private func provider(
        checksToken: Bool = false, edit: ProviderChange.Edit? = nil, now: Instant = issued
    ) throws -> SampleProvider {
        var file = try #require(ServiceFile.read(path: "service.yaml", text: try ExerciseFixture.text("provider/service.yaml")).value)
        if !checksToken { file.middleware = [] }
        let states = try #require(
            VerificationFile.read(path: "verification.yaml", text: try ExerciseFixture.text("provider/verification.yaml")).value
        ).states
        return SampleProvider(file, states: states, edit: edit, now: { now })
    }

    private func get(_ target: String, from provider: SampleProvider, headers: Headers = [:]) -> HTTPResponse {
        provider.response(to: HTTPRequest(method: "GET", target: target, headers: headers))
    }

    private func json(_ response: HTTPResponse) throws -> JSONValue {
        try JSONValue.parse(response.body)
    }

    @Test("lists all records in their order")
    func list() throws {
        let response = get("/products", from: try provider())
        #expect(response.status == 200)
        #expect(response.headers == ["Content-Type": "application/json; charset=utf-8"])
        #expect(try json(response).array?.map { $0["id"] } == ["09", "10", "11"])
    }

    @Test("finds a record by the text in the path", arguments: ["/product/10", "/product/%31%30", "/product/10?verbose=1"])
    func find(target: String) throws {
        let response = get(target, from: try provider())
        #expect(response.status == 200)
        #expect(try json(response) == ["id": "10", "type": "CREDIT_CARD", "name": "28 Degrees", "version": "v1"])
    }

    @Test("answers 404 with JSON for an unknown record", arguments: ["/product/99", "/product/9", "/product/%FF"])
    func missing(target: String) throws {
        let response = get(target, from: try provider())
        #expect(response.status == 404)
        #expect(response.headers.first("content-type") == "application/json; charset=utf-8")
        #expect(try json(response) == ["message": "Product not found"])
    }

    @Test(
        "answers an unknown route with a short page",
        arguments: [
            ("GET", "/products/10"), ("POST", "/products"), ("GET", "/"), ("GET", "/product/"), ("GET", "/product/10/reviews"),
            ("GET", "/products/"),
        ])
    func unknownRoute(method: String, target: String) throws {
        let response = try provider().response(to: HTTPRequest(method: method, target: target))
        #expect(response.status == 404)
        #expect(response.headers == ["Content-Type": "text/html; charset=utf-8"])
        #expect(String(decoding: response.body, as: UTF8.self).contains("No route for \(method) \(target)"))
    }

    @Test("escapes what it repeats in its page")
    func escaping() throws {
        let page = String(decoding: get("/<b>&\"", from: try provider()).body, as: UTF8.self)
        #expect(page.contains("/&lt;b&gt;&amp;&quot;"))
    }

    @Test("a state replaces whole collections, and stays until the next one")
    func states() throws {
        let provider = try provider()
        #expect(provider.change(to: "no products exist"))
        #expect(try json(get("/products", from: provider)) == [])
        #expect(get("/product/10", from: provider).status == 404)
        #expect(!provider.change(to: "unheard of"))
        #expect(try json(get("/products", from: provider)) == [])
        #expect(provider.change(to: "product with ID 10 exists"))
        #expect(try json(get("/products", from: provider)).array?.count == 1)
        #expect(get("/product/10", from: provider).status == 200)
        #expect(try self.provider().data["products"]?.array?.count == 3)
    }

    @Test(
        "takes a token while it is younger than an hour and not from the future",
        arguments: [
            ("Bearer 2019-01-14T11:34:18.045Z", 0, 200), ("bearer 2019-01-14T11:34:18.045Z", 3_599_999, 200),
            ("Bearer 2019-01-14T11:34:18.045Z", 3_600_000, 401), ("Bearer 2019-01-14T11:34:18.045Z", -1, 401),
            ("Token 2019-01-14T11:34:18.045Z", 0, 401), ("2019-01-14T11:34:18.045Z", 0, 401), ("Bearer soon", 0, 401), ("", 0, 401),
        ] as [(String, Int64, Int)])
    func tokens(header: String, age: Int64, status: Int) throws {
        let provider = try provider(checksToken: true, now: Instant(milliseconds: Self.issued.milliseconds + age))
        #expect(get("/products", from: provider, headers: ["Authorization": header]).status == status)
    }

    @Test("looks at the token before the route")
    func middlewareFirst() throws {
        let response = get("/nowhere", from: try provider(checksToken: true))
        #expect(response.status == 401)
        #expect(response.headers == ["Content-Type": "application/json; charset=utf-8"])
        #expect(try json(response) == ["error": "Unauthorized"])
    }

    @Test(
        "can be changed for a trial",
        arguments: [
            (.addField(name: "fee", value: 3), ["id": "10", "type": "CREDIT_CARD", "name": "28 Degrees", "version": "v1", "fee": 3]),
            (.dropField(name: "version"), ["id": "10", "type": "CREDIT_CARD", "name": "28 Degrees"]),
            (.renameField(from: "name", to: "title"), ["id": "10", "type": "CREDIT_CARD", "title": "28 Degrees", "version": "v1"]),
            (.upperCaseField(name: "name"), ["id": "10", "type": "CREDIT_CARD", "name": "28 DEGREES", "version": "v1"]),
            (.numberField(name: "id"), ["id": 10, "type": "CREDIT_CARD", "name": "28 Degrees", "version": "v1"]),
            (.answerAlways(record: ["id": "99"]), ["id": "99"]),
        ] as [(ProviderChange.Edit, JSONValue)])
    func edits(edit: ProviderChange.Edit, product: JSONValue) throws {
        let provider = try provider(edit: edit)
        #expect(try json(get("/product/10", from: provider)) == product)
        let list = try json(get("/products", from: provider))
        let isForOne = if case .answerAlways = edit { true } else { false }
        #expect(list.array?.count == 3)
        #expect((list[1] == product) != isForOne)
    }

    @Test("keeps a field's place when it is renamed")
    func order() throws {
        let response = get("/product/10", from: try provider(edit: .renameField(from: "name", to: "title")))
        #expect(try json(response).object?.names == ["id", "type", "title", "version"])
    }

    @Test("is served over a transport")
    func served() async throws {
        let transport = InMemoryTransport()
        let provider = try provider()
        let response = try await transport.serving(provider.handler) { origin in
            try await transport.send(HTTPRequest(method: "GET", target: "/product/11"), to: origin, timeout: .seconds(1))
        }
        #expect(response.status == 200)
    }
}

@Suite("A stub")
struct StubServerTests {
    private let server = StubServer(
        Stub(
            request: RequestLine(method: "GET", path: PathTemplate("/products/50")), status: 201, headers: ["X-A": "b"], body: ["id": "50"])
    )

    @Test("answers its own request, whatever the headers")
    func own() {
        let response = server.response(to: HTTPRequest(method: "GET", target: "/products/50", headers: ["Accept": "x"]))
        #expect(response.status == 201)
        #expect(response.headers == ["X-A": "b", "Content-Type": "application/json; charset=utf-8"])
        #expect(String(decoding: response.body, as: UTF8.self) == #"{"id":"50"}"#)
        #expect(!StubServer.isUnknownRequest(response))
    }

    @Test("names any other request", arguments: [("POST", "/products/50"), ("GET", "/products"), ("GET", "/products/50?x=1")])
    func other(method: String, target: String) throws {
        let response = server.response(to: HTTPRequest(method: method, target: target))
        #expect(response.status == 500)
        #expect(StubServer.isUnknownRequest(response))
        #expect(
            try JSONValue.parse(response.body)["error"]?.string
                == "This stub knows GET /products/50 alone, and was asked \(method) \(target).")
    }

    @Test("takes a template by the letter")
    func template() {
        let server = StubServer(Stub(request: RequestLine(method: "GET", path: PathTemplate("/products/{id}"))))
        #expect(StubServer.isUnknownRequest(server.response(to: HTTPRequest(method: "GET", target: "/products/50"))))
    }

    @Test("gives no body and no type when it has none")
    func bare() {
        let server = StubServer(Stub(request: RequestLine(method: "GET", path: PathTemplate("/")), status: 404))
        #expect(server.response(to: HTTPRequest(method: "GET", target: "/")) == HTTPResponse(status: 404))
    }
}
