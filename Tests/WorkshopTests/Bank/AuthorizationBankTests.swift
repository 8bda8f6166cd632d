import Testing

@testable import Workshop

private let file = "consumer/pact-test.yaml"
private let client = "consumer/client.yaml"
private let token = "Bearer 2019-01-14T11:34:18.045Z"
private let pattern = "!regex\n          pattern: 'Bearer .+'\n          example: \(token)"
private let header = "      headers:\n        Authorization: \(pattern)\n"
private let ten = "      path: /product/10\n\(header)"
private let listWithout = "description: get all products without a token"
private let tenWithout =
    "description: get product with ID 10 without a token\n    given: product with ID 10 exists\n    request:\n      method: GET\n      path: /product/10\n"
private let fails = "      without: [Authorization]\n      fails: 401\n"

private let rightAnswers: [BankAnswer] = [
    BankAnswer("!like", in: file, [(pattern, "!like \(token)")]),
    BankAnswer("!like in quotes", in: file, [(pattern, "!like \"\(token)\"")]),
    BankAnswer("!string", in: file, [(pattern, "!string \(token)")]),
    BankAnswer("flow style", in: file, [(pattern, "!regex { pattern: 'Bearer .+', example: \"\(token)\" }")]),
    BankAnswer("anchors", in: file, [("'Bearer .+'", "'^Bearer .+$'")]),
    BankAnswer("no blanks in it", in: file, [("'Bearer .+'", "'Bearer \\S+'")]),
    BankAnswer("a time", in: file, [("'Bearer .+'", "'Bearer \\d{4}-\\d{2}-\\d{2}T.*'")]),
    BankAnswer("any text", in: file, [("'Bearer .+'", "'.*'")]),
    BankAnswer("double quotes", in: file, [("'Bearer .+'", "\"Bearer .+\"")]),
    BankAnswer("today's example", in: file, [("2019-01-14T11:34:18.045Z", "2026-11-22T08:00:00.000Z")]),
    BankAnswer("an example without milliseconds", in: file, [("11:34:18.045Z", "11:34:18Z")]),
    BankAnswer("header in small letters", in: file, [("Authorization: !regex", "authorization: !regex")]),
    BankAnswer("V3", in: file, [("specification: V2", "specification: V3"), (pattern, "!like \(token)")]),
    BankAnswer("V4", in: file, [("specification: V2", "specification: V4")]),
    BankAnswer("without left out", in: file, [(fails, "      fails: 401\n")]),
    BankAnswer("without in small letters", in: file, [("without: [Authorization]", "without: [authorization]")]),
    BankAnswer(
        "other descriptions", in: file,
        [(listWithout, "description: the list, nobody logged in"), ("get product with ID 10 without a token", "a card, nobody logged in")]),
    BankAnswer(
        "the first one renamed", in: file,
        [
            (listWithout, "description: get all products"),
            (
                "description: get all products\n    given: products exist\n    request:\n      method: GET\n      path: /products\n\(header)",
                "description: get all products, logged in\n    given: products exist\n    request:\n      method: GET\n      path: /products\n\(header)"
            ),
        ]),
    BankAnswer(
        "JSON asked for at the 401", in: file, [("status: 401\n", "status: 401\n      headers: { Content-Type: application/json }\n")]),
    BankAnswer("an object asked for at the 401", in: file, [("status: 401\n", "status: 401\n      body: !like {}\n")]),
    BankAnswer(
        "no Accept asked for", in: file,
        [("      headers:\n        Authorization", "      headers:\n\n        # a token\n        Authorization")]),
    BankAnswer("client in quotes", in: client, [("Bearer {now}", "\"Bearer {now}\"")]),
    BankAnswer("client in single quotes", in: client, [("Bearer {now}", "'Bearer {now}'")]),
    BankAnswer("client's header in small letters", in: client, [("Authorization", "authorization")]),
    BankAnswer("client with an Accept header", in: client, [("headers:\n", "headers:\n  Accept: application/json\n")]),
    BankAnswer(
        "client's headers first", in: client,
        [("headers:\n  Authorization: Bearer {now}\n", ""), ("operations:\n", "headers:\n  Authorization: Bearer {now}\noperations:\n")]),
    BankAnswer(
        "client's headers in braces, the value in quotes", in: client,
        [("headers:\n  Authorization: Bearer {now}", "headers: { Authorization: \"Bearer {now}\" }")]),
]

