import Testing
import Workshop

@Suite("client.yaml")
struct ClientFileTests {
    @Test("gives operations in their order, with parameters, requests and headers")
    func sample() throws {
        let reading = ClientFile.read(path: "consumer/client.yaml", text: try ExerciseFixture.text("consumer/client.yaml"))
        #expect(reading.problems.isEmpty)
        let file = try #require(reading.value)
        #expect(file.operations.map(\.name) == ["getAllProducts", "getProduct"])
        #expect(file.operation(named: "getProduct")?.parameters == ["id"])
        #expect(file.operation(named: "getProduct")?.request == RequestLine(method: "GET", path: PathTemplate("/product/{id}")))
        #expect(file.operation(named: "getProduct")?.position == SourcePosition(line: 5, column: 3))
        #expect(file.headers == [HeaderTemplate(name: "Authorization", value: "Bearer {now}")])
    }

    @Test(
        "reads what a learner may write otherwise",
        arguments: [
            ("operations: { a: { request: get /x } }", "GET /x"),
            ("operations:\r\n  a:\r\n    request: GET /x\r\n", "GET /x"),
            ("operations: { a: { request: 'GET /products?id={id}', parameters: [id] } }", "GET /products?id={id}"),
            ("operations: { a: { request: GET   /x } }", "GET /x"),
            ("operations: { a: { request: GET /products/:id } }", "GET /products/:id"),
        ])
    func otherSpellings(text: String, request: String) {
        let reading = ClientFile.read(path: "client.yaml", text: text)
        #expect(reading.problems.isEmpty)
        #expect(reading.value?.operations.first?.request.text == request)
    }

    @Test("keeps what can be read beside a problem")
    func partial() {
        let text = "operations:\n  one:\n    request: GET one\n  two:\n    request: GET /two\n"
        let reading = ClientFile.read(path: "client.yaml", text: text)
        #expect(reading.value?.operations.map(\.name) == ["two"])
        #expect(!reading.isUsable)
    }
}

@Suite("A path with parameters")
struct PathTemplateTests {
    @Test(
        "is split at its braces",
        arguments: [
            ("/product/{id}", ["id"]), ("/a/{x}/b/{y}", ["x", "y"]), ("/plain", []), ("/{}", []), ("/{id", []), ("/id}", []),
            ("/{a{b}", ["b"]),
            ("/{a/b}", []), ("/{x}{x}", ["x", "x"]),
        ])
    func parameters(text: String, names: [String]) {
        #expect(PathTemplate(text).parameters == names)
    }
}
