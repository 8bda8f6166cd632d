import Pact
import Testing

@Suite("A pact that a test writes")
struct ConsumerPactTests {
    private let empty = ConsumerPact(consumer: "FrontendWebsite", provider: "ProductService")

    @Test("is a value: adding gives another one")
    func value() throws {
        let one = empty.interaction("one", request: .get("/1"), response: .status(200))
        let two = one.interaction("two", request: .get("/2"), response: .status(200))
        #expect(try one.file().interactions.map(\.description) == ["one"])
        #expect(try two.file().interactions.map(\.description) == ["one", "two"])
    }

    @Test("has requests with path, query, headers and body, each with matchers of their own")
    func request() throws {
        let pact = empty.interaction(
            "a search", given: "products exist", ProviderState("logged in", params: ["user": "ann"]),
            request: .post(
                .regex(#"/product/\d+"#, example: "/product/10"),
                query: ["page": .integer(1), "tag": .eachLike(.regex("[a-z]+", example: "new"))],
                headers: ["Accept": "application/json, text/plain", "X-Id": .uuid()], json: ["name": .like("Visa")]),
            response: .status(201, accepting: .success, headers: ["Location": .including("/product/", example: "/product/11")]))
        let interaction = try #require(try pact.file().interactions.first)
        let request = try #require(interaction.request)
        #expect(interaction.providerStates.map(\.name) == ["products exist", "logged in"])
        #expect(request.method == "POST")
        #expect(request.path == "/product/10")
        #expect(request.query.map(\.name) == ["page", "tag"])
        #expect(request.headers.map(\.name) == ["Accept", "X-Id", "Content-Type"])
        #expect(request.headers.first?.values == ["application/json", "text/plain"])
        #expect(
            request.rules.entries.map { "\($0.category.rawValue) \($0.place) \($0.list.matchers.map(\.name).joined(separator: "+"))" } == [
                "path $ regex", "query page integer", "query tag type+regex", "header x-id regex", "body $.name type",
            ])
        #expect(interaction.response?.rules.entries.map(\.category) == [.status, .header])
    }

    @Test("takes a body's type from the headers where they have one")
    func contentType() throws {
        let pact = empty.interaction(
            "it", request: RequestExample("put", "/", headers: ["content-type": "application/hal+json"], body: .json(["a": 1])),
            response: .status(200, body: .text(.including("ok"))))
        let interaction = try #require(try pact.file().interactions.first)
        #expect(interaction.request?.headers.map(\.values) == [["application/hal+json"]])
        #expect(interaction.response?.headers.map(\.values) == [["text/plain"]])
        #expect(interaction.response?.rules.entries.first?.list.matchers == [.include("ok")])
    }

    @Test("has messages, with matchers for contents and metadata")
    func messages() throws {
        let pact = empty.message(
            "a product changed", given: "products exist", contents: .json(["id": .like("10")]),
            metadata: ["topic": .regex("p.*", example: "p1")])
        guard case .message(let message)? = try pact.file().interactions.first?.content else {
            Issue.record("no message")
            return
        }
        #expect(message.metadata == ["contentType": "application/json", "topic": "p1"])
        #expect(message.rules.entries.map(\.category) == [.body, .metadata])
    }

    @Test("reads back from its file as it was")
    func roundTrip() throws {
        let file = try empty.interaction(
            "it", given: "s", request: .get("/a", query: ["q": "1"]), response: .json(["id": .integer(1)], headers: ["X": .like("y")])
        ).file()
        let read = try PactFile.read(file.text)
        #expect(read.interactions.first?.request == file.interactions.first?.request)
        #expect(read.interactions.first?.response?.rules.entries.count == 2)
    }

    @Test(
        "says what keeps it from being a contract",
        arguments: [
            (ConsumerPact(consumer: "C", provider: "P"), "This pact expects nothing."),
            (Self.one(.get(["a": 1])), "The path of \"it\" is no text."),
            (Self.one(.get("/", query: ["q": ["a": 1]])), "The query parameter q of \"it\" is no text and no list of texts."),
            (Self.one(.get("/", headers: ["H": [["a"]]])), "The header H of \"it\" is no text and no list of texts."),
            (Self.one(.get("/"), .status(99)), "The response of \"it\" has the status 99."),
            (Self.one(.get("/", query: ["page": .integer(-1)])), "The request of \"it\" does not follow its own matchers."),
            (Self.one(.get("/"), .status(404, accepting: .success)), "The response of \"it\" does not follow its own matchers."),
            (
                Self.one(.get("/"), .json(["v": .semver("1.0.0")]), .v3),
                "The specification V3 cannot say all of this. Choose a later one, or say less:\n  \"it\" (interaction 1), response body at $.v: V3 has no matcher semver"
            ),
            (Self.one(.get("/")).interaction("it", request: .get("/2"), response: .status(200)), "Two interactions are called \"it\""),
        ] as [(ConsumerPact, String)])
    func errors(pact: ConsumerPact, beginning: String) {
        #expect {
            _ = try pact.file()
        } throws: { error in
            "\(error)".hasPrefix(beginning)
        }
    }

    private static func one(
        _ request: RequestExample, _ response: ResponseExample = .status(200), _ specification: SpecificationVersion = .v4
    ) -> ConsumerPact {
        ConsumerPact(consumer: "C", provider: "P", specification: specification).interaction("it", request: request, response: response)
    }
}
