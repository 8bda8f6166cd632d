import Pact
import Testing

@Suite("Writing pact files")
struct PactFileWritingTests {
    @Test("A V2 file is written with two spaces, names in byte order, and all it was read with")
    func versionTwo() throws {
        let bytes = try PactFixture.bytes("shop-v2.json")
        #expect(try PactFile.read(bytes).text == String(decoding: bytes, as: UTF8.self))
    }

    @Test("Every version reads back what it wrote", arguments: SpecificationVersion.allCases)
    func roundTrips(version: SpecificationVersion) throws {
        for seed in 0..<50 {
            var generator = PactGenerator(seed: UInt64(seed), specification: version)
            let pact = generator.pact()
            let read = try PactFile.read(pact.text)
            #expect(read == pact, "seed \(seed)")
            #expect(read.text == pact.text, "seed \(seed)")
        }
    }

    @Test("Written for another version, a pact is as that version writes it")
    func upgraded() throws {
        var pact = try PactFile.read(PactFixture.bytes("shop-v2.json"))
        pact.specification = .v4
        let first = try #require(pact.json["interactions"]?[0])
        #expect(first["type"] == "Synchronous/HTTP")
        #expect(first["providerStates"] == [["name": "articles exist"]])
        #expect(first["request"]?["query"] == ["page": ["1"], "sort": ["a z"]])
        #expect(first["request"]?["headers"]?["Accept"] == ["application/json", "text/plain"])
        #expect(first["response"]?["body"]?["encoded"] == false)
        #expect(first["response"]?["body"]?["contentType"] == "application/json")
        #expect(pact.json["metadata"]?["pactSpecification"] == ["version": "4.0"])
        #expect(pact.json["interactions"]?[1]?["response"]?["body"] == ["content": nil])
    }

    @Test(
        "A body below V4 is written in a form that reads back as itself",
        arguments: [
            ("application/json", #""abc""#, #""abc""#), ("application/json", #""{}""#, #""\"{}\"""#),
            ("application/json", "[1, 2]", "[1,2]"), ("application/json", "{broken", #""{broken""#), ("text/plain", "[1]", #""[1]""#),
            ("image/png", "foo", #""Zm9v""#), ("image/png", "no base64!", #""bm8gYmFzZTY0IQ==""#),
        ])
    func bodies(type: String, body: String, written: String) {
        let response = ExpectedResponse(headers: [("Content-Type", [type])], body: .present(Array(body.utf8), contentType: nil))
        #expect(response.json(for: .v2)["body"]?.text() == written)
    }
}
