import Testing

@testable import Workshop

private let file = "consumer/pact-test.yaml"
private let nothing = "given: no products exist"
private let missing = "given: product with ID 11 does not exist"

private let rightAnswers: [BankAnswer] = [
    BankAnswer(
        "states as lists of one", in: file,
        [(nothing, "given: [no products exist]"), (missing, "given:\n      - product with ID 11 does not exist")]),
    BankAnswer("states as mappings", in: file, [(nothing, "given: { name: no products exist }")]),
    BankAnswer(
        "states in quotes", in: file, [(nothing, "given: 'no products exist'"), (missing, "given: \"product with ID 11 does not exist\"")]),
    BankAnswer("states of one's own", in: file, [(nothing, "given: the shop is empty"), (missing, "given: product 11 was sold out")]),
    BankAnswer("a state misspelt", in: file, [(nothing, "given: no product exist")]),
    BankAnswer("one state for both", in: file, [(missing, nothing)]),
    BankAnswer(
        "other descriptions", in: file, [("description: get all products\n    " + nothing, "description: an empty shop\n    " + nothing)]),
    BankAnswer(
        "V3 with parameters", in: file,
        [("specification: V2", "specification: V3"), (missing, "given:\n      name: product does not exist\n      params: { id: \"11\" }")]),
    BankAnswer("V4", in: file, [("specification: V2", "specification: V4")]),
    BankAnswer(
        "several states in V3", in: file,
        [("specification: V2", "specification: V3"), (nothing, "given: [no products exist, the shop is open]")]),
    BankAnswer(
        "a status class", in: file,
        [("specification: V2", "specification: V4"), ("status: 404", "status: !statusCode { class: clientError, example: 404 }")]),
    BankAnswer(
        "JSON asked for at the 404", in: file, [("status: 404\n", "status: 404\n      headers: { Content-Type: application/json }\n")]),
    BankAnswer(
        "JSON with its charset at the 404", in: file,
        [("status: 404\n", "status: 404\n      headers:\n        content-type: application/json; charset=utf-8\n")]),
    BankAnswer("an object asked for at the 404", in: file, [("status: 404\n", "status: 404\n      body: !like {}\n")]),
    BankAnswer(
        "no type for the empty list", in: file,
        [("      headers:\n        Content-Type: application/json; charset=utf-8\n      body: []", "      body: []")]),
    BankAnswer("nothing said of what the calls bring", in: file, [("      returns: []\n", "")]),
    BankAnswer(
        "method in small letters", in: file, [("      method: GET\n      path: /product/11", "      method: get\n      path: /product/11")]),
    BankAnswer("method left out", in: file, [("      method: GET\n      path: /product/11", "      path: /product/11")]),
    BankAnswer(
        "flow style", in: file,
        [
            (
                "    request:\n      method: GET\n      path: /product/11\n    response:\n      status: 404\n",
                "    request: { method: GET, path: /product/11 }\n    response: { status: 404 }\n"
            ),
            ("    test:\n      call: getProduct(\"11\")\n      fails: 404\n", "    test: { call: 'getProduct(\"11\")', fails: 404 }\n"),
        ]),
    BankAnswer(
        "order of lines", in: file,
        [
            (
                "      status: 200\n      headers:\n        Content-Type: application/json; charset=utf-8\n      body: []",
                "      body: []\n      headers:\n        Content-Type: application/json; charset=utf-8\n      status: 200"
            )
        ]),
    BankAnswer("comments and blank lines", in: file, [("      body: []", "\n      # nothing at all\n      body: []   # the empty list")]),
    BankAnswer("other examples in the older two", in: file, [("28 Degrees", "Another Card"), ("Gem Visa", "Some Card")]),
]

