import Pact
import Testing

@Suite("Where values are generated")
struct GeneratedPlacesTests {
    private static let five = Pact.Generator.randomInt(min: 5, max: 5)

    private static func request(_ request: JSONValue, mode: GenerationContext.Mode = .provider) throws -> ExpectedRequest {
        var context = Generated.context(mode)
        return try ExpectedRequest(json: request, specification: .v3).generated(in: &context)
    }

    private static func response(_ response: JSONValue) throws -> ExpectedResponse {
        var context = Generated.context(.consumer)
        return try ExpectedResponse(json: response, specification: .v3).generated(in: &context)
    }

    @Test(
        "Places of a JSON body",
        arguments: [
            (#"{"z":1.50,"a":"x"}"#, ["$.z", "$.a"], #"{"z":5,"a":"5"}"#),
            (#"{"n":null,"o":{},"l":[1],"b":true}"#, ["$.n", "$.o", "$.l", "$.b"], #"{"n":5,"o":5,"l":5,"b":5}"#),
            ("[1,2,3]", ["$[*]"], "[5,5,5]"), (#"{"a":{"x":1},"b":2}"#, ["$.*"], #"{"a":5,"b":5}"#),
            (#"{"a":{"x":1},"b":2}"#, ["$.*.x"], #"{"a":{"x":5},"b":2}"#), (#"[{"a":1},{"b":2}]"#, ["$[*].a"], #"[{"a":5},{"b":2}]"#),
            (#"{"a":{"x":1}}"#, ["$.a.x", "$.a"], #"{"a":5}"#), ("[1,2]", ["$[1]"], "[1,5]"), ("[1]", ["$"], "5"), ("5.0", ["$"], "5"),
            (#"{"a b":{"'":[[1]]}}"#, ["$['a b'].*[0][0]"], #"{"a b":{"'":[[5]]}}"#),
            // What does not resolve is passed over, and the bytes stay.
            (#"{ "a" : 1.50 }"#, ["$.q", "$.a.b", "$.a[*]", "$.a.*", "$[0]", "$[*]"], #"{ "a" : 1.50 }"#),
            ("[1, 2]", ["$.0", "$.*", "$[2]", "$[1].a"], "[1, 2]"), (#"{"0": 1}"#, ["$[0]"], #"{"0": 1}"#),
            (#"{"a":1"#, ["$.a"], #"{"a":1"#),
        ])
    func json(body: String, paths: [String], after: String) throws {
        let generated = try Generated.json(Array(body.utf8), paths.map { (.at($0), Self.five) })
        #expect(String(decoding: generated, as: UTF8.self) == after)
    }

    @Test(
        "Places of an XML body; every byte around them stays",
        arguments: [
            (
                "<?xml version=\"1.0\" encoding='UTF-8'?>\n<!-- c --><a x=\"1\" y='2'>t<b>&lt;u&amp;<![CDATA[<]]></b>v<b/></a>\n",
                ["$.a['@y']", "$.a.b['#text']"],
                "<?xml version=\"1.0\" encoding='UTF-8'?>\n<!-- c --><a x=\"1\" y=\"5\">t<b>5</b>v<b>5</b></a>\n"
            ),
            ("<a x='1'>t<b>u</b>v</a>", ["$.a.#text"], "<a x='1'>5<b>u</b>5</a>"),
            ("<a><b>1</b><c>2</c></a>", ["$.a.*['#text']"], "<a><b>5</b><c>5</c></a>"),
            ("<a><b  ></b ><b /></a>", ["$.a.b.#text"], "<a><b  >5</b ><b >5</b></a>"),
            ("<a><b/></a>", ["$.a.#text"], "<a><b/>5</a>"),
            ("<n:a xmlns:n='urn:q' n:x='1'/>", ["$['n:a']['@n:x']"], "<n:a xmlns:n='urn:q' n:x=\"5\"/>"),
            ("<!DOCTYPE a [<!ENTITY e \"]>\">]><a>&e;</a>", ["$.a.#text"], "<!DOCTYPE a [<!ENTITY e \"]>\">]><a>5</a>"),
            ("<a><?p <a> ?><!--<b>-->é</a>", ["$.a.#text"], "<a><?p <a> ?><!--<b>-->5</a>"),
            ("<a>1</a>", ["$.b.#text", "$.a", "$", "$.a[0].#text", "$.a['@x']", "$.a.#text.x"], "<a>1</a>"),
            ("<a x='1'>t</a>", ["$.a.*"], "<a x='1'>5</a>"), ("\u{FEFF}<a>1</a>", ["$.a.#text"], "\u{FEFF}<a>5</a>"),
            ("<a>1</a>junk", ["$.a.#text"], "<a>1</a>junk"), ("<a>1</a><a/>", ["$.a.#text"], "<a>1</a><a/>"),
            ("<a>1</a><![CDATA[2]]>", ["$.a.#text"], "<a>1</a><![CDATA[2]]>"), ("<a>1<![CDATA[2</a>", ["$.a.#text"], "<a>1<![CDATA[2</a>"),
            ("<a>1<!--2</a>", ["$.a.#text"], "<a>1<!--2</a>"), ("<a>1<!-->2</a>", ["$.a.#text"], "<a>1<!-->2</a>"),
            ("<a>1</b>", ["$.a.#text"], "<a>1</b>"), ("<a", ["$.a.#text"], "<a"), ("<a x=1>1</a>", ["$.a.#text"], "<a x=1>1</a>"),
            ("<a>1", ["$.a.#text"], "<a>1"), ("1", ["$.a.#text"], "1"), ("", ["$.a.#text"], ""),
            ("<a x='1>2</a>", ["$.a.#text"], "<a x='1>2</a>"),
        ])
    func xml(body: String, paths: [String], after: String) {
        let generated = Generated.body(Array(body.utf8), type: "application/xml", paths.map { (.at($0), Self.five) })
        #expect(String(decoding: generated, as: UTF8.self) == after)
    }

    @Test("Generated texts are escaped in XML; what it cannot hold is left out")
    func xmlEscapes() {
        let body = Array("<a x='1'>2</a>".utf8)
        let places: [(MatchingRules.Place, Pact.Generator)] = [(.at("$.a['@x']"), .regex("<&'\">\\n")), (.at("$.a.#text"), .regex("<&>"))]
        let after = Generated.body(body, type: "text/xml", places)
        #expect(String(decoding: after, as: UTF8.self) == "<a x=\"&lt;&amp;'&quot;&gt;&#10;\">&lt;&amp;&gt;</a>")
        #expect(Generated.body(body, type: "text/xml", [(.at("$.a.#text"), .regex("\\x01"))]) == body)
    }

    @Test(
        "Fields of a form: the first of a name, or the one of an index; every other stays as it was written",
        arguments: [
            ("a=1&b=x%20y&a=2&c&d=", ["$.a"], "a=5&b=x%20y&a=2&c&d="), ("a=1&b=x+y&a=2&c&d=", ["$.a[1]", "$.c"], "a=1&b=x+y&a=5&c=5&d="),
            ("a+b=1&%61=2", ["$['a b']", "$.a"], "a+b=5&%61=5"),
            ("a=1", ["$.*", "$", "$.a[1]", "$.q", "$.a.b", "$.a[0].c"], "a=1"),
        ])
    func form(body: String, paths: [String], after: String) {
        let type = "application/x-www-form-urlencoded"
        let generated = Generated.body(Array(body.utf8), type: type, paths.map { (.at($0), Self.five) })
        #expect(String(decoding: generated, as: UTF8.self) == after)
    }

    @Test("Other bodies, empty ones and null stay as they are")
    func otherBodies() throws {
        #expect(Generated.body(Array(#"{"a":1}"#.utf8), type: "text/plain", [(.at("$.a"), Self.five)]) == Array(#"{"a":1}"#.utf8))
        #expect(Generated.body(Array(#"{"a":1}"#.utf8), type: "application/hal+json", [(.at("$.a"), Self.five)]) == Array(#"{"a":5}"#.utf8))
        for body in [.missing, .empty, .null] as [Body] {
            var context = Generated.context()
            let generators = Generators([.init(category: .body, place: .path(.root), generator: Self.five)])
            let request = ExpectedRequest(headers: [("Content-Type", ["application/json"])], body: body, generators: generators)
            #expect(request.generated(in: &context) == request)
        }
    }

    @Test("Every value of a parameter gets one of its own; a parameter without an example is added")
    func query() throws {
        let request = try Self.request([
            "query": ["x": ["1", nil, "2"], "y": ["1"]],
            "generators": [
                "query": [
                    "x": ["type": "RandomString", "size": 20], "z": ["type": "RandomInt", "min": 5, "max": 5],
                    "X": ["type": "RandomInt", "min": 6, "max": 6], "x[0]": ["type": "Regex"],
                ]
            ],
        ])
        #expect(request.query.map(\.name) == ["x", "y", "z", "X"])
        #expect(Set(request.query.first?.values ?? []).count == 3)
        #expect(request.query.first?.values.allSatisfy { $0?.count == 20 } == true)
        #expect(request.query.dropFirst().map(\.values) == [["1"], ["5"], ["6"]])
    }

    @Test("A header gets one value, whatever the case of its name; a header without an example is added")
    func headers() throws {
        let response = try Self.response([
            "status": 201, "headers": ["X-A": ["1", "2"], "X-B": "1"],
            "generators": [
                "status": ["type": "RandomInt", "min": 300, "max": 300],
                "header": ["x-a": ["type": "RandomInt", "min": 5, "max": 5], "X-C": ["type": "Regex", "regex": "a, b"]],
            ],
        ])
        #expect(response.status == 300)
        #expect(response.headers.map(\.name) == ["X-A", "X-B", "X-C"])
        #expect(response.headers.map(\.values) == [["5"], ["1"], ["a, b"]])
    }

    @Test("A text that would end a header is none for it")
    func headerInjection() throws {
        let response = try Self.response([
            "headers": ["X-A": "1"], "generators": ["header": ["X-A": ["type": "Regex", "regex": "a\\r\\nSet-Cookie: b"]]],
        ])
        #expect(response.headers.map(\.values) == [["1"]])
    }

    @Test(
        "A status is generated by what makes numbers, when it is one",
        arguments: [
            (["type": "RandomInt", "min": 404, "max": 404], 404), (["type": "RandomInt", "min": 3, "max": 3], 201),
            (["type": "RandomString"], 201), (["type": "Regex", "regex": "404"], 201), (["type": "RandomHexadecimal", "digits": 3], 201),
        ] as [(JSONValue, Int)])
    func status(generator: JSONValue, status: Int) throws {
        #expect(try Self.response(["status": 201, "generators": ["status": generator]]).status == status)
    }

    @Test("A status of the provider state may be a number or its text", arguments: [404, "404"] as [JSONValue])
    func stateStatus(value: JSONValue) throws {
        var context = Generated.context(state: ["s": value])
        let response = ExpectedResponse(
            generators: Generators([.init(category: .status, place: .whole, generator: .providerState(expression: "${s}"))]))
        #expect(response.generated(in: &context).status == 404)
    }

    @Test("Elements of a list are generated by the first variant they are like")
    func variants() throws {
        let variants: JSONValue = [
            [
                "index": 0,
                "rules": [
                    "$.n": ["matchers": [["match": "type"]]], "$.href": ["matchers": [["match": "regex", "regex": ".*/\\d+"]]],
                ],
                "generators": ["$.n": ["type": "RandomInt", "min": 5, "max": 5]],
            ],
            [
                "index": 1, "rules": ["$.href": ["matchers": [["match": "regex", "regex": ".*/x"]]]],
                "generators": ["$.n": ["type": "RandomInt", "min": 6, "max": 6], "$.href": ["type": "Regex", "regex": "y"]],
            ],
        ]
        let response = try Self.response([
            "headers": ["Content-Type": "application/json"],
            "body": ["l": [["href": "a/1", "n": 1], ["href": "a/x", "n": 2], ["n": 1], ["href": "other"]]],
            "matchingRules": ["body": ["$.l": ["matchers": [["match": "arrayContains", "variants": variants]]]]],
        ])
        guard case .present(let bytes, _) = response.body else {
            Issue.record("no body")
            return
        }
        #expect(
            try JSONValue.parse(bytes)
                == ["l": [["href": "a/1", "n": 5], ["href": "y", "n": 6], ["n": 5], ["href": "other"]]])
    }

    @Test("A variant without rules takes every element")
    func variantWithoutRules() throws {
        let response = try Self.response([
            "headers": ["Content-Type": "application/json"], "body": [["n": 1], ["n": 2]],
            "matchingRules": [
                "body": [
                    "$": [
                        "matchers": [
                            [
                                "match": "arrayContains",
                                "variants": [["index": 0, "generators": ["$.n": ["type": "RandomInt", "min": 5, "max": 5]]]],
                            ]
                        ]
                    ]
                ]
            ],
        ])
        #expect(response.body == .present(Array(#"[{"n":5},{"n":5}]"#.utf8), contentType: nil))
    }

    @Test("Messages have generated metadata and contents")
    func messages() throws {
        let generators = try Generators(json: [
            "metadata": ["topic": ["type": "RandomInt", "min": 5, "max": 5], "key": ["type": "RandomInt", "min": 6, "max": 6]],
            "body": ["$.id": ["type": "RandomInt", "min": 7, "max": 7]],
        ])
        let message = ExpectedMessage(
            contents: .present(Array(#"{"id":1}"#.utf8), contentType: nil), metadata: ["topic": "a", "Content-Type": "application/json"],
            generators: generators)
        var context = Generated.context(.consumer)
        let generated = message.generated(in: &context)
        #expect(generated.metadata == ["topic": "5", "Content-Type": "application/json", "key": 6])
        #expect(generated.contents == .present(Array(#"{"id":7}"#.utf8), contentType: nil))
        var text = message
        text.metadata["Content-Type"] = "text/plain"
        #expect(text.generated(in: &context).contents == message.contents)
    }

    @Test("Where nothing is to be generated requests and responses stay what they are, byte for byte")
    func nothing() {
        for seed in 0..<60 as Range<UInt64> {
            for specification in SpecificationVersion.allCases {
                var generator = PactGenerator(seed: seed, specification: specification)
                for mode in [.consumer, .provider] as [GenerationContext.Mode] {
                    var context = Generated.context(mode, seed: seed)
                    for interaction in generator.pact().interactions {
                        guard var request = interaction.request, let response = interaction.response else { continue }
                        #expect(response.generated(in: &context) == response)
                        request.generators = Generators()
                        #expect(request.generated(in: &context) == request)
                    }
                }
            }
        }
    }
}
