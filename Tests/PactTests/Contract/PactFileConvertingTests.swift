import Pact
import Testing

@Suite("Converting pacts")
struct PactFileConvertingTests {
    private static let full = #"""
        {"consumer":{"name":"C"},"provider":{"name":"P"},"interactions":[{"type":"Synchronous/HTTP","description":"d","key":"k",
        "pending":true,"comments":{"text":"c"},"transport":"http","interactionMarkup":{"markup":"m"},
        "providerStates":[{"name":"s","params":{"a":1}},{"name":"t"}],
        "request":{"path":"/a","query":{"q":["1","2"],"n":[null],"e":[]},"headers":{"X":["1","2"],"Accept":["a/b","c/d"]},
          "body":{"content":"hi","contentType":"text/css","contentTypeHint":"TEXT"},
          "matchingRules":{"path":{"matchers":[{"match":"regex","regex":"/.*"}]},"method":{"matchers":[{"match":"type"}]},
            "query":{"q":{"combine":"OR","matchers":[{"match":"include","value":"1"},{"match":"type"},{"match":"equality"}]}},
            "header":{"X":{"matchers":[{"match":"own"}]},"it's":{"matchers":[{"match":"type"}]}},
            "body":{"$":{"matchers":[{"match":"notEmpty"},{"match":"type"},{"match":"regex","regex":"h"}]}}},
          "generators":{"path":{"type":"Regex","regex":"/a"},"body":{"$":{"type":"RandomString"}}}},
        "response":{"matchingRules":{"status":{"matchers":[{"match":"statusCode","status":"success"}]}}}}],
        "metadata":{"pactSpecification":{"version":"4.0"},"note":1}}
        """#

    @Test("Down to V2 each thing that it cannot hold is named with its place")
    func toVersionTwo() throws {
        let (pact, losses) = try PactFile.read(Self.full).converted(to: .v2)
        let place = #""d" (interaction 1)"#
        #expect(
            losses.map(\.sentence) == [
                #"\#(place), request: V2 cannot name e without a value; it is left out."#,
                #"\#(place), request: V2 joins the values of X to one, and they are not parted again."#,
                #"\#(place), request: a body of V2 has no contentTypeHint, which is left out."#,
                #"\#(place), request: a body of V2 cannot say what type it has; add the header Content-Type: text/css, or it is taken for something else."#,
                #"\#(place), request: V2 has no matchers for the method; what else stands in the contract decides there."#,
                #"\#(place), request query parameter q: V2 has no matcher include; what else stands in the contract decides there."#,
                #"\#(place), request query parameter q: V2 has one matcher for each place; equality is left out, so less is accepted there."#,
                #"\#(place), request header it's: V2 cannot write this place down, so its matchers are left out; what else stands in the contract decides there."#,
                #"\#(place), request body at $: V2 has no matcher notEmpty; what else stands in the contract decides there."#,
                #"\#(place), request body at $: V2 has one matcher for each place; regex is left out, so more is accepted there."#,
                #"\#(place), request path: V2 has no generator Regex here; the example is sent as it stands."#,
                #"\#(place), request body at $: V2 has no generator RandomString here; the example is sent as it stands."#,
                #"\#(place), response: V2 has no matchers for the status; what else stands in the contract decides there."#,
                #"\#(place): V2 has one provider state; "t" is left out."#,
                #"\#(place): V2 has no parameters of states; those of "s" are left out."#,
                #"\#(place): V2 has no keys; "k" is left out."#,
                #"\#(place): V2 has no pending interactions; from now on a failure counts."#,
                #"\#(place): V2 has no comments; they are left out."#,
                #"\#(place): V2 has no transports; "http" is left out."#,
            ])
        let interaction = try #require(pact.json["interactions"]?[0])
        #expect(interaction["providerState"] == "s")
        #expect(interaction["interactionMarkup"] == ["markup": "m"])
        #expect(interaction["request"]?["query"] == "q=1&q=2&n")
        #expect(interaction["request"]?["headers"] == ["X": "1, 2", "Accept": "a/b, c/d"])
        #expect(
            interaction["request"]?["matchingRules"] == [
                "$.path": ["match": "regex", "regex": "/.*"], "$.query.q": ["match": "type"], "$.headers.X": ["match": "own"],
                "$.body": ["match": "type"],
            ])
        #expect(pact.json["metadata"]?["note"] == 1)
    }

    @Test("Down to V3 only what is of V4 is lost, and to V1 every matcher")
    func toOthers() throws {
        let pact = try PactFile.read(Self.full)
        let lost = pact.converted(to: .v3).losses.map(\.kind)
        #expect(
            lost == [
                .headerValues(name: "X"), .bodyAttributes(["contentTypeHint"]), .contentType("text/css"), .matcher(name: "notEmpty"),
                .matcher(name: "statusCode"), .key("k"), .pending, .comments, .transport("http"),
            ])
        let first = pact.converted(to: .v1)
        #expect(first.losses.contains { $0.kind == .matcher(name: "type") })
        #expect(first.pact.interactions.first?.request?.rules.entries.map(\.place) == [.name("X")])
        #expect(pact.converted(to: .v4).losses == [])
        #expect(pact.converted(to: .v4).pact == pact)
    }

    @Test("Messages go to V3 with their type in the metadata, and no further down")
    func messages() throws {
        let pact = try PactFile.read(PactFixture.bytes("shop-messages-v4.json"))
        let three = pact.converted(to: .v3)
        let generator = ConversionLoss.Kind.generator(name: "RandomInt")
        #expect(
            three.losses.map(\.kind) == [
                .bodyAttributes(["contentTypeHint"]), generator, .key("m1"), .pending, .comments, .transport("kafka"), .synchronousMessage,
            ])
        guard case .message(let message)? = three.pact.interactions.first?.content else {
            Issue.record("no message")
            return
        }
        #expect(message.metadata == ["topic": "stock.out", "contentType": "application/json"])
        #expect(three.pact.json["messages"]?[0]?["contents"] == ["article": 7])
        #expect(try PactFile.read(three.pact.text) == three.pact)
        #expect(pact.converted(to: .v2).losses.map(\.kind) == [.message, .synchronousMessage])
        #expect(pact.converted(to: .v2).pact.interactions.isEmpty)
    }

    @Test("A message beside interactions over HTTP does not go to V3")
    func mixed() {
        let message = Interaction(description: "m", content: .message(ExpectedMessage()))
        let http = Interaction(description: "h", request: ExpectedRequest(), response: ExpectedResponse())
        let pact = PactFile(consumer: "C", provider: "P", specification: .v4, interactions: [message, http])
        let (converted, losses) = pact.converted(to: .v3)
        #expect(converted.interactions.map(\.description) == ["h"])
        #expect(losses.map(\.kind) == [.messageBesideHTTP])
        #expect(
            losses.first?.sentence == "\"m\" (interaction 1): a file of V3 holds either messages or interactions over HTTP; "
                + "the message is left out, so convert it in a file of its own.")
    }

    @Test("A V3 message's generators are in force in V4")
    func generators() throws {
        let pact = try PactFile.read(PactFixture.bytes("shop-messages-v3.json")).converted(to: .v4).pact
        guard case .message(let message)? = pact.interactions.first?.content else {
            Issue.record("no message")
            return
        }
        #expect(message.generators.entries.count == 1)
        #expect(pact.interactions.first?.unknownMembers == ["_id": "kept"])
    }

    @Test("What is converted upwards and down again is the same", arguments: SpecificationVersion.allCases)
    func upAndDown(version: SpecificationVersion) throws {
        for seed in 0..<30 {
            var generator = PactGenerator(seed: UInt64(seed), specification: version)
            let pact = Self.withSortedQueries(generator.pact()).converted(to: version)
            for higher in SpecificationVersion.allCases where higher >= version {
                let up = pact.pact.converted(to: higher)
                #expect(up.losses == [], "seed \(seed) to \(higher.name)")
                let read = try PactFile.read(up.pact.text)
                let down = read.converted(to: version).pact
                #expect(down.text == pact.pact.text, "seed \(seed) over \(higher.name)")
            }
        }
    }

    /// Names of a query stand in byte order where it is an object.
    private static func withSortedQueries(_ pact: PactFile) -> PactFile {
        var sorted = pact
        sorted.interactions = pact.interactions.map { interaction in
            guard case .http(var request, let response) = interaction.content else { return interaction }
            request.query.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            var copy = interaction
            copy.content = .http(request: request, response: response)
            return copy
        }
        return sorted
    }

    @Test("A converted pact reads back as itself, and converting it again loses nothing more", arguments: SpecificationVersion.allCases)
    func readsBack(version: SpecificationVersion) throws {
        for seed in 0..<30 {
            var generator = PactGenerator(seed: UInt64(seed), specification: .v4)
            let converted = generator.pact().converted(to: version).pact
            #expect(try PactFile.read(converted.text).text == converted.text, "seed \(seed)")
            #expect(converted.converted(to: version).losses == [], "seed \(seed)")
            #expect(converted.converted(to: version).pact == converted, "seed \(seed)")
        }
    }
}
