import Pact
import Testing

@testable import Workshop

@Suite("Why: every mismatch has its rule, where it stands, and what would satisfy it")
struct ExplanationTests {
    private static let place = SourceLocation(path: "consumer/pact-test.yaml", position: SourcePosition(line: 18, column: 5))

    /// What the contract says to a response, and what came.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var expectation: String
        var status = 200
        var headers: Headers = ["Content-Type": "application/json"]
        var body: String
        var testDescription: String { name }
    }

    private static let cases = [
        Case(name: "status", expectation: "status: 200", status: 404, body: "{}"),
        Case(name: "header", expectation: "status: 200\nheaders: { X-Kind: a }", body: "{}"),
        Case(
            name: "content type", expectation: "status: 200\nheaders: { Content-Type: application/json }\nbody: { id: \"1\" }",
            headers: ["Content-Type": "text/html"], body: "<p>"),
        Case(name: "value", expectation: "status: 200\nbody: { id: \"10\" }", body: #"{"id": "11"}"#),
        Case(name: "type of a value", expectation: "status: 200\nbody: { id: \"10\" }", body: #"{"id": 10}"#),
        Case(name: "missing field", expectation: "status: 200\nbody: !like { id: \"10\" }", body: "{}"),
        Case(name: "!like", expectation: "status: 200\nbody: { id: !like \"10\" }", body: #"{"id": 10}"#),
        Case(name: "!eachLike", expectation: "status: 200\nbody: !eachLike { id: \"10\" }", body: "[]"),
        Case(name: "!eachLike(2..)", expectation: "status: 200\nbody: !eachLike(2..) { id: \"10\" }", body: #"[{"id": "1"}]"#),
        Case(name: "!eachLike(..1)", expectation: "status: 200\nbody: !eachLike(..1) { id: \"10\" }", body: #"[{"id": "1"}, {"id": "2"}]"#),
        Case(
            name: "!regex", expectation: "status: 200\nbody: { id: !regex { pattern: '^[0-9]+$', example: \"10\" } }", body: #"{"id": "x"}"#
        ),
        Case(name: "!equal", expectation: "status: 200\nbody: !like { id: !equal \"10\" }", body: #"{"id": "x"}"#),
        Case(name: "!integer", expectation: "status: 200\nbody: { id: !integer 1 }", body: #"{"id": 1.5}"#),
        Case(name: "!decimal", expectation: "status: 200\nbody: { id: !decimal 1.5 }", body: #"{"id": 1}"#),
        Case(name: "!number", expectation: "status: 200\nbody: { id: !number 1 }", body: #"{"id": "1"}"#),
        Case(name: "!boolean", expectation: "status: 200\nbody: { id: !boolean true }", body: #"{"id": "1"}"#),
        Case(name: "!string", expectation: "status: 200\nbody: { id: !string a }", body: #"{"id": 1}"#),
        Case(name: "!include", expectation: "status: 200\nbody: { id: !include \"ab\" }", body: #"{"id": "xy"}"#),
        Case(
            name: "!date", expectation: "status: 200\nbody: { id: !date { format: yyyy-MM-dd, example: 2019-01-14 } }",
            body: #"{"id": "soon"}"#),
        Case(name: "!arrayContaining", expectation: "status: 200\nbody: { id: !arrayContaining [1, 2] }", body: #"{"id": [1]}"#),
        Case(name: "!notEmpty", expectation: "status: 200\nbody: { id: !notEmpty \"a\" }", body: #"{"id": ""}"#),
        Case(name: "!semver", expectation: "status: 200\nbody: { id: !semver 1.2.3 }", body: #"{"id": "one"}"#),
        Case(name: "longer list", expectation: "status: 200\nbody: [1]", body: "[1, 2]"),
        Case(name: "another kind", expectation: "status: 200\nbody: !like { id: 1 }", body: "[]"),
        Case(name: "no body", expectation: "status: 200\nbody: { id: 1 }", body: ""),
    ]

    @Test("in an answer", arguments: cases)
    func answers(row: Case) throws {
        let indented = row.expectation.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
        let text = """
            consumer: FrontendWebsite
            provider: ProductService
            specification: V4
            interactions:
              - description: get
                given: products exist
                request: { method: GET, path: / }
                response:
            \(indented)
                test: { call: get(), fails: 404 }
            """
        let file = PactTestFile.read(path: StepFileName.pactTest, text: text)
        let tested = try #require(file.value?.interactions.first, "\(file.problems.map(\.sentence))")
        let response = HTTPResponse(status: row.status, headers: row.headers, body: Array(row.body.utf8))
        let mismatches = tested.response.mismatches(with: response)
        #expect(!mismatches.isEmpty)
        let findings = Finding.ofAnswer(mismatches, to: tested.interaction, lines: ContractLines(test: tested))
        for finding in findings {
            let explanation = finding.explanation
            #expect(explanation.why.count > 20 && explanation.why.hasSuffix("."), "\(explanation.why)")
            #expect(explanation.origin?.contains("consumer/pact-test.yaml line") == true)
            #expect(explanation.origin?.contains("in the pact: ") == true)
        }
    }

    @Test(
        "in a request",
        arguments: [
            HTTPRequest(method: "POST", target: "/a?page=1"), HTTPRequest(method: "GET", target: "/b?page=1"),
            HTTPRequest(method: "GET", target: "/a"),
            HTTPRequest(method: "GET", target: "/a?page=1&more=2"), HTTPRequest(method: "GET", target: "/a?page=2"),
        ])
    func requests(sent: HTTPRequest) throws {
        let text = """
            consumer: FrontendWebsite
            provider: ProductService
            specification: V2
            interactions:
              - description: get
                request: { method: GET, path: /a, query: { page: "1" } }
                response: { status: 200 }
                test: { call: get(), returns: null }
            """
        let tested = try #require(PactTestFile.read(path: StepFileName.pactTest, text: text).value?.interactions.first)
        let mismatches = tested.request.mismatches(with: sent)
        #expect(!mismatches.isEmpty)
        let lines = ContractLines(test: tested)
        for finding in Finding.ofRequest(mismatches, sent: sent, to: tested.interaction, lines: lines, sender: nil) {
            #expect(finding.explanation.why.hasSuffix("."))
            #expect(finding.explanation.origin?.contains("line 6") == true)
        }
    }

    @Test(
        "of calls, tests and runs that fail without a mismatch",
        arguments: [
            "stub", "differs", "returned", "refused", "unusable", "unknownCall", "arguments", "argument", "stateFailed", "unsendable",
            "unreachable", "broken", "status 404", "unexpectedRequest", "something new",
        ])
    func facts(fact: String) {
        for run in RunKind.allCases {
            let item = RunItem(title: "x", requestLine: "GET /x", result: .error, facts: [fact], location: Self.place)
            let explanations = item.explanations(in: run)
            #expect(explanations.count == 1)
            #expect(explanations.first?.why.hasSuffix(".") == true)
            #expect(explanations.first?.origin == "consumer/pact-test.yaml line 18")
        }
        #expect(RunItem(title: "x", result: .ok, facts: [fact]).explanations(in: .pact).isEmpty)
    }

    @Test("of runs as a whole", arguments: ["nothing", "noPact", "notJSON", "otherProvider", "overwritten"])
    func runs(fact: String) {
        #expect(RunReport(kind: .verify, result: .failed, facts: [fact]).explanation?.why.hasSuffix(".") == true)
        #expect(RunReport(kind: .verify, result: .passed).explanation == nil)
        #expect(RunReport(kind: .verify, result: .notRun(because: "pact test first")).explanation?.why.contains("pact test first") == true)
        #expect(RunReport(kind: .verify, result: .environment(sentence: "no port")).explanation != nil)
    }

    @Test("of samples, judged rightly or wrongly")
    func samples() {
        for should in [SampleVerdict.Should.accept, .reject, .remark] {
            for isAccepted in [true, false] {
                let sample = SampleVerdict(
                    id: "L2", what: "three", text: "[]", should: should, isAccepted: isAccepted, reasons: ["a."],
                    whys: isAccepted ? [] : ["No matcher stands here."])
                for check in [TaskCheck.calls([]), .clients([]), .runs([.pact]), .changes] {
                    let explanation = sample.explanation(by: check, origin: Self.place)
                    #expect(explanation.why.hasSuffix("."))
                    #expect(explanation.origin == "consumer/pact-test.yaml line 18")
                }
            }
        }
        let refused = SampleVerdict(
            id: "L2", what: "", text: "", should: .accept, isAccepted: false, whys: ["The matcher type at $ is in force."])
        #expect(refused.explanation(by: nil).why.contains("The matcher type at $"))
    }

    @Test(
        "of warnings",
        arguments: [
            ("No handler for the state \"products exist\" in provider/verification.yaml: x.", "handler"),
            ("pacts/a-b.json is not what consumer/pact-test.yaml writes.", "pact test"), ("{now} stands in a contract.", "{now}"),
            ("anything else.", "less sure"),
        ])
    func warnings(sentence: String, word: String) {
        #expect(Explanation.ofWarning(sentence).why.contains(word))
    }

    @Test("of a problem in a file")
    func problems() throws {
        let problem = try #require(ClientFile.read(path: StepFileName.client, text: "operation:\n").problems.first)
        #expect(problem.explanation.origin == "consumer/client.yaml line 1")
        #expect(problem.explanation.why.contains(problem.sentence))
    }
}
