import Pact
import Testing

@testable import Workshop

@Suite("The solution as a difference of meaning")
struct SolutionComparisonTests {
    /// A step's files beside its solution, after the changes given: file and text to be replaced.
    private func comparison(_ step: Int, _ path: String, _ changes: [(String, String)]) async throws -> SolutionComparison.File {
        let lesson = try RealLesson.step(step)
        var files = lesson.solution
        for (old, new) in changes {
            let text = try #require(files[path])
            try #require(text.contains(old), "\(old) is not in \(path)")
            files[path] = text.replacing(old, with: new)
        }
        let now = Instant(milliseconds: 1_547_465_658_045)
        let outcome = await StepRunner.run(lesson, files: files, over: InMemoryTransport(), now: { now })
        return try #require(SolutionComparison(of: lesson, mine: files, tasks: outcome.tasks).files.first { $0.path == path })
    }

    @Test("the same text is the same text")
    func identical() async throws {
        #expect(try await comparison(3, "consumer/pact-test.yaml", []).verdict == .identical)
    }

    @Test(
        "another layout, other descriptions and other examples are an equal contract",
        arguments: [
            [("    given: products exist\n", "    given:\n      - products exist\n")],
            [("description: get all products", "description: the list, please")],
            [
                (
                    "headers:\n        Content-Type: application/json; charset=utf-8",
                    "headers: { Content-Type: \"application/json; charset=utf-8\" }"
                )
            ],
            [("body: !eachLike\n        id: \"09\"", "body: !eachLike\n        id: \"10\""), ("- id: \"09\"", "- id: \"10\"")],
            [
                (
                    "        type: CREDIT_CARD\n        name: Gem Visa\n    test",
                    "        name: Gem Visa\n        type: CREDIT_CARD\n    test"
                )
            ],
        ])
    func equalContract(changes: [(String, String)]) async throws {
        let file = try await comparison(3, "consumer/pact-test.yaml", changes)
        #expect(file.heading == "consumer/pact-test.yaml   equal contract", "\(file.remarks)")
    }

    @Test("interactions in another order are an equal contract")
    func order() throws {
        let lesson = try RealLesson.step(3)
        let text = try #require(lesson.solution["consumer/pact-test.yaml"])
        let parts = text.components(of: "  - description:")
        let turned = parts[0] + "  - description:" + parts[2] + "  - description:" + parts[1]
        let file = SolutionComparison(of: lesson, mine: ["consumer/pact-test.yaml": turned]).files.first
        #expect(file?.verdict == .equal)
    }

