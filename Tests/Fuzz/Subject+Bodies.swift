import Pact

extension Subject {
    static let bodies: [Subject] = [
        body(
            "XML", "<a xmlns='u' xmlns:x='v' b='1'><x:c>text &amp; more</x:c><c/><![CDATA[x]]></a>", "application/xml", Words.xml,
            paths: ["$.a", "$.a.c", "$['a']['@b']", "$.a['#text']", "$.a.*"]),
        body(
            "JSON bodies", #"{"a": [1, 2.5, {"b": "2026-11-22"}], "c": {"d": null, "e": "x"}, "f": true}"#, "application/json", Words.json,
            paths: ["$", "$.a", "$.a[*]", "$.a[2].b", "$.c", "$.c.*", "$.f"]),
        body(
            "multipart bodies",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name=\"b\"; "
                + "filename=\"b.json\"\r\nContent-Type: application/json\r\n\r\n{\"k\": 1}\r\n--x--\r\n",
            "multipart/form-data; boundary=x", Words.wire, paths: ["$.a", "$.b", "$.b.k", "$"]),
        body("forms", "a=1&b=2&b=3&c", "application/x-www-form-urlencoded", Words.wire, paths: ["$.a", "$.b", "$.b[0]", "$.c"]),
        body("texts", "one 12, two 13 é", "text/plain; charset=utf-8", Words.wire, paths: ["$"]),
        body("bytes", "\u{0}\u{1}%PDF-1.4 GIF89a", "application/octet-stream", Words.wire, paths: ["$"]),
        Subject(
            name: "requests",
            make: { dice, _ in
                [
                    dice.changed("/a/b?x=1&y=2&y=3", words: Words.wire), dice.changed("a=1&b=x%20y&b", words: Words.wire),
                    dice.changed("text/html;q=0.5, application/json; charset=utf-8", words: Words.wire),
                    dice.changed("application/vnd.x+json; charset=UTF-8", words: Words.wire),
                ]
            },
            run: { pieces in
                _ = ContentType.parse(pieces.text(3))?.description
                _ = ContentTypeGuess.offTheWire(pieces.bytes(0))
                let expected = ExpectedRequest(
                    method: "GET", path: pieces.text(0), query: Query.parse(pieces.text(1)),
                    headers: [("Accept", [pieces.text(2)]), ("content-type", [pieces.text(3)]), (pieces.text(1), [])])
                let actual = HTTPRequest(
                    method: pieces.text(3), target: pieces.text(0) + "?" + pieces.text(1),
                    headers: ["accept": pieces.text(3), "Content-Type": pieces.text(2), pieces.text(0): pieces.text(1)],
                    body: pieces.bytes(2))
                speak(expected.mismatches(with: actual))
                return nil
            }),
    ]

    /// Compares two changed bodies of a type by random rules, and lets generators loose on the first.
    private static func body(_ name: String, _ example: String, _ type: String, _ words: [String], paths: [String]) -> Subject {
        Subject(
            name: name,
            make: { dice, _ in
                let rules = (0..<dice.below(4)).map { _ in (dice.pick(paths), rule(&dice)) }
                let json = JSONValue.object([
                    "body": .object(
                        JSONObject(rules.map { ($0.0, ["matchers": .array([$0.1]), "combine": .string(dice.pick(["AND", "OR"]))]) }))
                ])
                let generators = JSONValue.object([
                    "body": .object(
                        JSONObject([(dice.pick(paths), ["type": .string(dice.pick(["RandomInt", "RandomString", "Uuid", "Date"]))])]))
                ])
                let isSame = dice.happens(0.2)
                let expected = isSame ? Array(example.utf8) : dice.changed(example, words: words)
                return [
                    expected, dice.changed(example, words: words), json.bytes(), generators.bytes(),
                    dice.changed(type, words: dice.happens(0.8) ? [""] : Words.wire),
                ]
            }, run: compareBodies)
    }

    private static func compareBodies(_ pieces: [[UInt8]]) -> String? {
        guard let rules = try? JSONValue.parse(pieces.bytes(2)), let generators = try? JSONValue.parse(pieces.bytes(3)) else {
            return "the rules cannot be read"
        }
        let json: JSONValue = [
            "status": 200, "headers": ["Content-Type": .string(pieces.text(4))], "matchingRules": rules, "generators": generators,
        ]
        // Some of the rules are none.
        guard var expected = try? ExpectedResponse(json: json, specification: .v4) else { return nil }
        expected.body = .present(pieces.bytes(0), contentType: nil)
        let actual = HTTPResponse(status: 200, headers: ["content-type": pieces.text(4)], body: pieces.bytes(1))
        speak(expected.mismatches(with: actual))
        var context = someContext
        _ = expected.generated(in: &context)
        return nil
    }

    /// A matcher of any kind with attributes that may be missing or absurd.
    private static func rule(_ dice: inout Dice) -> JSONValue {
        let names = [
            "equality", "regex", "type", "include", "integer", "decimal", "number", "boolean", "null", "date", "time", "datetime",
            "contentType", "values", "arrayContains", "eachKey", "eachValue", "statusCode", "notEmpty", "semver", "other",
        ]
        let inner: JSONValue = ["match": .string(dice.pick(names)), "regex": ".*", "value": "x", "min": .int(dice.below(3))]
        return [
            "match": .string(dice.pick(names)),
            "regex": .string((0...dice.below(4)).map { _ in dice.pick(["a", ".", "*", "\\d", "+", "(x|y)*"]) }.joined()),
            "value": .string(dice.pick(["", "1", "a", "application/json", "x"])), "format": .string(dice.pick(["yyyy", "HH:mm", "", "'"])),
            "min": .int(dice.pick([0, 1, 2, .max, -1])), "max": .int(dice.pick([0, 1, 3, .max])),
            "rules": .array([inner]), "status": .string(dice.pick(["success", "error", "info", "x"])),
            "variants": .array([["index": 0, "rules": ["$": ["matchers": .array([inner])], "$.b": ["matchers": .array([inner])]]]]),
        ]
    }
}
