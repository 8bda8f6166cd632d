import Testing

@testable import Workshop

private let file = "provider/verification.yaml"
private let given = """
      products exist:
        products:
          - id: "09"
            type: CREDIT_CARD
            name: Gem Visa
            version: v1
          - id: "10"
            type: CREDIT_CARD
            name: 28 Degrees
            version: v1

    """
private let none = "  no products exist:\n    products: []\n"
private let ten = """
      product with ID 10 exists:
        products:
          - id: "10"
            type: CREDIT_CARD
            name: 28 Degrees
            version: v1

    """
private let eleven = "  product with ID 11 does not exist:\n    products: []\n"
private let other = "- { id: \"11\", type: PERSONAL_LOAN, name: MyFlexiPay, version: v2 }"

private let rightAnswers: [BankAnswer] = [
    BankAnswer(
        "flow style", in: file,
        [(none, "  no products exist: { products: [] }\n"), (eleven, "  product with ID 11 does not exist: {products: []}\n")]),
    BankAnswer(
        "names in quotes", in: file,
        [("  no products exist:", "  \"no products exist\":"), ("  product with ID 10 exists:", "  'product with ID 10 exists':")]),
    BankAnswer(
        "09 and 10 kept where 11 is missing", in: file,
        [(eleven, given.replacing("products exist", with: "product with ID 11 does not exist"))]),
    BankAnswer("only 11 in the list", in: file, [(given, "  products exist:\n    products:\n      \(other)\n")]),
    BankAnswer(
        "all three where 10 exists", in: file, [(ten, ten + "      - { id: \"09\", type: CREDIT_CARD, name: Gem Visa }\n      \(other)\n")]),
    BankAnswer("10 without a version", in: file, [(ten, ten.replacing("        version: v1\n", with: ""))]),
    BankAnswer("10 with another name", in: file, [(ten, ten.replacing("28 Degrees", with: "Whatever Card"))]),
    BankAnswer("10 with more fields", in: file, [(ten, ten + "        fee: 3\n")]),
    BankAnswer("another order", in: file, [(eleven, ""), (none, eleven + none)]),
    BankAnswer("a handler nobody asks for", in: file, [(eleven, eleven + "  product with ID 12 exists: { products: [] }\n")]),
    BankAnswer("more collections", in: file, [(none, none + "    reviews: []\n")]),
    BankAnswer("comments", in: file, [(none, "  # an empty shop\n" + none)]),
]

