import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("Mismatches as pairs")
struct DifferencePairsTests {
    private static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

    @Test(
        "types are named where they differ, lists by their length, spaces are seen",
        arguments: [
            (Mismatch(place: .body(path: "$.id"), reason: .notSameType, expected: "10", actual: number(10)), #"string "10""#, "number 10"),
            (Mismatch(place: .body(path: "$.id"), reason: .notEqual, expected: "10", actual: "11"), #""10""#, #""11""#),
            (Mismatch(place: .body(path: "$"), reason: .notEqual, expected: [], actual: [1]), "array, 0 items  []", "array, 1 item  [1]"),
            (Mismatch(place: .body(path: "$.a"), reason: .missing, expected: "x", actual: nil), #"string "x""#, "nothing"),
            (Mismatch(place: .body(path: "$.a"), reason: .notEqual, expected: .null, actual: "x"), "null", #"string "x""#),
            (Mismatch(place: .status, reason: .notEqual, expected: number(200), actual: number(404)), "200", "404"),
            (Mismatch(place: .header(name: "A"), reason: .notEqual, expected: "x", actual: "x "), "x", #""x ""#),
            (Mismatch(place: .header(name: "A"), reason: .missing, expected: "x", actual: nil), "x", "nothing"),
        ])
    func values(mismatch: Mismatch, expected: String, actual: String) {
        let pair = DifferencePairs.pair(mismatch)
        #expect(pair.expected == expected)
        #expect(pair.actual == actual)
        #expect(!pair.isEqual)
    }

    private static let item = RunItem(
        title: "get products", result: .error,
        findings: [
            Finding(
                mismatch: Mismatch(place: .body(path: "$[0].name"), reason: .notEqual, expected: "a", actual: "b"), sentence: "No.",
                why: "So.")
        ],
        exchanges: [
            Exchange(
                from: "verifier", to: "ProductService", request: HTTPRequest(method: "GET", target: "/"),
                answer: .response(HTTPResponse(status: 200, headers: [:], text: #"[{"id": 1, "name": "b", "a b": []}]"#)))
        ])

    @Test("what fits is folded, and shown on demand around what does not")
    func folding() {
        let pairs = DifferencePairs(Self.item, run: .verify)
        #expect(
            pairs.rows(width: 70, showsEqualRows: false).map(\.line.text) == [
                "- contract asks (consumer)   + provider said", "= 1 equal", #"body $[0].name  - "a"  + "b""#, "= 2 equal",
            ])
        #expect(
            pairs.rows(width: 70, showsEqualRows: true).map(\.line.text).filter { $0.hasPrefix("=") } == [
                "= status  200", "= $[0].id  1", "= $[0]['a b']  []",
            ])
    }

    @Test("a row that is too long for one line takes three")
    func narrow() {
        let rows = DifferencePairs(Self.item, run: .verify).rows(width: 20, showsEqualRows: false).map(\.line.text)
        #expect(rows.contains("body $[0].name"))
        #expect(rows.contains(#"  - "a""#))
        #expect(rows.contains(#"  + "b""#))
    }

    @Test("against the mock server the other side is the test's")
    func mock() {
        #expect(DifferencePairs(Self.item, run: .pact).actualSide == "test sent")
        #expect(DifferencePairs(Self.item, run: .verify).actualSide == "provider said")
    }

    @Test("bodies: JSON is indented, text stays, bytes are counted")
    func bodies() {
        #expect(BodyText.lines(Array(#"{"a":1}"#.utf8)) == ["{", #"  "a": 1"#, "}"])
        #expect(BodyText.lines(Array("a\nb\n".utf8)) == ["a", "b"])
        #expect(BodyText.lines([0xFF, 0xFE]) == ["2 bytes that are not text"])
        #expect(BodyText.lines([]) == [])
    }
}
