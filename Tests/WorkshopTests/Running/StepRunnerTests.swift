import Pact
import Testing
@testable import Workshop

@Suite("Running the course's steps")
struct StepRunnerTests {
    @Test(
        "each solution ends as announced",
        arguments: [(1, "EXPECTED FAIL"), (2, "EXPECTED FAIL"), (3, "PASS"), (4, "EXPECTED FAIL"), (5, "PASS")])
    func solutions(number: Int, verdict: String) async throws {
        let outcome = try await RealLesson.run(number)
        #expect(outcome.verdict.rawValue == verdict)
        #expect(outcome.isDone)
        #expect(outcome.recognised == nil)
        #expect(outcome.trouble == [])
    }

    @Test("in step 1 both calls leave as wanted and are refused")
    func refused() async throws {
        let run = try #require(try await RealLesson.run(1).runs.first)
        #expect(run.items.map(\.title) == ["getAllProducts()", #"getProduct("10")"#])
        #expect(run.items.map(\.facts) == [["refused"], ["refused"]])
        #expect(run.items.allSatisfy { $0.isAnnounced })
        #expect(run.items.flatMap(\.exchanges).map(\.request.target) == ["/products", "/products/10"])
        #expect(run.items.flatMap(\.exchanges).allSatisfy { $0.answer == .refused })
    }

