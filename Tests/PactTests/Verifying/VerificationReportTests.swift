import Pact
import Testing

@Suite("Reports of a verification")
struct VerificationReportTests {
    private static func report(pending: Bool = false) throws -> VerificationReport {
        let pact = PactFile.make([
            .make("get all products", given: ["products exist", "it is Monday"], try .make("GET", "/products"), try .make()),
            .make(
                "get product with ID 10", given: ["product with ID 10 exists"], try .make("GET", "/products/10"),
                try .make(json: ["id": "10"]), pending: pending),
        ])
        let html = HTTPResponse(status: 404, headers: ["Content-Type": "text/html"], text: "<p>no</p>")
        var results: [VerificationResult] = []
        for (index, interaction) in pact.interactions.enumerated() {
            let answer = index == 0 ? HTTPResponse.json([]) : html
            let mismatches = try #require(interaction.response).mismatches(with: answer)
            results.append(
                VerificationResult(
                    index: index, interaction: interaction, outcome: mismatches.isEmpty ? .ok : .mismatched(mismatches), response: answer,
                    unhandledStates: index == 1 ? ["product with ID 10 exists"] : [], duration: .milliseconds(25)))
        }
        return VerificationReport(pact: pact, results: results)
    }

    @Test("The printed report shows each interaction, then each failure in detail")
    func text() throws {
        let expected = """

            Verifying a pact between FrontendWebsite and ProductService

              get all products (0s loading, 25ms verification)
                 Given products exist
                 And it is Monday
                returns a response which
                  has status code 200 (OK)
                  includes headers
                    "Content-Type" with value "application/json" (OK)
                  has a matching body (OK)

              get product with ID 10 (0s loading, 25ms verification)
                 Given product with ID 10 exists
                 WARNING: nothing sets up the state "product with ID 10 exists"
                returns a response which
                  has status code 200 (FAILED)
                  includes headers
                    "Content-Type" with value "application/json" (FAILED)
                  has a matching body (FAILED)

            Failures:

            1) Verifying a pact between FrontendWebsite and ProductService Given product with ID 10 exists - get product with ID 10

                1.1) has status code 200
                       The contract expects status 200 and got 404.

                1.2) includes header 'Content-Type' with value 'application/json'
                       The header Content-Type should be "application/json" and is "text/html".

                1.3) has a matching body
                       The bodies were not compared: the contract expects application/json and got text/html.

            There were 1 pact failures
            """
        #expect(try Self.report().lines().joined(separator: "\n") == expected)
    }

