import Pact
import Testing
import Workshop

@Suite("FrontendWebsite's client")
struct SampleClientTests {
    private let now = Instant(milliseconds: 1_547_465_658_045)

    private func client(_ path: String = "/product/{id}", headers: [HeaderTemplate] = [], dropsAnswers: Bool = false) -> SampleClient {
        let start = SourcePosition(line: 1, column: 1)
        let file = ClientFile(
            operations: [
                ClientOperation(
                    name: "getAllProducts", request: RequestLine(method: "GET", path: PathTemplate("/products")), position: start),
                ClientOperation(
                    name: "getProduct", parameters: ["id"], request: RequestLine(method: "GET", path: PathTemplate(path)), position: start),
            ],
            headers: headers)
        return SampleClient(file, dropsAnswers: dropsAnswers)
    }

    @Test(
        "sends the argument percent-encoded in the path",
        arguments: [
            ("10", "/product/10"), ("09", "/product/09"), ("a b", "/product/a%20b"), ("ä/?#", "/product/%C3%A4%2F%3F%23"),
            ("A-z_.~", "/product/A-z_.~"), ("\u{1}", "/product/%01"), ("", "/product/"),
        ])
    func encoding(argument: String, target: String) throws {
        let request = try client().request(for: OperationCall("getProduct", [.string(argument)]), now: now).get()
        #expect(request == HTTPRequest(method: "GET", target: target))
    }

    @Test("sends its headers with the current time, and leaves out what a call goes without")
    func headers() throws {
        let client = client(headers: [
            HeaderTemplate(name: "Authorization", value: "Bearer {now}"), HeaderTemplate(name: "Accept", value: "application/json"),
        ])
        let call = OperationCall("getAllProducts")
        #expect(
            try client.request(for: call, now: now).get().headers
                == ["Authorization": "Bearer 2019-01-14T11:34:18.045Z", "Accept": "application/json"])
        #expect(try client.request(for: call, without: ["authorization"], now: now).get().headers == ["Accept": "application/json"])
    }

    @Test(
        "does not make a call that does not fit",
        arguments: [
            (
                OperationCall("getproduct", ["10"]), .unknownOperation(name: "getproduct", known: ["getAllProducts", "getProduct"]),
                "The client has no operation `getproduct`. Did you mean `getProduct`?"
            ),
            (
                OperationCall("delete"), .unknownOperation(name: "delete", known: ["getAllProducts", "getProduct"]),
                "The client has no operation `delete`. It has `getAllProducts` and `getProduct`."
            ),
            (
                OperationCall("getProduct"), .wrongNumberOfArguments(operation: "getProduct", expected: ["id"], given: 0),
                "`getProduct` takes `id`, and 0 arguments are given. Write `getProduct(\"10\")`."
            ),
            (
                OperationCall("getAllProducts", ["10"]), .wrongNumberOfArguments(operation: "getAllProducts", expected: [], given: 1),
                "`getAllProducts` takes nothing, and 1 argument is given. Write `getAllProducts()`."
            ),
            (
                OperationCall("getProduct", [50]), .argumentNotText(operation: "getProduct", parameter: "id", given: 50),
                "`id` of `getProduct` is text, and 50 is not: ids are text in this shop, there is a product 09. Write it in double quotes."
            ),
        ] as [(OperationCall, CallFault, String)])
    func faults(call: OperationCall, fault: CallFault, sentence: String) async {
        let origin = HTTPOrigin(host: "127.0.0.1", port: 1)
        let made = await client().perform(call, at: origin, over: InMemoryTransport(), server: "stub", now: now)
        #expect(made.result == .notCalled(fault))
        #expect(made.exchange == nil)
        #expect(fault.sentence == sentence)
    }

    @Test(
        "tells what came of a call by its status and body",
        arguments: [
            (HTTPResponse(status: 200, headers: [:], text: #"{"id":"10"}"#), .returned(["id": "10"])),
            (HTTPResponse(status: 204), .returned(nil)),
            (HTTPResponse(status: 404, headers: [:], text: "{}"), .failed(status: 404)),
            (HTTPResponse(status: 302), .failed(status: 302)),
            (HTTPResponse(status: 500), .failed(status: 500)),
        ] as [(HTTPResponse, CallResult)])
    func results(response: HTTPResponse, result: CallResult) async throws {
        let transport = InMemoryTransport()
        let (client, now) = (client(), now)
        let made = try await transport.serving({ _ in response }) { origin in
            await client.perform(OperationCall("getProduct", ["10"]), at: origin, over: transport, server: "ProductService", now: now)
        }
        #expect(made.result == result)
        #expect(made.exchange?.from == "FrontendWebsite")
        #expect(made.exchange?.to == "ProductService")
        #expect(made.exchange?.request.target == "/product/10")
        guard case .response(let answer) = made.exchange?.answer else {
            Issue.record("no answer")
            return
        }
        #expect(answer.status == response.status)
    }

    @Test("can do nothing with a body that is no JSON")
    func unusable() async throws {
        let transport = InMemoryTransport()
        let (client, now) = (client(), now)
        let made = try await transport.serving({ _ in HTTPResponse(status: 200, headers: [:], text: "<html>") }) { origin in
            await client.perform(OperationCall("getAllProducts"), at: origin, over: transport, server: "stub", now: now)
        }
        guard case .unusable(let reason) = made.result else {
            Issue.record("\(made.result)")
            return
        }
        #expect(reason.contains("line 1, column 1"))
    }

    @Test("that throws answers away hands back null, and still sees a failure")
    func dropping() async throws {
        let transport = InMemoryTransport()
        let (client, now) = (client(dropsAnswers: true), now)
        for (status, result) in [(200, CallResult.returned(nil)), (404, .failed(status: 404))] {
            let made = try await transport.serving({ _ in HTTPResponse(status: status, headers: [:], text: "[1]") }) { origin in
                await client.perform(OperationCall("getAllProducts"), at: origin, over: transport, server: "stub", now: now)
            }
            #expect(made.result == result)
        }
    }

    @Test("is refused where nobody listens")
    func refused() async throws {
        let transport = InMemoryTransport()
        let (client, now) = (client(), now)
        let made = try await transport.refusing { origin in
            await client.perform(OperationCall("getAllProducts"), at: origin, over: transport, server: "ProductService", now: now)
        }
        #expect(made.result == .refused)
        #expect(made.exchange?.answer == .refused)
    }
}