    @Test("what mine accepts that it should not is said by the lesson's samples")
    func tooLoose() async throws {
        let file = try await comparison(
            3, "consumer/pact-test.yaml",
            [
                ("body: !eachLike\n        id", "body: !like\n      - id"),
                (
                    "\n        type: CREDIT_CARD\n        name: Gem Visa\n    test",
                    "\n        type: CREDIT_CARD\n        name: Gem Visa\n    test"
                ),
            ])
        #expect(file.verdict == .differs)
        #expect(file.faults.contains { $0.hasPrefix("It accepts") && $0.hasSuffix("must refuse it.") }, "\(file.faults)")
        #expect(
            file.changed.contains { $0.contains("response body $: yours a list, the solution's a list, at least 1") }, "\(file.changed)")
    }

    @Test("what mine rejects that it should not is said by the lesson's samples")
    func tooStrict() async throws {
        let file = try await comparison(3, "consumer/pact-test.yaml", [("body: !like\n        id: \"10\"", "body:\n        id: \"10\"")])
        #expect(file.verdict == .differs)
        #expect(file.faults.contains { $0.hasPrefix("It refuses") }, "\(file.faults)")
        #expect(
            file.changed.contains { $0.hasSuffix("response body $.name: yours exactly \"28 Degrees\", the solution's any text") },
            "\(file.changed)")
    }

    @Test("where mine has an object and the solution a list, that is said once and not for each place below")
    func otherKind() async throws {
        let file = try await comparison(3, "consumer/pact-test.yaml", [("body: !eachLike", "body: !like")])
        #expect(
            file.changed == [
                "GET /products, given \"products exist\", 200: response body $: yours an object, the solution's a list, at least 1"
            ])
        #expect(file.lacks.isEmpty && file.beyond.isEmpty)
    }

    @Test("another matcher that every sample takes is right, and said in other words")
    func otherWords() async throws {
        let file = try await comparison(
            3, "consumer/pact-test.yaml",
            [("body: !like\n        id: \"10\"", "body: !like\n        id: !regex { pattern: '\\d+', example: \"10\" }")])
        #expect(file.verdict == .otherWords)
        #expect(
            file.changed.contains { $0.hasSuffix("response body $.id: yours matching \\d+, the solution's any text") }, "\(file.changed)")
        #expect(file.remarks.first == "With every sample of this step it does what it should. What it says otherwise:")
    }

    @Test("what mine lacks and what it has beyond is named")
    func lacksAndBeyond() async throws {
        let file = try await comparison(
            3, "consumer/pact-test.yaml",
            [
                ("given: product with ID 10 exists", "given: another state"),
                (
                    "        id: \"09\"\n        type: CREDIT_CARD\n        name: Gem Visa\n    test",
                    "        id: \"09\"\n        version: v1\n        name: Gem Visa\n    test"
                ),
            ])
        #expect(file.lacks.contains("an interaction for GET /products/10, given \"product with ID 10 exists\", 200"), "\(file.lacks)")
        #expect(file.beyond.contains("an interaction for GET /products/10, given \"another state\", 200"), "\(file.beyond)")
        #expect(file.lacks.contains("GET /products, given \"products exist\", 200: response body $[*].type: any text"), "\(file.lacks)")
        #expect(
            file.beyond.contains("GET /products, given \"products exist\", 200: response body $[*].version: any text"), "\(file.beyond)")
    }

    @Test("a parameter's name is free, the address is not")
    func client() async throws {
        let renamed = try await comparison(1, "consumer/client.yaml", [("[id]", "[number]"), ("{id}", "{number}")])
        #expect(renamed.heading == "consumer/client.yaml   equal in meaning")
        let other = try await comparison(1, "consumer/client.yaml", [("GET /products/{id}", "GET /product/{id}")])
        #expect(other.verdict == .differs)
        #expect(other.changed == ["getProduct: yours GET /product/{id}, the solution's GET /products/{id}"])
        #expect(other.faults.count >= 1)
        let none = try await comparison(1, "consumer/client.yaml", [("getAllProducts:", "getEverything:")])
        #expect(none.lacks == ["getAllProducts: GET /products"])
        #expect(none.beyond == ["getEverything: GET /products"])
    }

    @Test("a unit test's values are free, what it asks for is not")
    func unitTests() async throws {
        let path = "consumer/unit-test.yaml"
        let other = try await comparison(2, path, [("/products/50", "/products/11"), ("getProduct(\"50\")", "getProduct(\"11\")")])
        #expect(other.verdict == .equal, "\(other.remarks)")
    }

    @Test("a verification lacks a pact, or asks somebody else")
    func verification() async throws {
        let path = "provider/verification.yaml"
        let none = try await comparison(4, path, [("[../pacts/FrontendWebsite-ProductService.json]", "[]")])
        #expect(none.lacks == ["pact ../pacts/FrontendWebsite-ProductService.json"])
        let other = try await comparison(4, path, [("provider: ProductService", "provider: Product Service")])
        #expect(other.changed == ["provider: yours Product Service, the solution's ProductService"])
        #expect(other.verdict == .differs)
    }

    @Test("a file that cannot be read yet says so, and its lines are shown all the same")
    func unreadable() async throws {
        let file = try await comparison(1, "consumer/client.yaml", [("GET /products/{id}", "GET products/{id}")])
        guard case .unreadable(let sentence) = file.verdict else {
            Issue.record("\(file.verdict)")
            return
        }
        #expect(sentence.hasPrefix("Line "))
        #expect(file.lines.lines.contains { $0.kind == .mine })
    }

    @Test("the whole as text: how each file stands, why, and the lines")
    func text() async throws {
        let lesson = try RealLesson.step(1)
        let mine = try #require(lesson.solution["consumer/client.yaml"]).replacing("GET /products/{id}", with: "GET /product/{id}")
        let text = SolutionComparison(of: lesson, mine: ["consumer/client.yaml": mine]).text
        #expect(
            text.hasPrefix("consumer/client.yaml   differs\n  ~ getProduct: yours GET /product/{id}, the solution's GET /products/{id}\n\n")
        )
        #expect(text.contains("-     request: GET /product/{id}\n+     request: GET /products/{id}\n"))
        #expect(SolutionComparison(of: lesson, mine: lesson.solution).text.hasPrefix("Your files are the solution's."))
    }
}

extension String {
    fileprivate func components(of separator: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
