import Testing
@testable import Workshop

/// Step 3: whatever means the right thing passes, however it is written; whatever is too loose or too strict is refused by a sample.
@Suite("Judging contracts by what they accept")
struct ContractVariantTests {
    private static let good = (
        list: "!eachLike\n        id: \"09\"\n        type: CREDIT_CARD\n        name: Gem Visa",
        product: "!like\n        id: \"10\"\n        type: CREDIT_CARD\n        name: 28 Degrees"
    )

    private func outcome(list: String = good.list, product: String = good.product, edit: (String) -> String = { $0 }) async throws
        -> StepOutcome
    {
        let text = """
            consumer: FrontendWebsite
            provider: ProductService
            specification: V2
            interactions:
              - description: get all products
                given: products exist
                request:
                  method: GET
                  path: /products
                response:
                  status: 200
                  headers:
                    Content-Type: application/json; charset=utf-8
                  body: \(list.replacing("\n", with: "\n    "))
                test:
                  call: getAllProducts()
              - description: get product with ID 10
                given: product with ID 10 exists
                request:
                  method: GET
                  path: /products/10
                response:
                  status: 200
                  headers:
                    Content-Type: application/json; charset=utf-8
                  body: \(product.replacing("\n", with: "\n    "))
                test:
                  call: getProduct("10")

            """
        return try await RealLesson.run(3, changing: ["consumer/pact-test.yaml": edit(text)])
    }

    @Test(
        "a right list passes",
        arguments: [
            "!eachLike\n    id: \"77\"\n    type: PERSONAL_LOAN\n    name: Anything",
            "!eachLike(1..)\n    id: \"09\"\n    type: CREDIT_CARD\n    name: Gem Visa",
            "!eachLike\n    name: Gem Visa\n    id: \"09\"\n    type: CREDIT_CARD",
            "!eachLike\n    id: !like \"09\"\n    type: !string CREDIT_CARD\n    name: !like Gem Visa",
            "!eachLike { id: !regex { pattern: '\\d+', example: \"09\" }, type: CREDIT_CARD, name: Gem Visa }",
            "!eachLike { id: \"09\", type: !regex { pattern: '[A-Z_]+', example: CREDIT_CARD }, name: Gem Visa }",
        ])
    func rightLists(list: String) async throws {
        let outcome = try await outcome(list: list.replacing("\n    ", with: "\n        "))
        #expect(outcome.isDone, "\(outcome.tasks.compactMap(\.reason)) \(outcome.problems.map(\.sentence))")
    }

    @Test(
        "a right product passes",
        arguments: [
            "!like { id: \"99\", type: X, name: Y }",
            "{ id: !like \"10\", type: !like CREDIT_CARD, name: !like 28 Degrees }",
            "{ name: !string 28 Degrees, id: !regex { pattern: '[0-9]{1,9}', example: \"10\" }, type: !like CREDIT_CARD }",
        ])
    func rightProducts(product: String) async throws {
        let outcome = try await outcome(product: product)
        #expect(outcome.isDone, "\(outcome.tasks.compactMap(\.reason)) \(outcome.problems.map(\.sentence))")
    }

    @Test("another description passes")
    func otherDescription() async throws {
        let outcome = try await outcome { $0.replacing("description: get product with ID 10", with: "description: one card") }
        #expect(outcome.isDone)
    }

    @Test(
        "a loose or strict list is refused, with the sample that shows it",
        arguments: [
            ("[{ id: \"09\", type: CREDIT_CARD, name: Gem Visa }]", "L2", false),
            ("!like [{ id: \"09\", type: CREDIT_CARD, name: Gem Visa }]", "L4", true),
            ("[!like { id: \"09\", type: CREDIT_CARD, name: Gem Visa }]", "L2", false),
            ("!eachLike(3..) { id: \"09\", type: CREDIT_CARD, name: Gem Visa }", "L1", false),
            ("!eachLike(0..) { id: \"09\", type: CREDIT_CARD, name: Gem Visa }", "L4", true),
            ("!eachLike(..2) { id: \"09\", type: CREDIT_CARD, name: Gem Visa }", "L2", false),
            ("!eachLike { id: \"09\", type: CREDIT_CARD, name: Gem Visa, version: v1 }", "L1", false),
            ("!eachLike { id: \"09\" }", "L5", true),
            ("!eachLike { id: 9, type: CREDIT_CARD, name: Gem Visa }", "L1", false),
        ])
    func wrongLists(list: String, sample: String, isAccepted: Bool) async throws {
        let outcome = try await outcome(list: list)
        let task = try #require(outcome.tasks.first { $0.samples.contains { $0.id == sample } })
        let wrong = try #require(task.samples.first { !$0.holds })
        #expect(wrong.id == sample)
        #expect(wrong.isAccepted == isAccepted)
        #expect(!task.isDone)
        #expect(task.reason?.contains(sample) == true)
        #expect(!outcome.isDone)
    }

    @Test(
        "a loose or strict product is refused, with the sample that shows it",
        arguments: [
            ("{ id: \"10\", type: CREDIT_CARD, name: 28 Degrees }", "P3", false),
            ("!eachLike { id: \"10\", type: CREDIT_CARD, name: 28 Degrees }", "P1", false),
            ("!like { id: 10, type: CREDIT_CARD, name: 28 Degrees }", "P1", false),
            ("!like {}", "P5", true),
            ("!like { id: \"10\", type: CREDIT_CARD }", "P5", true),
            ("!like { id: \"10\", type: CREDIT_CARD, name: 28 Degrees, version: v1 }", "P1", false),
        ])
    func wrongProducts(product: String, sample: String, isAccepted: Bool) async throws {
        let outcome = try await outcome(product: product)
        let task = try #require(outcome.tasks.first { $0.samples.contains { $0.id == sample } })
        let wrong = try #require(task.samples.first { !$0.holds })
        #expect(wrong.id == sample)
        #expect(wrong.isAccepted == isAccepted)
        #expect(!outcome.isDone)
    }

    @Test(
        "the interaction is known by its states, request and status",
        arguments: [
            (
                "given: product with ID 10 exists", "given: product with ID 11 exists",
                "comes nearest and is given \"product with ID 11 exists\""
            ),
            ("path: /products/10", "path: /products/11", "comes nearest and asks for GET /products/11"),
        ])
    func selection(old: String, new: String, expected: String) async throws {
        let outcome = try await outcome { $0.replacing(old, with: new) }
        let reasons = outcome.tasks.compactMap(\.reason)
        #expect(reasons.contains { $0.contains(expected) }, "\(reasons)")
    }

    @Test("two interactions that could be meant are told with their lines")
    func several() async throws {
        let outcome = try await outcome { text in
            let second = text.range(of: "  - description: get product")?.lowerBound ?? text.endIndex
            return text + text[second...].replacing("description: get product with ID 10", with: "description: again")
        }
        let reasons = outcome.tasks.compactMap(\.reason)
        #expect(reasons.contains { $0.hasPrefix("Two interactions could be meant by GET /products/10") }, "\(reasons)")
    }
}