private let wrongAnswers: [BankAnswer] = [
    BankAnswer("no handler for the list", in: file, [(given, "")], told: ["[given-handler-deleted]", "from an empty store"]),
    BankAnswer(
        "no handler for none", in: file, [(none, "")], told: ["[no-handler-for-none]", "no handler for the state \"no products exist\""]),
    BankAnswer("no handler for 10", in: file, [(ten, "")], told: ["[no-handler-for-10]", "Alone, from an empty store"]),
    BankAnswer("no handler for 11", in: file, [(eleven, "")], told: ["[no-handler-for-11]", "Alone, from a full store"]),
    BankAnswer("two handlers alone", in: file, [(given, ""), (ten, "")], told: ["no handler for the state \"products exist\""]),
    BankAnswer(
        "no product exist", in: file, [("  no products exist", "  no product exist")],
        told: ["[state-misspelt]", "There is one for \"no product exist\", line 17"]),
    BankAnswer("capitals", in: file, [("  no products exist", "  No products exist")], told: ["[state-misspelt]"]),
    BankAnswer("ID in small letters", in: file, [("ID 10 exists", "id 10 exists")], told: ["[ten-misspelt]"]),
    BankAnswer("handler for the wrong state", in: file, [("ID 11 does not exist", "ID 11 exists")], told: ["[other-state]"]),
    BankAnswer("doesn't", in: file, [("ID 11 does not exist", "ID 11 doesn't exist")], told: ["[other-state]"]),
    BankAnswer(
        "10 holds 11", in: file, [(ten, "  product with ID 10 exists:\n    products:\n      \(other)\n")], told: ["[ten-holds-another]"]),
    BankAnswer(
        "11 holds 11", in: file, [(eleven, "  product with ID 11 does not exist:\n    products:\n      \(other)\n")],
        told: ["[eleven-is-there]"]),
    BankAnswer(
        "10 and 11 swapped", in: file,
        [(eleven, ""), (ten, ten.replacing("10 exists", with: "11 does not exist") + "  product with ID 10 exists: { products: [] }\n")],
        told: ["[swapped]"]),
    BankAnswer("one kept", in: file, [(none, "  no products exist:\n    products:\n      \(other)\n")], told: ["[one-kept]"]),
    BankAnswer("one without fields", in: file, [(none, none.replacing("[]", with: "[{}]"))], told: ["[one-without-fields]"]),
    BankAnswer("id as a number", in: file, [(ten, ten.replacing("\"10\"", with: "10"))], told: ["[number-id]"]),
    BankAnswer(
        "10 without a name", in: file, [(ten, ten.replacing("        name: 28 Degrees\n", with: ""))],
        told: ["[ten-without-a-name]", "lacks name"]),
    BankAnswer(
        "list without names", in: file, [(given, given.replacing("        name: Gem Visa\n", with: ""))], told: ["[list-without-a-name]"]),
    BankAnswer("list ids as numbers", in: file, [(given, given.replacing("\"10\"", with: "10"))], told: ["[list-without-a-name]"]),
    BankAnswer("sets nothing", in: file, [(none, "  no products exist: {}\n")], told: ["[sets-nothing]"]),
    BankAnswer("another collection", in: file, [(none, none.replacing("products:", with: "product:"))], told: ["[other-collection]"]),
    BankAnswer(
        "a status", in: file, [(eleven, "  product with ID 11 does not exist:\n    status: 404\n")], told: ["[answer-in-the-handler]"]),
    BankAnswer("a body", in: file, [(none, "  no products exist:\n    body: []\n")], told: ["[answer-in-the-handler]"]),
    BankAnswer("a list at once", in: file, [(none, "  no products exist: []\n")], told: ["[list-without-its-name]", "line 17"]),
    BankAnswer("nothing behind the name", in: file, [(none, "  no products exist:\n")], told: ["[list-without-its-name]", "line 17"]),
    BankAnswer("nothing behind products", in: file, [(none, none.replacing(" []", with: ""))], told: ["[list-without-its-name]"]),
    BankAnswer(
        "a mapping for a record", in: file, [(ten, ten.replacing("      - id", with: "        id"))], told: ["[list-without-its-name]"]),
    BankAnswer("tab", in: file, [(none, none.replacing("    products", with: "\tproducts"))], told: ["[tab-for-blanks]", "line 18"]),
    BankAnswer("no blank", in: file, [(none, none.replacing(": []", with: ":[]"))], told: ["[blank-forgotten]", "line 18"]),
    BankAnswer("wrong indent", in: file, [(eleven, eleven.lessIndented)], told: ["[states-at-the-margin]", "line 25"]),
    BankAnswer(
        "handlers nested", in: file, [(none, "    no products exist:\n      products: []\n")],
        told: ["[handler-inside-another]", "line 18"]),
    BankAnswer("twice", in: file, [(eleven, none)], told: ["[handler-twice]"]),
    BankAnswer(
        "a dash before the states", in: file, [(given + none + ten + eleven, "  - products exist: { products: [] }\n")],
        told: ["[states-as-a-list]"]),
    BankAnswer(
        "nothing verified", in: file, [("pacts: [../pacts/FrontendWebsite-ProductService.json]", "pacts: []")],
        told: ["Nothing was verified"]),
]

/// Step 7, tried on handlers that stand nowhere in the lesson.
@Suite("Provider states: a bank of answers")
struct ProviderStatesBankTests {
    @Test("right handlers in other clothes pass", arguments: rightAnswers)
    func right(answer: BankAnswer) async throws { try await answer.expectRight(inStep: 7) }

    @Test("wrong handlers are refused, and the mistake is named", arguments: wrongAnswers)
    func wrong(answer: BankAnswer) async throws { try await answer.expectWrong(inStep: 7) }

    @Test("each interaction runs alone from an empty and from a full store, and all of them in both orders")
    func samples() async throws {
        let outcome = try await RealLesson.run(7)
        #expect(
            outcome.tasks.first?.samples.map(\.id) == [
                "L0", "L3", "P0", "P3", "N0", "N3", "M0", "M3", "O1", "O2",
            ])
        #expect(outcome.tasks.first?.samples.filter { !$0.isAccepted } == [])
    }

    @Test("four of four in the order of the file prove nothing: a missing handler is found all the same", arguments: [given, ten, eleven])
    func luck(handler: String) async throws {
        let outcome = try await BankAnswer("", in: file, [(handler, "")]).outcome(ofStep: 7)
        #expect(outcome.runs.first?.result == .passed)
        #expect(!outcome.isDone)
    }
}

extension String {
    fileprivate var lessIndented: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : String($0) }
            .joined(separator: "\n")
    }
}
