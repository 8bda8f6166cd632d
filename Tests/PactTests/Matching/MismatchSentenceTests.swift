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
            Case(id, .empty, "a", "", #"At $[0].id the contract expects something that is not empty and got string ""."#),
            Case(id, .notIncluded("b"), "abc", "a", #"At $[0].id the contract expects text with "b" in it and got string "a"."#),
            Case(id, .notInteger, 1, "1", #"At $[0].id the contract expects an integer and got string "1"."#),
            Case(id, .notDecimal, 1, 1, "At $[0].id the contract expects a decimal number and got number 1."),
            Case(id, .notNumber, 1, nil, "At $[0].id the contract expects a number and got nothing."),
            Case(id, .notBoolean, true, 1, "At $[0].id the contract expects a Boolean and got number 1."),
            Case(id, .notNull, .null, 1, "At $[0].id the contract expects null and got number 1."),
            Case(
                id, .notSemanticVersion, "1.0.0", "1", #"At $[0].id the contract expects a version of the form 1.2.3 and got string "1"."#),
            Case(
                id, .formatNotFollowed(DateTimeFormatMismatch(format: .date, offset: 0, reason: .leftOver(found: "x"))), "2026-11-22", "x",
                #"At $[0].id the contract expects text of the form yyyy-MM-dd and got string "x"."#),
            Case(
                id, .formatInvalid(DateTimeFormatError(format: "T", offset: 0, reason: .unknownLetter("T"))), "x", "x",
                "At $[0].id the date format T goes wrong at character 1: the letter T stands for nothing; "
                    + "write 'T' in single quotes for the letter itself, as in yyyy-MM-dd'T'HH:mm:ss."),
            Case(
                id, .looksLike("text/plain", expected: "image/png"), "a", "b",
                "At $[0].id the contract expects content of type image/png and got bytes that look like text/plain."),
            Case(
                .header(name: "X"), .looksLike("text/plain", expected: "image/png"), "a", "b",
                "The header X should be content of type image/png and looks like text/plain."),
            Case(.status, .statusRefused(.success), 200, 404, "The status should be a status from 200 to 299 and is 404."),
            Case(
                .status, .statusRefused(.codes([200, 202, 204])), 200, 404, "The status should be the status 200, 202 or 204 and is 404."),
            Case(
                id, .variantMissing(index: 0), ["n": 1], [2],
                #"At $[0].id the contract expects an element like number 1 of the example, object {"n":1}, and none such came."#),
            Case(
                .query(name: "id"), .variantMissing(index: 1), "1", ["2", "3"],
                #"The query parameter id should have an element like number 2 of the example, "1", and has ["2","3"]."#),
            Case(
                id, .variantWithoutExample(index: 2), [1], [2],
                "At $[0].id an empty list of matchers speaks of element number 3, which the contract's example lacks."),
            Case(
                .body(path: "$.a.X"), .nameRefused(.regex("[a-z]"), .regexNotMatched(pattern: "[a-z]")), nil, "X",
                #"At $.a.X the name "X" does not match [a-z]."#),
            Case(.body(path: "$.a.X"), .nameRefused(.integer, .notInteger), nil, "X", #"At $.a.X the name "X" is not an integer."#),
            Case(
                .body(path: "$.a.X"), .nameRefused(.equality, .notEqual), nil, "X",
                #"At $.a.X the name "X" is refused by the matcher equality."#),
            Case(
                .body(path: "$"), .notText, "a", "1 byte of an unknown type",
                #"At $ the contract expects text in UTF-8 and got string "1 byte of an unknown type"."#),
            Case(
                .body(path: "$"), .bytesDiffer(at: 8), "12 bytes of image/png", "13 bytes of image/png",
                "At $ the contract expects 12 bytes of image/png and got 13 bytes of image/png, which differ from byte 9 on."),
            Case(
                .body(path: "$.a"), .contentTypeDiffers, "image/png", "text/plain",
                "At $.a the contract expects content of type image/png and got text/plain."),
            Case(
                .body(path: "$.a"), .partKindDiffers(expectsFile: true), "a", "b",
                "At $.a the contract expects a file and got a field without a file name."),
            Case(
                .body(path: "$.a"), .partKindDiffers(expectsFile: false), "a", "b", "At $.a the contract expects a field and got a file."),
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

    @Test(
        "Every matcher says what would satisfy it",
        arguments: [
            (.equality, "only number 1 would do"), (.values, "only number 1 would do"),
            (.include("b"), #"any text with "b" in it would do"#),
            (.integer, "any whole number would do"), (.decimal, "any number with a point or an exponent would do, such as 1.0"),
            (.number, "any number would do, whole or not"), (.boolean, "true or false would do"), (.null, "only null would do"),
            (.date(format: nil), "any text of the form yyyy-MM-dd would do"), (.time(format: "HH"), "any text of the form HH would do"),
            (.datetime(format: ""), "any text of the form yyyy-MM-dd'T'HH:mm:ssXXX would do"),
            (.contentType("image/png"), "the bytes have to begin as content of type image/png does"),
            (.arrayContains([]), "each variant of the example needs one element like it, in any order and among any others"),
            (.eachKey(NestedRules([.regex("a")])), "every name has to satisfy the matcher regex"),
            (.eachValue(NestedRules([.integer, .notEmpty])), "every value has to satisfy the matchers integer and notEmpty"),
            (.eachValue(NestedRules([])), "every value has to satisfy no matcher at all, which nothing does"),
            (.statusCode(.nonError), "any other than a status below 400 is refused"),
            (.notEmpty, "anything would do but null, an empty text, an empty list and an empty object"),
            (.semver, "three numbers with points between them would do, such as 1.2.3, and 1.2.3-rc.1 too"),
            (.type(min: 1, max: 2), "1 to 2 elements of the example's type would do"),
        ] as [(MatchingRule, String)])
    func demand(rule: MatchingRule, words: String) {
        let inForce = Mismatch.RuleInForce(rule: rule, category: .body, place: "$.a", cascaded: false)
        let mismatch = Mismatch(place: .body(path: "$.a"), reason: .notEqual, expected: 1, actual: 2, rule: inForce)
        #expect(mismatch.why == "The matcher \(rule.name) at $.a is in force: \(words).")
    }

    @Test(
        "Where the reason says more, so does the why",
        arguments: [
            (.notInteger, "1", "any whole number would do, and digits in quotes are none"),
            (.notInteger, .number(JSONNumber("1.0") ?? JSONNumber(1)), "any whole number would do, written without a point"),
            (.ruleNotApplicable, ["b": 1], "it judges single values, and an object is none; put it on a member"),
            (.ruleNotApplicable, [1], "it judges single values, and a list is none; put it on an element"),
            (.ruleNotApplicable, "1", "it judges nothing that can stand here; choose another matcher"),
            (.unexpected, nil, "it takes more of what the example has, and nothing else"),
            (
                .formatNotFollowed(DateTimeFormatMismatch(format: .date, offset: 8, reason: .noSuchDay(day: 30, month: 2, year: 2026))),
                "2026-02-30", "there is no day 30 in February of the year 2026"
            ),
            (
                .formatInvalid(DateTimeFormatError(format: "", offset: 0, reason: .empty)), "x",
                "nothing satisfies what cannot be read, so the contract has to be corrected"
            ),
            (.nameRefused(.regex("[a-z]"), .regexNotMatched(pattern: "[a-z]")), "X", "the whole text has to match [a-z]"),
        ] as [(Mismatch.Reason, JSONValue?, String)])
    func closerWhy(reason: Mismatch.Reason, actual: JSONValue?, words: String) {
        let rule = Mismatch.RuleInForce(rule: .integer, category: .body, place: "$.a", cascaded: true)
        let mismatch = Mismatch(place: .body(path: "$.a"), reason: reason, expected: 1, actual: actual, rule: rule)
        #expect(mismatch.why == "The matcher integer at $.a reaches down to here: \(words).")
    }

    @Test("Bodies of different types stand whole in the mismatch as it is written")
    func bodies() throws {
        let expected = try ExpectedResponse.make(json: ["a": 1])
        let text = HTTPResponse(status: 200, headers: ["Content-Type": "text/html"], text: "<p>")
        let mismatch = try #require(expected.mismatches(with: text).last)
        #expect(mismatch.place == .bodyType)
        #expect(mismatch.json["expectedBody"] == #"{"a":1}"#)
        #expect(mismatch.json["actualBody"] == "<p>")
        let image = HTTPResponse(status: 200, headers: ["Content-Type": "image/png"], body: [0x89, 0x50])
        #expect(expected.mismatches(with: image).last?.json["actualBody"] == .null)
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