    @Test("What the contract and the provider say puts no control character into the report")
    func harmless() throws {
        let evil = "\u{1B}[2J\u{9B}8m\u{7}\r\n"
        let interaction = Interaction.make(
            evil, given: [evil], try .make("GET", "/"), ExpectedResponse(status: 200, headers: [("X-\(evil)", [evil])]))
        let answer = HTTPResponse(status: 404, headers: ["X-Other": evil], text: evil)
        let result = VerificationResult(
            index: 0, interaction: interaction, outcome: .mismatched(try #require(interaction.response).mismatches(with: answer)),
            response: answer,
            unhandledStates: [evil])
        let report = VerificationReport(pact: .make([interaction]), results: [result])
        let plain = report.lines().joined().unicodeScalars.filter(\.isHarmfulToTerminals)
        #expect(plain.isEmpty)
        let coloured = report.lines(isColoured: true).joined().unicodeScalars.filter(\.isHarmfulToTerminals)
        #expect(coloured.allSatisfy { $0 == "\u{1B}" } && !coloured.isEmpty)
    }

    @Test("Colours mark names and verdicts, and change nothing else")
    func colours() throws {
        let report = try Self.report()
        let coloured = report.lines(isColoured: true)
        #expect(coloured.contains { $0.contains("\u{1B}[32mOK\u{1B}[0m") })
        #expect(coloured.contains { $0.contains("\u{1B}[31mFAILED\u{1B}[0m") })
        let marks = ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[31m", "\u{1B}[32m", "\u{1B}[33m"]
        let plain = coloured.map { line in marks.reduce(line) { $0.split(separator: $1, omittingEmptySubsequences: false).joined() } }
        #expect(plain == report.lines())
    }

    @Test("A pending failure is shown and does not count")
    func pending() throws {
        let report = try Self.report(pending: true)
        #expect(report.isSuccess)
        #expect(report.lines().contains("Pending Failures:"))
        #expect(!report.lines().contains("Failures:"))
        #expect(report.lines().contains("  get product with ID 10 (0s loading, 25ms verification) [PENDING]"))
        let json = VerificationReport.json(of: [report])
        #expect(json["result"] == true)
        #expect(json["interactions"]?[1]?["result"] == "pending")
    }

    @Test("The JSON of a run names every interaction with its states, result and mismatches")
    func json() throws {
        let json = VerificationReport.json(of: [try Self.report()])
        #expect(json.object?.names == ["result", "interactions"])
        #expect(json["result"] == false)
        #expect(
            json["interactions"]?[0] == [
                "description": "get all products",
                "providerStates": [["name": "products exist", "params": [:]], ["name": "it is Monday", "params": [:]]],
                "result": "ok", "mismatches": [],
            ])
        #expect(json["interactions"]?[1]?["result"] == "error")
        #expect(
            json["interactions"]?[1]?["mismatches"]?.array?.map { $0["type"] } == ["StatusMismatch", "HeaderMismatch", "BodyTypeMismatch"])
    }

    @Test("The results file has the official shape")
    func resultsFile() throws {
        let report = try Self.report()
        let json = VerificationReport.resultsJSON(of: [report])
        #expect(json["result"] == false)
        #expect(
            json["errors"]?[0]?["interaction"]
                == "Verifying a pact between FrontendWebsite and ProductService Given product with ID 10 exists - get product with ID 10")
        #expect(json["errors"]?[0]?["mismatch"]?["type"] == "mismatches")
        #expect(json["errors"]?[0]?["mismatch"]?["mismatches"]?.array?.count == 3)
        #expect(json["pendingErrors"] == [])
        #expect(json["interactionResults"]?[0]?["result"] == "OK")
        #expect(json["interactionResults"]?[1]?["result"] == "Error")
        #expect(json["interactionResults"]?[1]?["duration"] == "25ms")
        #expect(json["output"]?.array?.count == report.lines().count)
    }

    @Test("What could not be asked is told as an error and not as mismatches")
    func obstacle() throws {
        let pact = PactFile.make([.make()])
        let origin = HTTPOrigin(host: "127.0.0.1", port: 1)
        let result = VerificationResult(index: 0, interaction: pact.interactions[0], outcome: .unreachable(.refused(origin)))
        let report = VerificationReport(pact: pact, results: [result])
        let sentence = "There is no answer to compare: nobody listens at http://127.0.0.1:1; start the server, or correct the address."
        #expect(report.lines().contains("      Request Failed - \(sentence)"))
        #expect(VerificationReport.json(of: [report])["interactions"]?[0]?["error"] == .string(sentence))
        #expect(VerificationReport.resultsJSON(of: [report])["errors"]?[0]?["mismatch"]?["message"] == .string(sentence))
    }

    @Test("A pact without interactions proves nothing; a filter that selects none is no failure")
    func nothing() throws {
        let empty = VerificationReport(pact: .make([]), results: [])
        #expect(!empty.isSuccess)
        #expect(empty.lines().contains("  WARNING: Pact file has no interactions"))
        #expect(VerificationReport(pact: .make([.make()]), results: []).isSuccess)
        #expect(VerificationReport.json(of: [])["result"] == false)
    }

    @Test(
        "Each transport error has its sentence",
        arguments: [
            (
                .timedOut(HTTPOrigin(host: "a", port: 1), after: .seconds(5)),
                "http://a:1 gave no answer within 5 s; it may hang, or be slow to start"
            ),
            (
                .timedOut(HTTPOrigin(host: "a", port: 1), after: .milliseconds(250)),
                "http://a:1 gave no answer within 0.25 s; it may hang, or be slow to start"
            ),
            (.unknownHost("nowhere"), "no host is called nowhere; correct the address"),
            (
                .closedEarly(HTTPOrigin(host: "a", port: 1)),
                "http://a:1 closed the connection before its answer was whole; look at its log"
            ),
            (
                .invalidAnswer(HTTPOrigin(host: "a", port: 1), reason: "no HTTP"),
                "what http://a:1 sent is no answer: no HTTP; look at what listens there"
            ),
            (.unsendable(reason: "'' is no method"), "the request cannot be sent: '' is no method; correct it where it is written"),
            (.portTaken(host: "a", port: 1), "port 1 of a is taken; stop what listens there, or choose another"),
            (.cannotListen(host: "a", port: 1, reason: "no right"), "cannot listen on port 1 of a: no right"),
            (.other(HTTPOrigin(host: "a", port: 1), reason: "x"), "the exchange with http://a:1 failed: x"),
        ] as [(TransportError, String)])
    func transportErrors(error: TransportError, sentence: String) {
        #expect(error.sentence == sentence)
    }
}
