import Pact
import Testing

@Suite("Reading pact files")
struct PactFileReadingTests {
    @Test("A V1 file's state, query and headers are read as they are meant")
    func versionOne() throws {
        let pact = try PactFile.read(PactFixture.bytes("shop-v1.json"))
        #expect(pact.specification == .v1)
        #expect(pact.fileName == "Shop-Stock.json")
        let interaction = try #require(pact.interactions.first)
        #expect(interaction.providerStates == [ProviderState("article 7 exists")])
        let request = ExpectedRequest(
            method: "GET", path: "/articles/7", query: [("b", ["2"]), ("a", ["x y"])],
            headers: [("Accept", ["application/json", "text/plain"])])
        #expect(interaction.request == request)
        #expect(interaction.response?.body == .present(Array(#"{"id":7,"price":1.50}"#.utf8), contentType: nil))
    }

    @Test("A V2 file gives rules, empty and null bodies, and keeps what is not known")
    func versionTwo() throws {
        let pact = try PactFile.read(PactFixture.bytes("shop-v2.json"))
        #expect(pact.specification == .v2)
        #expect(pact.metadata == ["team": "kept"])
        #expect(pact.unknownMembers == ["links": ["self": "kept"]])
        #expect(pact.interactions.first?.unknownMembers == ["_id": "kept"])
        #expect(pact.interactions.first?.request?.rules.entries.map(\.category) == [.header, .query])
        #expect(pact.interactions.first?.response?.rules.entries.map(\.place.description) == ["$", "$[*].price"])
        #expect(pact.interactions.last?.request?.body == .empty)
        #expect(pact.interactions.last?.response?.body == .null)
        #expect(pact.interactions.last?.providerStates == [])
        #expect(pact.interactions.first?.request?.body == .missing)
    }

    @Test("A V3 file gives several states, lists of values, combined rules and generators")
    func versionThree() throws {
        let interaction = try #require(try PactFile.read(PactFixture.bytes("shop-v3.json")).interactions.first)
        #expect(interaction.providerStates == [ProviderState("stock is open"), ProviderState("user is", params: ["id": 3])])
        #expect(interaction.request?.query.map(\.values) == [["true", nil], ["b"]])
        #expect(interaction.request?.headers.map(\.values) == [["application/json"], ["1", "2, 3"]])
        #expect(interaction.request?.rules.entries.first?.list.combine == .or)
        #expect(interaction.request?.generators.json == ["body": ["$.name": ["type": "RandomString"]]])
        let status = interaction.response?.rules.selection(forWhole: .status)
        #expect(status?.list.matchers == [.statusCode(.success)])
    }

    @Test("A V4 file gives keys, pending interactions and typed bodies")
    func versionFour() throws {
        let pact = try PactFile.read(PactFixture.bytes("shop-v4.json"))
        let first = try #require(pact.interactions.first)
        #expect(first.key == "k1")
        #expect(first.pending)
        #expect(first.comments == ["text": ["kept"]])
        #expect(first.response?.body == .present([0x89, 0x50, 0x4E, 0x47], contentType: "image/png"))
        #expect(pact.interactions.last?.response?.body == .present(Array(#"{"id":7}"#.utf8), contentType: "application/json"))
        #expect(pact.interactions.last?.pending == false)
    }

    @Test("What is left out gets the specification's defaults")
    func defaults() throws {
        let pact = try PactFile.read(#"{"interactions":[{},{"request":null}]}"#)
        #expect(
            pact
                == PactFile(
                    consumer: "consumer", provider: "provider", specification: .v3,
                    interactions: [
                        Interaction(description: "Interaction 0", request: ExpectedRequest(), response: ExpectedResponse()),
                        Interaction(description: "Interaction 1", request: ExpectedRequest(), response: ExpectedResponse()),
                    ]))
    }

    @Test("A byte order mark before the file is passed over")
    func byteOrderMark() throws {
        #expect(try PactFile.read("\u{FEFF}{}").consumer == "consumer")
    }

