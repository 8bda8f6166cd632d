import Testing

@testable import Pact

/// What would take minutes if the time grew with the square of the size.
@Suite struct HostileSizeTests {
    static let count = 20_000
    private static let patience = Duration.seconds(60)

    private func takesLittle(_ work: () throws -> Void) rethrows {
        let elapsed = try ContinuousClock().measure { try work() }
        #expect(elapsed < Self.patience)
    }

    @Test("Twenty thousand query names are compared in no time, those that fit and those that do not")
    func query() {
        let names = (0..<Self.count).map { "q\($0)=1" }.joined(separator: "&")
        let others = (0..<Self.count).map { "r\($0)=1" }.joined(separator: "&")
        let request = ExpectedRequest(method: "GET", path: "/", query: Query.parse(names))
        takesLittle {
            #expect(request.mismatches(with: HTTPRequest(method: "GET", target: "/?" + names)).isEmpty)
            #expect(request.mismatches(with: HTTPRequest(method: "GET", target: "/?" + others)).count == 2 * Self.count)
        }
    }

    @Test("Twenty thousand headers are compared in no time")
    func headers() {
        let request = ExpectedRequest(method: "GET", path: "/", headers: (0..<Self.count).map { ("H\($0)", ["1"]) })
        let headers = Headers((0..<Self.count).map { .init(name: "h\($0)", value: "1") })
        takesLittle {
            #expect(request.mismatches(with: HTTPRequest(method: "GET", target: "/", headers: headers)).isEmpty)
        }
    }

    @Test("Twenty thousand rules for as many members are found in no time")
    func rules() {
        let body = "{" + (0..<Self.count).map { #""k\#($0)": \#($0)"# }.joined(separator: ",") + "}"
        let other = "{" + (0..<Self.count).map { #""k\#($0)": 7"# }.joined(separator: ",") + "}"
        let rules = HostileMessages.rules((0..<Self.count).map { ("$.k\($0)", ["match": "type"]) })
        takesLittle {
            #expect(HostileMessages.compare(body, other, type: "application/json", rules: rules).isEmpty)
        }
    }

    @Test("Rules behind wildcards are found for every element")
    func wildcards() {
        let body = "[" + Array(repeating: #"{"k1": 1, "k2": 2}"#, count: 2000).joined(separator: ",") + "]"
        let other = "[" + Array(repeating: #"{"k1": 3, "k2": 4}"#, count: 2000).joined(separator: ",") + "]"
        let rules = HostileMessages.rules((0..<300).map { ("$[*].k\($0)", ["match": "type"]) })
        takesLittle {
            #expect(HostileMessages.compare(body, other, type: "application/json", rules: rules).isEmpty)
        }
    }

    @Test("Twenty thousand XML attributes and children of other names are compared in no time")
    func xml() {
        let attributes = (0..<Self.count).map { "a\($0)='1'" }.joined(separator: " ")
        let children = (0..<Self.count).map { "<c\($0)/>" }.joined()
        let xml = "<a \(attributes)>\(children)</a>"
        takesLittle {
            #expect(HostileMessages.compare(xml, xml.replacing("c1", with: "c 1", maxReplacements: 0), type: "application/xml").isEmpty)
            #expect(HostileMessages.compare(xml, "<a/>", type: "application/xml").count == 2 * Self.count)
        }
    }

    @Test("No more than a hundred thousand mismatches are kept")
    func mismatches() {
        let one = "[" + String(repeating: "1,", count: 150_000) + "1]"
        let other = "[" + String(repeating: "2,", count: 150_000) + "2]"
        #expect(HostileMessages.compare(one, other, type: "application/json").count == 100_000)
    }

    @Test("A text is looked for in another without starting over at every letter")
    func include() {
        let long = String(repeating: "a", count: 1_000_000)
        let rules = HostileMessages.rules([("$", ["match": "include", "value": .string(String(repeating: "a", count: 100_000) + "b")])])
        takesLittle {
            #expect(HostileMessages.compare(long, long, type: "text/plain", rules: rules).count == 1)
            #expect((long + "b").contains(exactly: String(repeating: "a", count: 1000) + "b"))
            #expect("ababac".contains(exactly: "abac"))
            #expect("aabaabaaa".contains(exactly: "aabaaa"))
            #expect(!"aabaabaaa".contains(exactly: "aabb"))
            #expect("".contains(exactly: ""))
            #expect(!"".contains(exactly: "a"))
        }
    }

    @Test(
        "A body of a few million bytes is compared with itself",
        arguments: ["application/json", "application/x-www-form-urlencoded", "text/plain"])
    func bodies(type: String) {
        let piece = type == "application/x-www-form-urlencoded" ? "a=1&" : "1234567,"
        let body = (type == "application/json" ? "[" : "") + String(repeating: piece, count: 100_000) + "1]"
        takesLittle {
            #expect(HostileMessages.compare(body, body + (type == "application/json" ? " " : ""), type: type).isEmpty)
        }
    }
}
