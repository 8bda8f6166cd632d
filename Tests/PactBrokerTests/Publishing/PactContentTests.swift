import Pact
import Testing

@testable import PactBroker

@Suite("What a pact says")
struct PactContentTests {
    @Test(
        "SHA-1 is as everybody computes it",
        arguments: [
            (0, "da39a3ee5e6b4b0d3255bfef95601890afd80709"), (3, "7e240de74fb1ed08fa08d38063f6a6a91462a815"),
            (55, "c1c8bbdc22796e28c0e15163d20899b65621d65a"), (56, "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
            (63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5"), (64, "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
            (119, "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56"), (120, "f34c1488385346a55709ba056ddd08280dd4c6d6"),
            (1000, "291e9a6c66994949b57ba5e650361e98fc36b1ba"),
        ])
    func sha1(count: Int, sha: String) {
        #expect(SHA1.hexadecimal(of: Array(repeating: UInt8(ascii: "a"), count: count)) == sha)
    }

    /// What a Pact Broker 2.120.0 gave, or what its rule gives.
    @Test(
        "a content has the hash that a real broker gives it",
        arguments: [
            (
                #"{"provider":{"name":"B"},"metadata":{"pactSpecification":{"version":"2.0.0"}},"interactions":[{"response":{"status":200},"description":"get all products","providerState":"products exist","request":{"path":"/products","method":"GET"}}]}"#,
                "5fbbed8641f22306b03723a5c61e32a3c2e60fc6"
            ),
            (
                #"{"interactions":[{"description":"get product by ID 11 when it doesn't exist","providerState":"product with ID 11 does not exist","request":{"method":"GET","path":"/product/11"},"response":{"status":404}},{"description":"get all products","providerState":"products exist","request":{"headers":{"Accept":"application/json"},"method":"GET","path":"/products"},"response":{"body":[{"id":"09","name":"Gem Visa","type":"CREDIT_CARD"}],"headers":{"Content-Type":"application/json"},"matchingRules":{"$.body":{"match":"type","min":1}},"status":200}}],"metadata":{"pactRust":{"models":"1.3.16"},"pactSpecification":{"version":"2.0.0"}}}"#,
                "14e81d9ac8fcbab603b08e4521e91a9f946aca1c"
            ),
            (#"{"a":1}"#, "9f89c740ceb46d7418c924a78ac57941d5e96520"),
            (#"{"interactions":[],"messages":null}"#, "846679b7aa62670e37f249cd3b7acf05a7878b83"),
            (
                #"{"messages":[{"description":"a"}],"metadata":{"pact-specification":{"version":"3.0.0"}}}"#,
                "f8ccae0f461bd1462cc774d644aee2331f5fce94"
            ),
            (
                #"{"interactions":[{"n":[1.00,1,12345678901234567890,1e-4,0.00001,12000000000000000.0,1e2,-5e-1],"description":"ü 💶 \u0001\n\/"}],"metadata":{"pactSpecificationVersion":"3.0.0"}}"#,
                "cab71ad0b490accb1b9b263cbdbf0b5c015e8171"
            ),
            (
                #"{"interactions":[{"description":"a","_id":"another broker's"}],"metadata":{"pactSpecification":{"version":"4.0"}}}"#,
                "b435dc39938cd858c1136d801a6b2ba70bf3b4ab"
            ),
        ])
    func sha(pact: String, sha: String) throws {
        #expect(try PublishedPact(#require(JSONValue.parse(pact).object)).sha == sha)
    }

    @Test(
        "what is said otherwise is another content, how it is written is not",
        arguments: [
            (#"{"interactions":[{"a":1},{"b":2}]}"#, #"{"interactions":[{"b":2},{"a":1}]}"#, true),
            (#"{"interactions":[{"a":[1,2]}]}"#, #"{"interactions":[{"a":[2,1]}]}"#, false),
            (#"{"interactions":[{"a":1}]}"#, #"{"interactions":[{"a":1.0}]}"#, false),
            (#"{"interactions":[{"a":1.0}]}"#, #"{"interactions":[{"a":1.00}]}"#, true),
            (#"{"interactions":[{"a":9007199254740993}]}"#, #"{"interactions":[{"a":9007199254740992}]}"#, false),
            (#"{"interactions":[{"a":"\u00e9"}]}"#, #"{"interactions":[{"a":"e\u0301"}]}"#, false),
            (#"{"interactions":[],"consumer":{"name":"a"}}"#, #"{"interactions":[],"consumer":{"name":"b"}}"#, true),
            (
                #"{"interactions":[],"metadata":{"pactSpecification":{"version":"2.0.0"}}}"#,
                #"{"interactions":[],"metadata":{"pactSpecification":{"version":"3.0.0"}}}"#, false
            ),
        ])
    func same(one: String, other: String, isSame: Bool) throws {
        let pacts = try [one, other].map { PublishedPact(try #require(JSONValue.parse($0).object)) }
        #expect((pacts.first?.sha == pacts.last?.sha) == isSame)
    }

    @Test("every interaction and message gets an _id over what it says, first of its members")
    func ids() throws {
        let pact = try #require(
            JSONValue.parse(
                #"{"interactions":[{"response":{"status":200},"description":"get all products","providerState":"products exist","request":{"path":"/products","method":"GET"}},7],"messages":[{"description":"a","_id":"old"}],"x":1.10}"#
            ).object)
        let identified = JSONValue.object(PublishedPact(pact).identified)
        #expect(identified["interactions"]?[0]?["_id"] == "fce3d3c811063f010c5d97c6c84319070af78101")
        #expect(identified["interactions"]?[0]?.object?.names == ["_id", "response", "description", "providerState", "request"])
        #expect(identified["interactions"]?[1] == 7)
        #expect(identified["messages"]?[0]?["_id"] == "4d58a7abc5c0ba0d242f7af377476a1cbc120101")
        #expect(identified["x"]?.number?.text == "1.10")
    }
}