    @Test(
        "The version is read leniently",
        arguments: [
            (#""1.0.0""#, .v1), (#""1.1""#, .v1_1), (#""1.2.3""#, .v1), (#""2""#, .v2), ("2", .v2), ("2.0", .v2), (#""v2.0.0""#, .v2),
            (#""3.0.1-beta""#, .v3), (#""4.0""#, .v4), (#""5.0""#, .v3), (#""new""#, .v3), (#""""#, .v3), ("null", .v3),
        ] as [(String, SpecificationVersion)])
    func versions(text: String, version: SpecificationVersion) throws {
        #expect(try PactFile.read(#"{"metadata":{"pactSpecification":{"version":\#(text)}}}"#).specification == version)
        #expect(try PactFile.read(#"{"metadata":{"pact-specification":{"version":\#(text)}}}"#).specification == version)
    }

    @Test(
        "Below V4 a body's text is taken by its type",
        arguments: [
            (#""""#, nil, .empty), ("null", nil, .null), ("[1, 2.0]", nil, "[1,2.0]"), (#""hello""#, nil, "hello"),
            (#""[1,2]""#, "application/json", #""[1,2]""#), (#""{\"a\": 1}""#, "application/json", #"{"a": 1}"#),
            (#""\"a\"""#, "application/json", #""a""#), (#""true""#, nil, #""true""#), (#""Zm9v""#, "image/png", "foo"),
            (#""no base64""#, "image/png", "no base64"), (#""Zm9v""#, "text/plain", "Zm9v"), ("1", "text/plain", "1"),
            (#""a=b""#, "application/x-www-form-urlencoded", "a=b"),
        ] as [(String, String?, ExpectedBody)])
    func bodyTexts(json: String, type: String?, body: ExpectedBody) throws {
        let headers = type.map { #""headers":{"content-type":"\#($0)"},"# } ?? ""
        let response = try ExpectedResponse(json: JSONValue.parse("{\(headers)\"body\":\(json)}"), specification: .v2)
        #expect(response.body == body.body(type: nil))
    }

    @Test(
        "From V4 on a body's object says what it is",
        arguments: [
            (#"{"content":null}"#, .null, nil), (#"{"content":""}"#, .empty, nil), ("{}", .missing, nil),
            (#"{"contentType":"text/plain"}"#, .missing, nil), (#"{"a":1}"#, #"{"a":1}"#, nil),
            (#"{"content":"a","contentType":"text/plain"}"#, "a", "text/plain"),
            (#"{"content":"a","contentType":"application/json"}"#, #""a""#, "application/json"),
            (#"{"content":"[1]","contentType":"application/json","encoded":"json"}"#, "[1]", "application/json"),
            (#"{"content":"Zm9v","contentType":"application/json","encoded":true}"#, "Zm9v", "application/json"),
            (#"{"content":"Zm9v","contentType":"image/png","encoded":"base64"}"#, "foo", "image/png"),
            (#"{"content":[1]}"#, "[1]", nil), ("null", .null, nil), (#""text""#, #""text""#, nil), ("1.0", "1.0", nil),
        ] as [(String, ExpectedBody, String?)])
    func wrappedBodies(json: String, body: ExpectedBody, type: String?) throws {
        let response = try ExpectedResponse(json: JSONValue.parse("{\"body\":\(json)}"), specification: .v4)
        #expect(response.body == body.body(type: type))
    }

    @Test("A query that is no string is passed over below V3, and read as an object from then on")
    func queryObjects() throws {
        let json = try JSONValue.parse(#"{"query":{"a":["1",2,null],"b":"x"}}"#)
        #expect(try ExpectedRequest(json: json, specification: .v2).query.isEmpty)
        let query = try ExpectedRequest(json: json, specification: .v3).query
        #expect(query.map(\.name) == ["a", "b"])
        #expect(query.map(\.values) == [["1", "2", nil], ["x"]])
    }
}