private let wrongAnswers: [BankAnswer] = [
    BankAnswer(
        "plain text", in: file, [(ten, "      path: /product/10\n      headers:\n        Authorization: \(token)\n")],
        told: ["[token-in-plain-text]", "T2"]),
    BankAnswer(
        "plain text in the list", in: file,
        [
            (
                "GET\n      path: /products\n\(header)    response:\n      status: 200\n      headers:\n        Content-Type: application/json; charset=utf-8\n      body: !each",
                "GET\n      path: /products\n      headers: { Authorization: \"\(token)\" }\n    response:\n      status: 200\n      headers:\n        Content-Type: application/json; charset=utf-8\n      body: !each"
            )
        ], told: ["[token-in-plain-text]", "L2"]),
    BankAnswer(
        "{now} in the contract", in: file, [(ten, "      path: /product/10\n      headers:\n        Authorization: Bearer {now}\n")],
        told: ["[now-in-the-contract]", "line 35"]),
    BankAnswer(
        "{now} under !like", in: file, [(ten, "      path: /product/10\n      headers:\n        Authorization: !like Bearer {now}\n")],
        told: ["[now-as-the-example]", "Line 35"]),
    BankAnswer("only 2019", in: file, [("'Bearer .+'", "'Bearer 2019-.*'")], told: ["[pattern-of-2019]"]),
    BankAnswer("part of the token", in: file, [("'Bearer .+'", "Bearer")], told: ["[part-of-the-token]", "line 14"]),
    BankAnswer("a pattern without a pattern", in: file, [("'Bearer .+'", "'Bearer +'")], told: ["[part-of-the-token]"]),
    BankAnswer("milliseconds", in: file, [("'Bearer .+'", "'Bearer .+\\.\\d+Z'")], told: ["[milliseconds-demanded]"]),
    BankAnswer("header forgotten", in: file, [(ten, "      path: /product/10\n")], told: ["[header-forgotten]", "T4"]),
    BankAnswer(
        "header forgotten at the 404", in: file, [("      path: /product/11\n\(header)", "      path: /product/11\n")],
        told: ["[header-forgotten]", "M4"]),
    BankAnswer("Authorisation", in: file, [("Authorization: !regex", "Authorisation: !regex")], told: ["[header-misspelt]"]),
    BankAnswer("Authentication", in: file, [("Authorization: !regex", "Authentication: !regex")], told: ["[header-misspelt]"]),
    BankAnswer(
        "one name twice", in: file, [(listWithout, "description: get all products")],
        told: ["[same-description]", "6 defined, 5 would be kept", "lines 6 and 83"]),
    BankAnswer(
        "the other name twice", in: file, [("get product with ID 10 without a token", "get product with ID 10")],
        told: ["[same-description]", "lines 29 and 94"]),
    BankAnswer(
        "one name, one without a state", in: file, [("\(listWithout)\n    given: products exist\n", "description: get all products\n")],
        told: ["6 defined, 4 would be kept", "names no provider state"]),
    BankAnswer(
        "an empty header", in: file, [(tenWithout, tenWithout + "      headers: { Authorization: \"\" }\n")], told: ["[empty-header]"]),
    BankAnswer("a token in the 401", in: file, [(tenWithout, tenWithout + header)], told: ["[token-in-the-401]"]),
    BankAnswer("null for a header", in: file, [(tenWithout, tenWithout + "      headers: { Authorization: null }\n")]),
    BankAnswer(
        "the provider's words", in: file, [("status: 401\n", "status: 401\n      body: { error: !like Unauthorized }\n")],
        told: ["[words-of-the-provider]"]),
    BankAnswer("403", in: file, [("status: 401", "status: 403"), ("fails: 401", "fails: 403")], told: ["[forbidden]"]),
    BankAnswer("200", in: file, [(fails, ""), ("status: 401", "status: 200")], told: ["[still-200]"]),
    BankAnswer("404", in: file, [("status: 401", "status: 404"), ("fails: 401", "fails: 404")], told: ["[still-200]"]),
    BankAnswer(
        "any status", in: file,
        [("specification: V2", "specification: V4"), ("status: 401", "status: !statusCode { class: clientError, example: 401 }")],
        told: ["U8"]),
    BankAnswer("status as text", in: file, [("status: 401", "status: \"401\"")], told: ["[status-as-text]", "line 89"]),
    BankAnswer("fails as text", in: file, [("fails: 401", "fails: '401'")], told: ["[status-as-text]", "line 93"]),
    BankAnswer("fails forgotten", in: file, [(fails, "      without: [Authorization]\n")], told: ["[fails-forgotten]"]),
    BankAnswer(
        "without in the wrong one", in: file, [("getProduct(\"11\")\n", "getProduct(\"11\")\n      without: [Authorization]\n")],
        told: ["[without-too-much]"]),
    BankAnswer(
        "example without Bearer", in: file, [(pattern, "!like 2019-01-14T11:34:18.045Z")],
        told: ["[no-bearer-in-the-example]", "a verification sends this example as it stands"]),
    BankAnswer("example of another form", in: file, [(pattern, "!like Bearer abc123")], told: ["[no-bearer-in-the-example]"]),
    BankAnswer(
        "example without its blank", in: file, [(pattern, "!like Bearer2019-01-14T11:34:18.045Z")], told: ["[no-bearer-in-the-example]"]),
    BankAnswer("a pattern alone", in: file, [(pattern, "!regex 'Bearer .+'")], told: ["[pattern-without-an-example]"]),
    BankAnswer("no example", in: file, [("\n          example: \(token)", "")], told: ["[pattern-without-an-example]"]),
    BankAnswer(
        "another situation", in: file, [("\(listWithout)\n    given: products exist", "\(listWithout)\n    given: nobody is logged in")],
        told: ["[other-situation-for-the-list]"]),
    BankAnswer(
        "a 401 deleted", in: file,
        [("  - \(tenWithout)    response:\n      status: 401\n    test:\n      call: getProduct(\"10\")\n\(fails)", "")],
        told: ["No interaction is for GET /product/10"]),
    BankAnswer("a looser list", in: file, [("body: !eachLike", "body: !like")]),
    BankAnswer(
        "header beside the request", in: file, [(ten, "      path: /product/10\n      Authorization: !like \(token)\n")],
        told: ["[header-beside-the-request]", "line 34"]),
    BankAnswer(
        "client: braces", in: client, [("headers:\n  Authorization: Bearer {now}", "headers: { Authorization: Bearer {now} }")],
        told: ["[brace-in-brackets]", "line 8"]),
    BankAnswer(
        "client: no header", in: client, [("headers:\n  Authorization: Bearer {now}\n", "")], told: ["[no-header-yet]", "Authorization"]),
    BankAnswer("client: a fixed token", in: client, [("{now}", "2019-01-14T11:34:18.045Z")], told: ["[fixed-token-in-client]"]),
    BankAnswer("client: Token", in: client, [("Bearer", "Token")], told: ["[other-scheme-in-client]"]),
    BankAnswer("client: no Bearer", in: client, [("Bearer {now}", "\"{now}\"")], told: ["[other-scheme-in-client]", "is no token"]),
    BankAnswer("client: no Bearer, no quotes", in: client, [("Bearer {now}", "{now}")], told: ["[braces-without-quotes]", "line 9"]),
    BankAnswer("client: no blank behind Bearer", in: client, [("Bearer {now}", "Bearer{now}")], told: ["[other-scheme-in-client]"]),
    BankAnswer("client: now without braces", in: client, [("{now}", "now")], told: ["[other-scheme-in-client]"]),
    BankAnswer("client: Now", in: client, [("{now}", "{Now}")], told: ["[other-scheme-in-client]"]),
    BankAnswer("client: Authorisation", in: client, [("Authorization", "Authorisation")], told: ["[header-misspelt-in-client]"]),
    BankAnswer("client: header", in: client, [("headers:", "header:")], told: ["line 8", "`headers`"]),
    BankAnswer(
        "client: indented", in: client, [("headers:\n  Auth", "  headers:\n    Auth")], told: ["[headers-among-operations]", "line 9"]),
    BankAnswer("client: tab", in: client, [("  Authorization", "\tAuthorization")], told: ["[tab-for-blanks]", "line 9"]),
    BankAnswer("client: no blank", in: client, [("Authorization: ", "Authorization:")], told: ["[blank-forgotten]", "line 9"]),
    BankAnswer("client: wrong indent", in: client, [("  Authorization", "Authorization")], told: ["[header-at-the-margin]", "line 9"]),
]

