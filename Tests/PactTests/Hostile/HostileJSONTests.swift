import Testing

@testable import Pact

@Suite struct HostileJSONTests {
    static let deep = ["[", #"{"a":"#, #"[{"a":"#].map { String(repeating: $0, count: 100_000) }

    @Test("Brackets a hundred thousand deep are refused with their limit, wherever they stand", arguments: deep)
    func depth(deep: String) throws {
        #expect(throws: JSONParsingError.self) { try JSONValue.parse(Array(deep.utf8)) }
        for text in [
            deep, #"{"interactions": [{"request": {"body": \#(deep)"#,
            #"{"interactions": [{"request": {"matchingRules": {"body": {"$": {"matchers": [{"match": "eachKey", "value": \#(deep)"#,
        ] {
            let error = try #require(throws: PactFileError.self) { try PactFile.read(text) }
            #expect(error.sentence.contains("more than 256 brackets stand inside each other"))
        }
    }

    @Test("A body too deep to be read is a mismatch on either side", arguments: deep)
    func deepBodies(deep: String) {
        for (one, other) in [("[1]", deep), (deep, "[1]"), (deep, deep + "x")] {
            let mismatches = HostileMessages.compare(one, other, type: "application/json")
            #expect(mismatches.count == 1)
        }
    }

    @Test("Bytes that are no UTF-8 are an error, or stand as they are, and no trap")
    func badUTF8() throws {
        let bad: [UInt8] = [0x22, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xE2, 0x82, 0x22]
        #expect(throws: JSONParsingError.self) { try JSONValue.parse(bad) }
        #expect(throws: PactFileError.self) { try PactFile.read(bad) }
        for type in [
            "application/json", "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        ] {
            #expect(!HostileMessages.compare(Array("[1]".utf8), bad, type: type).isEmpty, "\(type)")
            _ = HostileMessages.compare(bad, Array("[1]".utf8), type: type)
            _ = HostileMessages.compare(bad, bad, type: type)
        }
        let text = String(decoding: bad, as: UTF8.self)
        let request = ExpectedRequest(method: "GET", path: text, query: Query.parse("%ff=%c0%80"), headers: [(text, [text])])
        let actual = HTTPRequest(method: text, target: "/?%ff=%c0", headers: [text: "x"], body: bad)
        #expect(request.mismatches(with: actual).map(\.sentence).allSatisfy { !$0.isEmpty })
    }

    @Test("A pact file cut at any byte gives an error with a sentence", arguments: ["shop-v1", "shop-v2", "shop-v3", "shop-v4"])
    func cut(name: String) throws {
        let bytes = try HostileMessages.pact(name)
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
        for count in 0..<end {
            let error = try #require(throws: PactFileError.self) { try PactFile.read(Array(bytes.prefix(count))) }
            if error.sentence.isEmpty || error.place == nil { Issue.record("cut at \(count): \(error)") }
        }
    }

    @Test("Numbers of any length are read and compared by their digits")
    func numbers() {
        let long = String(repeating: "9", count: 200_000)
        #expect(HostileMessages.compare("[\(long)]", "[\(long)]", type: "application/json").isEmpty)
        #expect(HostileMessages.compare("[1e\(long)]", "[2e\(long)]", type: "application/json").count == 1)
        #expect(HostileMessages.compare("[0.\(long)]", "[-0.\(long)]", type: "application/json").count == 1)
        #expect(HostileMessages.compare("[1e-999999999999]", "[1e-999999999999]", type: "application/json").isEmpty)
    }
}