private let wrongAnswers: [BankAnswer] = [
    BankAnswer(
        "!like around the whole list", in: file,
        [("body: []", "body: !like\n        - id: \"09\"\n          type: CREDIT_CARD\n          name: Gem Visa")],
        told: ["[like-on-the-list]", "E3"]),
    BankAnswer("!like around nothing", in: file, [("body: []", "body: !like []")], told: ["[matcher-on-nothing]"]),
    BankAnswer(
        "!equal around nothing", in: file, [("specification: V2", "specification: V3"), ("body: []", "body: !equal []")],
        told: ["[matcher-on-nothing]", "E3"]),
    BankAnswer("!eachLike from none", in: file, [("body: []", "body: !eachLike(0..) { id: \"09\" }")], told: ["[list-of-any-length]"]),
    BankAnswer(
        "!eachLike", in: file, [("body: []", "body: !eachLike { id: \"09\", type: CREDIT_CARD, name: Gem Visa }")], told: ["[at-least-one]"]
    ),
    BankAnswer("body: {}", in: file, [("body: []", "body: {}")], told: ["[object-for-the-list]", "E1"]),
    BankAnswer("body: !like {}", in: file, [("body: []", "body: !like {}")], told: ["[object-for-the-list]"]),
    BankAnswer("body left empty", in: file, [("body: []", "body:")], told: ["[nothing-for-the-list]"]),
    BankAnswer("body: ~", in: file, [("body: []", "body: ~")], told: ["[nothing-for-the-list]"]),
    BankAnswer("body: \"\"", in: file, [("body: []", "body: \"\"")], told: ["[nothing-for-the-list]"]),
    BankAnswer("a list in quotes", in: file, [("body: []", "body: '[]'")], told: ["[text-for-the-list]"]),
    BankAnswer("a list of null", in: file, [("body: []", "body: [null]")]),
    BankAnswer("no body", in: file, [("      body: []\n", "")], told: ["[no-body]"]),
    BankAnswer(
        "204", in: file,
        [("status: 200\n      headers:\n        Content-Type: application/json; charset=utf-8\n      body: []", "status: 204")],
        told: ["[error-for-the-list]"]),
    BankAnswer(
        "404 for the list", in: file,
        [
            ("status: 200\n      headers:\n        Content-Type: application/json; charset=utf-8\n      body: []", "status: 404"),
            ("returns: []", "fails: 404"),
        ], told: ["[error-for-the-list]"]),
    BankAnswer("status as text", in: file, [("status: 404", "status: '404'")], told: ["[status-as-text]", "line 63"]),
    BankAnswer("fails as text", in: file, [("fails: 404", "fails: \"404\"")], told: ["[status-as-text]", "line 66"]),
    BankAnswer("same state", in: file, [(nothing, "given: products exist")], told: ["4 defined, 3 would be kept", "lines 6 and 44"]),
    BankAnswer(
        "no state for the list", in: file, [("    \(nothing)\n", "")],
        told: ["[no-given]", "4 defined, 3 would be kept", "no provider state"]),
    BankAnswer("no state for product 11", in: file, [("    \(missing)\n", "")], told: ["[no-given]", "no state"]),
    BankAnswer("an empty state", in: file, [(missing, "given: \"\"")]),
    BankAnswer("the state of the other", in: file, [(missing, "given: product with ID 10 exists")], told: ["[borrowed-situation]"]),
    BankAnswer("last slash", in: file, [("path: /product/11", "path: /product/11/")], told: ["[last-slash]"]),
    BankAnswer("old address", in: file, [("path: /product/11", "path: /products/11")], told: ["[old-address]"]),
    BankAnswer("braces", in: file, [("path: /product/11", "path: /product/{id}")]),
    BankAnswer("any path", in: file, [("path: /product/11", "path: !like /product/11")], told: ["N3"]),
    BankAnswer(
        "product 12", in: file, [("/product/11", "/product/12"), ("getProduct(\"11\")", "getProduct(\"12\")"), ("ID 11", "ID 12")],
        told: ["[never-existed]"]),
    BankAnswer(
        "the provider's words", in: file, [("status: 404\n", "status: 404\n      body: { message: !like Product not found }\n")],
        told: ["[words-of-the-provider]"]),
    BankAnswer(
        "the page asked for", in: file, [("status: 404\n", "status: 404\n      headers: { Content-Type: text/html }\n")],
        told: ["[html-asked]"]),
    BankAnswer(
        "200 and null", in: file, [("status: 404\n", "status: 200\n      body: null\n"), ("fails: 404", "returns: null")],
        told: ["[found-without-a-body]"]),
    BankAnswer(
        "200 and nothing", in: file, [("status: 404\n", "status: 200\n"), ("      fails: 404\n", "")], told: ["[found-without-a-body]"]),
    BankAnswer("500", in: file, [("status: 404", "status: 500"), ("fails: 404", "fails: 500")], told: ["[other-status]"]),
    BankAnswer(
        "any status", in: file,
        [("specification: V2", "specification: V4"), ("status: 404", "status: !statusCode { class: error, example: 404 }")], told: ["M4"]),
    BankAnswer("returns for the 404", in: file, [("fails: 404", "returns: {}")], told: ["[returns-for-a-failure]"]),
    BankAnswer("nothing for the 404", in: file, [("      fails: 404\n", "")], told: ["[returns-for-a-failure]"]),
    BankAnswer("fails: refused", in: file, [("fails: 404", "fails: refused")], told: ["[returns-for-a-failure]"]),
    BankAnswer("returns: {}", in: file, [("returns: []", "returns: {}")], told: ["[null-returned]"]),
    BankAnswer("number in the call", in: file, [("getProduct(\"11\")", "getProduct(11)")], told: ["[number-argument]"]),
    BankAnswer("product 10 called", in: file, [("getProduct(\"11\")", "getProduct(\"10\")")], told: ["[calls-product-10]"]),
    BankAnswer("tab", in: file, [("    \(nothing)", "\t\(nothing)")], told: ["[tab-for-blanks]", "line 45"]),
    BankAnswer("no blank behind the colon", in: file, [("status: 404", "status:404")], told: ["[blank-forgotten]", "line 63"]),
    BankAnswer("wrong indent", in: file, [("      body: []", "    body: []")], told: ["[inside-the-response]", "line 53"]),
    BankAnswer("one blank too many", in: file, [("      status: 404", "       status: 404\n      headers: {}")], told: ["line 64"]),
    BankAnswer("two states in V2", in: file, [(nothing, "given: [no products exist, shop is open]")], told: ["[several-situations]"]),
    BankAnswer(
        "parameters in V2", in: file, [(missing, "given: { name: product does not exist, params: { id: \"11\" } }")],
        told: ["[number-as-parameter]"]),
    BankAnswer("a matcher of V3", in: file, [("body: []", "body: !equal []")], told: ["V3"]),
    BankAnswer("an older one made looser", in: file, [("body: !eachLike", "body: !like")]),
    BankAnswer("an older one removed", in: file, [("product with ID 10 exists", "product with ID 12 does not exist")]),
]

/// Step 6, tried on answers that stand nowhere in the lesson.
@Suite("Missing products: a bank of answers")
struct MissingProductsBankTests {
    @Test("a right answer in other clothes passes", arguments: rightAnswers)
    func right(answer: BankAnswer) async throws { try await answer.expectRight(inStep: 6) }

    @Test("a wrong answer is refused, and its mistake is named", arguments: wrongAnswers)
    func wrong(answer: BankAnswer) async throws { try await answer.expectWrong(inStep: 6) }

    @Test("a situation of one's own passes with a word about the next step's")
    func otherSituation() async throws {
        let answer = BankAnswer("", in: file, [(nothing, "given: the shop is empty")])
        let remarks = try await answer.outcome(ofStep: 6).tasks.flatMap(\.remarks)
        #expect(
            remarks.contains { $0.hasPrefix("Line 45 names the situation \"the shop is empty\".") && $0.contains("\"no products exist\"") })
    }
}