/// Step 8, tried on answers that stand nowhere in the lesson.
@Suite("Authorization: a bank of answers")
struct AuthorizationBankTests {
    @Test("a right answer in other clothes passes", arguments: rightAnswers)
    func right(answer: BankAnswer) async throws { try await answer.expectRight(inStep: 8) }

    @Test("a wrong answer is refused, and its mistake is named", arguments: wrongAnswers)
    func wrong(answer: BankAnswer) async throws { try await answer.expectWrong(inStep: 8) }

    @Test("a token that any text passes for is a remark, not a mistake")
    func looseToken() async throws {
        let outcome = try await BankAnswer("", in: file, [(pattern, "!like \(token)")]).outcome(ofStep: 8)
        let remarks = outcome.tasks.flatMap(\.remarks)
        #expect(remarks.contains { $0.contains("`Basic ...`") })
        #expect(remarks.contains { $0.contains("without the word Bearer") })
    }

    @Test("exactly the two calls without a token fail, with nothing but their status")
    func outcome() async throws {
        let outcome = try await RealLesson.run(8)
        #expect(outcome.verdict == .expectedFail)
        #expect(!outcome.isGreenerThanAnnounced)
        let failed = outcome.runs.last?.items.filter { $0.result == .error } ?? []
        #expect(failed.map(\.requestLine) == ["GET /products", "GET /product/10"])
        #expect(failed.map(\.facts) == [["status 401 200"], ["status 401 200"]])
        #expect(failed.map(\.isAnnounced) == [true, true])
    }
}