    @Test("in step 4 one interaction shows three facts, their cause, and the line of its path")
    func threeFacts() async throws {
        let outcome = try await RealLesson.run(4)
        let run = try #require(outcome.runs.first)
        let item = try #require(run.items.first { $0.requestLine == "GET /products/10" })
        #expect(item.facts == ["status 200 404", "header Content-Type", "bodyType"])
        #expect(item.findings.allSatisfy { $0.cause?.contains("no route for GET /products/10") == true })
        let text = try #require(try RealLesson.step(4).solution["consumer/pact-test.yaml"])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for finding in item.findings {
            let cause = try #require(finding.causeLine)
            #expect(cause.path == "consumer/pact-test.yaml")
            #expect(lines[cause.position.line - 1].contains("path: /products/10"))
        }
        let expectations = item.findings.compactMap(\.expectation).map { String(lines[$0.position.line - 1]) }
        #expect(expectations.count == 3)
        #expect(expectations.first?.contains("status: 200") == true)
        #expect(expectations.dropFirst().allSatisfy { $0.contains("Content-Type") })
        #expect(outcome.warnings.count == 2)
    }

    @Test("step 3 writes the pact afresh, and step 5 verifies what it has just written")
    func writesPact() async throws {
        let path = "pacts/FrontendWebsite-ProductService.json"
        let third = try await RealLesson.run(3, changing: [path: "{ \"old\": true }"])
        let text = try #require(third.written[path])
        #expect(try PactFile.read(text).interactions.map(\.description) == ["get all products", "get product with ID 10"])
        let fifth = try await RealLesson.run(5, changing: [path: "{ \"old\": true }"])
        #expect(fifth.isDone)
        #expect(fifth.runs.map(\.kind) == [.unit, .pact, .verify, .website])
        #expect(fifth.written.keys.sorted() == [path])
    }

    @Test("after a failing run the later ones are not run, and say why")
    func notRun() async throws {
        var lesson = try RealLesson.step(5)
        lesson.keepsGoing = false
        let outcome = await RealLesson.run(
            lesson, lesson.solution.merging(["consumer/client.yaml": lesson.start["consumer/client.yaml"] ?? ""]) { $1 })
        #expect(
            outcome.runs.map(\.result) == [
                .failed, .notRun(because: "unit tests first"), .notRun(because: "unit tests first"), .notRun(because: "unit tests first"),
            ])
        #expect(outcome.written.isEmpty)
        #expect(outcome.stageLine.hasSuffix("verify not run (unit tests first) > website not run (unit tests first)"))
    }

    @Test("a step that keeps going runs what comes after a failure")
    func keepsGoing() async throws {
        var lesson = try RealLesson.step(5)
        lesson.keepsGoing = true
        let outcome = await RealLesson.run(lesson, lesson.start)
        #expect(outcome.runs.allSatisfy { $0.wasRun })
        #expect(!outcome.isDone)
    }

    @Test("a file with a problem keeps what needs it from running, and nothing else")
    func problems() async throws {
        let outcome = try await RealLesson.run(2, changing: ["consumer/unit-test.yaml": "tests:\n  - nam: a\n"])
        #expect(!outcome.problems.isEmpty)
        #expect(outcome.runs.first?.result == .notRun(because: "consumer/unit-test.yaml cannot be read yet"))
        #expect(outcome.trouble.first == "parse")
        #expect(outcome.tasks.first?.reason?.contains("cannot be read yet") == true)
        let third = try await RealLesson.run(3, changing: ["consumer/unit-test.yaml": "tests: 1"])
        #expect(third.runs.map(\.result) == [.passed])
    }

    @Test("a missing file is named")
    func missingFile() async throws {
        let outcome = try await RealLesson.run(3, changing: ["consumer/client.yaml": nil])
        #expect(outcome.runs.first?.result == .notRun(because: "consumer/client.yaml is missing; reset the step to get it back"))
    }

    @Test("a service that is not there is named, with those that are")
    func missingService() async throws {
        let text = try #require(try RealLesson.step(4).solution["provider/verification.yaml"])
        let path = "provider/verification.yaml"
        let outcome = try await RealLesson.run(4, changing: [path: text.replacing("service: service.yaml", with: "service: servce.yaml")])
        let reason = "\(path) names the service servce.yaml, and there is no such file beside it; there is service.yaml"
        #expect(outcome.runs.first?.result == .notRun(because: reason))
    }

    @Test("what passes although its failure is announced is greener, and not done")
    func greener() async throws {
        let service = try #require(try RealLesson.step(2).solution["provider/service.yaml"])
        let outcome = try await RealLesson.run(
            2, changing: ["provider/service.yaml": service.replacing("/product/{id}", with: "/products/{id}")])
        #expect(outcome.isGreenerThanAnnounced)
        #expect(outcome.verdict == .fail)
        #expect(outcome.tasks.last?.reason == #"getProduct("10") passes, and this step ends with its failure."#)
    }

    @Test("a provider that nobody runs is the environment's fault, never a FAIL")
    func unreachable() async throws {
        let verification =
            "provider: ProductService\nproviderBaseUrl: http://127.0.0.1:9\npacts: [../pacts/FrontendWebsite-ProductService.json]\n"
        let outcome = try await RealLesson.run(5, changing: ["provider/verification.yaml": verification])
        guard case let .environment(sentence)? = outcome.runs.first(where: { $0.kind == .verify })?.result else {
            Issue.record("the verification gave \(outcome.runs.map(\.result))")
            return
        }
        #expect(sentence.contains("nobody listens at http://127.0.0.1:9"))
    }

    @Test("two interactions that would overwrite each other are told with both lines, and nothing is written")
    func overwriting() async throws {
        let test = try #require(try RealLesson.step(3).solution["consumer/pact-test.yaml"])
        let marker = "  - description: get all products"
        let start = try #require(test.range(of: marker)?.lowerBound)
        let end = test.range(of: "  - description: get product with ID 10")?.lowerBound ?? test.endIndex
        let twice = test + "\n" + test[start..<end]
        let outcome = try await RealLesson.run(3, changing: ["consumer/pact-test.yaml": twice])
        let run = try #require(outcome.runs.first)
        #expect(run.result == .failed)
        #expect(run.facts == ["overwritten"])
        #expect(run.note?.hasPrefix("3 defined, 2 would be kept: the interactions at lines ") == true)
        #expect(outcome.written.isEmpty)
    }

    @Test(
        "a verification without a pact says what is wrong",
        arguments: [
            ("pacts: []", "nothing", "Nothing was verified"),
            ("pacts: [../pacts/Other.json]", "noPact", "Seen from provider/ there is ../pacts/FrontendWebsite-ProductService.json"),
            ("pacts: [../../../etc/passwd]", "noPact", "there is no file at"),
            ("pacts: [../consumer/pact-test.yaml]", "notJSON", "the contract is the JSON file"),
        ])
    func withoutPact(line: String, fact: String, sentence: String) async throws {
        let outcome = try await RealLesson.run(4, changing: ["provider/verification.yaml": "provider: ProductService\n\(line)\n"])
        let run = try #require(outcome.runs.first)
        #expect(run.result == .failed)
        #expect(run.facts == [fact])
        #expect(run.note?.contains(sentence) == true)
        #expect(!outcome.isDone)
    }

    @Test(
        "a pact with another provider is told",
        arguments: [("Product Service", "For that name there is nothing"), ("FrontendWebsite", "is the consumer")])
    func otherProvider(name: String, sentence: String) async throws {
        let text = "provider: \(name)\npacts: [../pacts/FrontendWebsite-ProductService.json]\n"
        let run = try #require(try await RealLesson.run(4, changing: ["provider/verification.yaml": text]).runs.first)
        #expect(run.facts == ["otherProvider"])
        #expect(run.note?.contains(sentence) == true)
    }

    @Test("a pact file that was edited by hand is warned of")
    func stalePact() async throws {
        let path = "pacts/FrontendWebsite-ProductService.json"
        let pact = try #require(try RealLesson.step(4).solution[path])
        let outcome = try await RealLesson.run(4, changing: [path: pact.replacing("/products/10", with: "/product/10")])
        #expect(outcome.warnings.contains { $0.hasPrefix("\(path) is not what consumer/pact-test.yaml writes.") })
        #expect(try await RealLesson.run(4).warnings.contains { $0.hasPrefix(path) } == false)
    }

    @Test("the six changes of step 5 leave as many interactions green as the lesson says")
    func changes() async throws {
        let lesson = try RealLesson.step(5)
        #expect(lesson.changes.count == 6)
        let files = lesson.solution.merging(await RealLesson.run(lesson, lesson.solution).written) { $1 }
        for change in lesson.changes {
            let report = await StepRunner.tryChange(change, in: lesson, files: files, over: InMemoryTransport(), now: { RealLesson.now })
            #expect(report.items.filter { $0.result == .ok }.count == change.passing, "\(change.id)")
        }
    }

    @Test("a cancelled run ends without results")
    func cancelled() async throws {
        let lesson = try RealLesson.step(5)
        let outcome = await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await RealLesson.run(lesson, lesson.solution)
        }.value
        #expect(!outcome.isDone)
        #expect(outcome.runs.allSatisfy { !$0.wasRun })
    }

    @Test("every run is the same over and over")
    func repeatable() async throws {
        let lesson = try RealLesson.step(4)
        let first = await RealLesson.run(lesson, lesson.solution)
        let second = await RealLesson.run(lesson, lesson.solution)
        #expect(first.json == second.json)
        #expect(first.text(for: lesson) == second.text(for: lesson))
    }
}
