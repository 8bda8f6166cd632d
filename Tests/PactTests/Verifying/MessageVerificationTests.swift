import Pact
import Synchronization
import Testing

@Suite("Verifying messages")
struct MessageVerificationTests {
    /// A pact of one message and one synchronous message, in a file of V4.
    private static let pact = #"""
        {"consumer":{"name":"C"},"provider":{"name":"P"},"interactions":[
        {"type":"Asynchronous/Messages","description":"sold out","providerStates":[{"name":"s","params":{"id":7}}],
         "comments":{"text":["one","two"],"testname":"t","references":{"board":{"card":7}}},
         "contents":{"content":{"id":7},"contentType":"application/json"},"metadata":{"topic":"a"},
         "matchingRules":{"body":{"$.id":{"matchers":[{"match":"integer"}]}}}},
        {"type":"Synchronous/Messages","description":"how many","request":{"contents":{"content":{"id":7},"contentType":"application/json"}},
         "response":[{"contents":{"content":"3","contentType":"text/plain"},"metadata":{"topic":"b"}}]}],
        "metadata":{"pactSpecification":{"version":"4.0"}}}
        """#

    private static func verify(
        _ answers: [String: HTTPResponse], basePath: String = ""
    ) async throws -> (report: VerificationReport, requests: [HTTPRequest]) {
        let pact = try PactFile.read(Self.pact)
        let log = Mutex<[HTTPRequest]>([])
        let transport = InMemoryTransport()
        let report = try await transport.serving({ request in
            log.withLock { $0.append(request) }
            let description = (try? JSONValue.parse(request.body))?["description"]?.string ?? ""
            return answers[description] ?? HTTPResponse(status: 404)
        }) { origin in
            let based = HTTPOrigin(host: origin.host, port: origin.port, basePath: basePath)
            return VerificationReport(pact: pact, results: await Verifier.verify(pact, at: based, over: transport))
        }
        return (report, log.withLock { $0 })
    }

    private static let good: [String: HTTPResponse] = [
        "sold out": HTTPResponse(
            carrying: Message(contents: Array(#"{"id":8,"more":1}"#.utf8), contentType: "application/json", metadata: ["topic": "a"])),
        "how many": HTTPResponse(carrying: Message(contents: [0x33], contentType: "text/plain", metadata: ["topic": "b"])),
    ]

    @Test("The provider is asked by a post with description, states and the request, and its answers are the messages")
    func asking() async throws {
        let (report, requests) = try await Self.verify(Self.good)
        #expect(report.results.map(\.outcome) == [.ok, .ok])
        #expect(requests.map(\.method) == ["POST", "POST"])
        #expect(requests.map(\.target) == ["/", "/"])
        #expect(requests.map { $0.headers.first("Content-Type") } == ["application/json", "application/json"])
        #expect(
            try requests.map { try JSONValue.parse($0.body) } == [
                ["description": "sold out", "providerStates": [["name": "s", "params": ["id": 7]]]],
                [
                    "description": "how many",
                    "request": ["contents": ["content": ["id": 7], "contentType": "application/json", "encoded": false]],
                ],
            ])
        #expect(try await Self.verify(Self.good, basePath: "/messages").requests.map(\.target) == ["/messages", "/messages"])
    }

    @Test("What does not fit is told as metadata and body")
    func mismatches() async throws {
        let wrong = HTTPResponse(
            carrying: Message(contents: Array(#"{"id":"x"}"#.utf8), contentType: "application/json", metadata: ["topic": "c"]))
        let report = try await Self.verify(["sold out": wrong, "how many": HTTPResponse(status: 500)]).report
        #expect(report.results.map { $0.outcome.mismatches.map(\.fact) } == [["metadata topic", "body $.id"], ["status 200 500"]])
        #expect(
            report.lines() == [
                "", "Verifying a pact between C and P", "", "  sold out", "     Given s",
                #"     WARNING: nothing sets up the state "s""#, "", "  Test Name: t", "", "  Comments:", "    one", "    two", "",
                "  References:", "    board:", "      card: 7", "", "    generates a message which", "      includes metadata",
                #"        "topic" with value "a" (FAILED)"#, #"        "contentType" with value "application/json" (OK)"#,
                "      has a matching body (FAILED)", "", "  how many", "    generates a message which", "      includes metadata",
                #"        "topic" with value "b" (OK)"#, "      answers with success (FAILED)", "      has a matching body (OK)", "",
                "Failures:", "", "1) Verifying a pact between C and P Given s - sold out", "", "    1.1) has matching metadata",
                #"           The metadata topic should be string "a" and is string "c"."#, "", "    1.2) has a matching body",
                #"           $.id -> At $.id the contract expects an integer and got string "x"."#, "",
                "2) Verifying a pact between C and P - how many", "", "    2.1) answers with success",
                "           The contract expects status 200 and got 500.", "", "There were 2 pact failures",
            ])
        let errors = VerificationReport.resultsJSON(of: [report])["errors"]
        #expect(errors?[0]?["mismatch"]?["mismatches"]?[0]?["type"] == "MetadataMismatch")
    }

    @Test("An answer without a type has an empty one in its metadata, and what is no metadata is passed over")
    func answers() {
        let bare = Message(answer: HTTPResponse(status: 200, body: [0x31]))
        #expect(bare == Message(contents: [0x31], contentType: nil, metadata: ["contentType": ""]))
        for header in ["###", "W10=", "bm8="] {
            let answer = HTTPResponse(status: 200, headers: ["pact-message-metadata": header, "Content-Type": "a/b"])
            #expect(Message(answer: answer).metadata == ["contentType": "a/b"], "\(header)")
        }
    }

    @Test("A transport that the interaction names, or that is usual for its kind, is asked where it answers")
    func transports() async throws {
        let pact = try PactFile.read(Self.pact)
        let transport = InMemoryTransport()
        let asked = Mutex<[String]>([])
        let names = ["message", "sync-message"]
        try await transport.serving({ request in
            asked.withLock { $0.append(request.target) }
            return HTTPResponse(status: 404)
        }) { origin in
            var options = VerificationOptions()
            for name in names { options.transports[name] = HTTPOrigin(host: origin.host, port: origin.port, basePath: "/\(name)") }
            _ = await Verifier.verify(pact, at: HTTPOrigin(host: origin.host, port: 1), over: transport, options: options)
        }
        #expect(asked.withLock { $0 } == ["/message", "/sync-message"])
    }
}
