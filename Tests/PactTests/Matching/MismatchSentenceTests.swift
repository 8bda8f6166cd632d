import Pact
import Testing

@Suite("Sentences for mismatches")
struct MismatchSentenceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var mismatch: Mismatch
        var sentence: String
        var testDescription: String { sentence }

        init(
            _ place: Mismatch.Place, _ reason: Mismatch.Reason, _ expected: JSONValue?, _ actual: JSONValue?, _ sentence: String
        ) {
            mismatch = Mismatch(place: place, reason: reason, expected: expected, actual: actual)
            self.sentence = sentence
        }
    }

    private static let id = Mismatch.Place.body(path: "$[0].id")

    @Test(
        "Each situation has its sentence",
        arguments: [
            Case(.method, .notEqual, "GET", "POST", "The contract expects the method GET and got POST."),
            Case(.path, .notEqual, "/a", "/b", "The contract expects the path /a and got /b."),
            Case(
                .path, .regexNotMatched(pattern: "/a/[0-9]+"), "/a/1", "/a/x", #"The path is "/a/x", which does not match /a/[0-9]+."#),
            Case(.status, .notEqual, 200, 404, "The contract expects status 200 and got 404."),
            Case(.query(name: "page"), .missing, "1", nil, #"The query parameter page is missing; the contract expects "1"."#),
            Case(.query(name: "page"), .unexpected, nil, "1", #"The query parameter page is not expected; it came as "1"."#),
            Case(.query(name: "page"), .notEqual, "1", "2", #"The query parameter page should be "1" and is "2"."#),
            Case(
                .query(name: "id"), .lengthDiffers(expected: 1, actual: 2), "1", ["1", "2"],
                "The query parameter id should have exactly 1 value and has 2."),
            Case(.header(name: "X-Kind"), .missing, "a", nil, #"The header X-Kind is missing; the contract expects "a"."#),
            Case(
                .header(name: "Content-Type"), .notEqual, "application/json", "text/html",
                #"The header Content-Type should be "application/json" and is "text/html"."#),
            Case(
                .bodyType, .contentTypeDiffers, "application/json", "text/html",
                "The bodies were not compared: the contract expects application/json and got text/html."),
            Case(.body(path: "/"), .missing, ["a": 1], nil, #"The body is missing; the contract expects object {"a":1}."#),
            Case(.body(path: "/"), .expectedEmpty, nil, "x", #"The body should be empty and is string "x"."#),
            Case(id, .notEqual, 10, "10", #"At $[0].id the contract expects number 10 and got string "10"."#),
            Case(
                id, .notEqual, 1, .number(JSONNumber("1.0") ?? JSONNumber(1)),
                "At $[0].id the contract expects number 1 and got decimal number 1.0."),
            Case(id, .notSameType, "a", 9, "At $[0].id the contract expects a string and got number 9."),
            Case(id, .notSameType, "a", nil, "At $[0].id the contract expects a string and got nothing."),
            Case(
                .body(path: "$"), .differentKind, ["a"], ["products": []],
                #"At $ the contract expects a list and got object {"products":[]}."#),
            Case(id, .missing, 1, nil, "At $[0].id the contract expects number 1 and nothing came."),
            Case(id, .unexpected, nil, 1, "At $[0].id nothing is expected and number 1 came."),
            Case(.body(path: "$"), .missingKeys(["id", "name", "type"]), [:], [:], "At $ the object lacks id, name and type."),
            Case(
                .body(path: "$"), .unexpectedKeys(["version"]), [:], [:],
                "At $ the object has version, which the contract does not name."),
            Case(.body(path: "$"), .expectedEmpty, [], [1], "At $ the contract expects it to be empty and got a list of 1 [1]."),
            Case(
                .body(path: "$"), .lengthDiffers(expected: 1, actual: 3), [1], [1, 2, 3],
                "At $ the contract expects exactly 1 element and got 3."),
            Case(
                .body(path: "$"), .tooShort(minimum: 1, actual: 0), [1], [], "At $ the contract expects at least 1 element and got 0."),
            Case(
                .body(path: "$"), .tooLong(maximum: 2, actual: 3), ["a": 1], [:], "At $ the contract expects at most 2 members and got 3."),
            Case(id, .regexNotMatched(pattern: "[0-9]+"), "1", "x", #"At $[0].id string "x" does not match [0-9]+."#),
            Case(
                id, .regexInvalid(pattern: "(", reason: "at character 1: this ( is never closed"), "1", "x",
                "At $[0].id the pattern ( is no regular expression: at character 1: this ( is never closed."),
            Case(
                .header(name: "X"), .regexTooCostly(pattern: "(a+)+"), "1", "x",
                "The header X cannot be judged: matching (a+)+ takes too many steps; it repeats a repeat, write it plainer."),
            Case(
                .body(path: "$"), .unreadable(reason: "the actual body is no JSON: line 1"), "1", "x",
                "At $ a body cannot be read: the actual body is no JSON: line 1."),
            Case(id, .ruleNotApplicable, 1, 1, "At $[0].id an empty list of matchers cannot be applied."),
        ])
    func sentence(example: Case) {
        #expect(example.mismatch.sentence == example.sentence)
    }

    @Test("A long value is cut")
    func cut() {
        let long = JSONValue.string(String(repeating: "x", count: 500))
        let mismatch = Mismatch(place: .body(path: "$.a"), reason: .notEqual, expected: "a", actual: long)
        #expect(mismatch.sentence.count < 130)
        #expect(mismatch.sentence.contains("…"))
    }

    @Test(
        "The why names the rule in force, where it stands, and what would do",
        arguments: [
            (
                Mismatch.RuleInForce(rule: .type(min: nil, max: nil), category: .body, place: "$", cascaded: true),
                Mismatch.Reason.notSameType,
                "The matcher type at $ reaches down to here: a value of the example's type fits, so any string would do."
            ),
            (
                .init(rule: .type(min: 1, max: nil), category: .body, place: "$", cascaded: false), .tooShort(minimum: 1, actual: 0),
                "The matcher type at $ is in force: at least 1 element of the example's type would do."
            ),
            (
                .init(rule: .regex("[0-9]+"), category: .header, place: "X-Request", cascaded: false), .regexNotMatched(pattern: "[0-9]+"),
                "The matcher regex for the header X-Request is in force: the whole text has to match [0-9]+."
            ),
            (
                .init(rule: .type(min: nil, max: nil), category: .body, place: "$", cascaded: false), .missingKeys(["id", "name"]),
                "The matcher type at $ is in force: it frees values, not names, so id and name must be there."
            ),
            (
                .init(rule: .unknown(name: "tipe", attributes: [:]), category: .body, place: "$.a", cascaded: false), .ruleNotApplicable,
                "The matcher tipe at $.a is in force: no matcher called tipe is known, so nothing satisfies it; type is."
            ),
            (nil, .notEqual, "No matcher stands here: the example is the rule, so only string \"a\" would do."),
            (nil, .missing, "No matcher stands here, and the contract names it: it must be there."),
            (nil, .lengthDiffers(expected: 1, actual: 2), "No matcher stands here: a list without a matcher means exactly these elements."),
        ] as [(Mismatch.RuleInForce?, Mismatch.Reason, String)])
    func why(rule: Mismatch.RuleInForce?, reason: Mismatch.Reason, words: String) {
        #expect(Mismatch(place: .body(path: "$.a"), reason: reason, expected: "a", actual: 1, rule: rule).why == words)
    }

    @Test("Where content types differ, the why says what type would be compared")
    func whyOfBodyType() {
        let mismatch = Mismatch(place: .bodyType, reason: .contentTypeDiffers, expected: "application/json", actual: "text/html")
        #expect(
            mismatch.why
                == "Bodies are compared by content type; send application/json, or the contract's example must name the type that comes.")
    }

    @Test(
        "A mismatch is written with its type, its locator and both values",
        arguments: [
            (.method, "GET", "PUT", #"{"type":"MethodMismatch","expected":"GET","actual":"PUT"}"#),
            (.path, "/a", "/b", #"{"type":"PathMismatch","expected":"/a","actual":"/b"}"#),
            (.status, 200, 404, #"{"type":"StatusMismatch","expected":200,"actual":404}"#),
            (.query(name: "a"), "1", nil, #"{"type":"QueryMismatch","parameter":"a","expected":"1","actual":""}"#),
            (.header(name: "X-A"), "1", "2", #"{"type":"HeaderMismatch","key":"X-A","expected":"1","actual":"2"}"#),
            (.bodyType, "a/b", "c/d", #"{"type":"BodyTypeMismatch","expected":"a/b","actual":"c/d"}"#),
            (.body(path: "$.a"), ["x": 1], nil, #"{"type":"BodyMismatch","path":"$.a","expected":"{\"x\":1}","actual":null}"#),
        ] as [(Mismatch.Place, JSONValue?, JSONValue?, String)])
    func json(place: Mismatch.Place, expected: JSONValue?, actual: JSONValue?, text: String) throws {
        let mismatch = Mismatch(place: place, reason: .notEqual, expected: expected, actual: actual)
        #expect(mismatch.json.object?.without(["mismatch"]) == (try JSONValue.parse(text)).object)
        #expect(mismatch.json["mismatch"] == .string(mismatch.sentence))
    }
}
