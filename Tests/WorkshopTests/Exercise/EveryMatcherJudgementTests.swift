import Pact
import Testing
@testable import Workshop

@Suite("What a pact test with every matcher accepts and refuses")
struct EveryMatcherJudgementTests {
    @Test("passes with a client that sends other values of the right kinds")
    func run() async throws {
        let files = [
            "consumer/pact-test.yaml": try EveryMatcherTests.text("pact-test-v4.yaml"),
            "consumer/client.yaml": try EveryMatcherTests.text("client-v4.yaml"),
        ]
        let context = RunContext(
            lesson: try RealLesson.step(3), files: files, transport: InMemoryTransport(), now: { RealLesson.now })
        let ran = try await PactRun(context: context).ran()
        #expect(ran.report.result == .passed)
        #expect(ran.report.items.flatMap(\.facts) == ["returned"])
        #expect(ran.report.items.flatMap(\.findings).map(\.sentence) == [])
        #expect(ran.written.keys.sorted() == ["pacts/FrontendWebsite-ProductService.json"])
    }

    /// The example with one member changed: a value that still fits, one that does not, and where that is told.
    struct Change: Sendable, CustomTestStringConvertible {
        var name: String
        var fitting: JSONValue
        var wrong: JSONValue
        var testDescription: String { name }
    }

    @Test(
        "judges every part of a body by its matcher",
        arguments: [
            Change(name: "id", fitting: "77", wrong: "x"), Change(name: "name", fitting: "", wrong: 1),
            Change(name: "type", fitting: "LOAN", wrong: true), Change(name: "sold", fitting: true, wrong: "no"),
            Change(name: "fee", fitting: 0.5, wrong: 12),
            Change(name: "stock", fitting: -7, wrong: "3"),
            Change(name: "rating", fitting: 4.5, wrong: "4"),
            Change(name: "discount", fitting: .null, wrong: 0), Change(name: "slogan", fitting: "no fees", wrong: "no costs"),
            Change(name: "kind", fitting: "debit card", wrong: "loan"), Change(name: "from", fitting: "2020-02-29", wrong: "2019-02-29"),
            Change(name: "until", fitting: "01.02.2020", wrong: "2020-02-01"), Change(name: "opens", fitting: "23:59", wrong: "9.30"),
            Change(name: "changed", fitting: "2019-01-14T11:34:18+02:00", wrong: "2019-01-14"),
            Change(name: "uuid", fitting: "11111111-2222-3333-4444-555555555555", wrong: "1111"),
            Change(name: "exact", fitting: ["currency": "AUD"], wrong: ["currency": "EUR"]),
            Change(name: "tags", fitting: ["a", "b", "c"], wrong: ["a"]),
            Change(
                name: "links",
                fitting: [["rel": "x"], ["owners": [7, "y"], "rel": "owner"], ["href": "https://x", "rel": "self"]],
                wrong: [["rel": "self", "href": "ftp://x"], ["rel": "owner", "owners": [1]]]),
            Change(
                name: "prices", fitting: ["USD": 1.5],
                wrong: ["usd": 1.5]),
            Change(name: "prices", fitting: ["USD": 1.5], wrong: ["USD": "cheap"]),
            Change(name: "features", fitting: ["a": true, "b": false], wrong: ["a": 1]),
            Change(name: "notes", fitting: ["second"], wrong: []), Change(name: "version", fitting: "0.1.0-a+b", wrong: "1.0"),
            Change(name: "terms", fitting: "{}", wrong: "none"),
        ])
    func judgements(change: Change) throws {
        let expected = try #require(try EveryMatcherTests.file().interactions.first?.response)
        #expect(try mismatches(expected, setting: change.name, to: change.fitting).map(\.sentence) == [])
        let found = try mismatches(expected, setting: change.name, to: change.wrong)
        #expect(!found.isEmpty)
        for mismatch in found {
            guard case .body(let path) = mismatch.place else { continue }
            #expect(path.hasPrefix("$.\(change.name)"))
        }
    }

    @Test("judges the status and a header", arguments: [(201, "3.0.0", 0), (404, "3.0.0", 1), (200, "three", 1)])
    func statusAndHeader(status: Int, version: String, count: Int) throws {
        let expected = try #require(try EveryMatcherTests.file().interactions.first?.response)
        #expect(try mismatches(expected, setting: "id", to: "1", status: status, version: version).count == count)
    }

    private func mismatches(
        _ expected: ExpectedResponse, setting name: String, to value: JSONValue, status: Int = 200, version: String = "2.0.0"
    ) throws -> [Mismatch] {
        guard case .present(let bytes, _) = expected.body else { return [] }
        var body = try #require(try JSONValue.parse(String(decoding: bytes, as: UTF8.self)).object)
        body.set(name, value)
        let headers = Headers([
            Headers.Field(name: "Content-Type", value: "application/json; charset=utf-8"), Headers.Field(name: "X-Version", value: version),
        ])
        return expected.mismatches(with: HTTPResponse(status: status, headers: headers, body: JSONValue.object(body).bytes()))
    }
}

extension JSONValue: ExpressibleByFloatLiteral {
    public init(floatLiteral value: Double) {
        self = JSONNumber("\(value)").map(JSONValue.number) ?? .null
    }
}
