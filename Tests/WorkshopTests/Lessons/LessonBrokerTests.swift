import Pact
import Testing

@testable import Workshop

@Suite("Lessons with a broker")
struct LessonBrokerTests {
    private static let runs = "check: { runs: [pact, verify] }"

    private func check(_ text: String) throws -> BrokerCheck {
        let (lesson, problems) = SmallCourse.read(replacing: Self.runs, with: "check: { broker: \(text) }")
        #expect(problems.map(\.line) == [])
        let last = try #require(lesson).tasks.last?.check
        guard case .broker(let check)? = last else { throw Missing() }
        return check
    }

    private struct Missing: Error {}

    @Test("a check of what is in the broker is read")
    func checks() throws {
        let both = "{ consumer: A, provider: B, interactions: 6 }"
        #expect(try check("{ published: \(both) }").want == .published(consumer: "A", provider: "B", interactions: 6))
        #expect(try check("{ verified: \(both) }").want == .verified(consumer: "A", provider: "B", interactions: 6))
        #expect(try check("{ allowed: [A, B] }").want == .allowed(["A", "B"]))
        #expect(
            try check("{ refused: { pacticipant: A, environment: e, before: B } }").want
                == .refused(pacticipant: "A", environment: "e", before: "B"))
        #expect(try check("{ deployed: { pacticipant: A, environment: e } }").want == .deployed(pacticipant: "A", environment: "e"))
        #expect(try check("{ noSecrets: true }").want == .noSecrets)
        let selectors = try check("{ selectors: true, remarks: [{ when: x, says: You said x. }] }")
        #expect(selectors.want == .selectors)
        #expect(selectors.sampleNames == ["C1", "C2", "C3"])
        #expect(selectors.remarks.map(\.says) == ["You said x."])
    }

    @Test("broker, script and old files are read")
    func lesson() throws {
        let lesson = try RealLesson.step(11)
        #expect(lesson.broker == .empty)
        #expect(lesson.script.first == .run)
        #expect(lesson.orders.first == "publish pacts --consumer-app-version 1.0.0 --branch main")
        #expect(lesson.files.filter(\.isOld).map(\.path) == ["pacts/FrontendWebsite-ProductService.json"])
        #expect(try RealLesson.step(12).broker == .filled)
        #expect(try RealLesson.step(10).broker == nil)
    }

    @Test(
        "what is wrong in them is named",
        arguments: [
            ("check: { broker: { publishd: x } }", "Did you mean `published`?"),
            ("check: { broker: {} }", "a broker's check cannot be"),
            ("check: { broker: { published: { consumer: A } } }", "needs `provider`"),
            ("check: { broker: { allowed: A } }", "has to be a list"),
        ])
    func problems(text: String, says: String) {
        let lines = SmallCourse.read(replacing: Self.runs, with: text).problems.map(\.line)
        #expect(lines.contains { $0.contains(says) }, "\(lines)")
    }

    @Test("a broker that is neither empty nor filled is told")
    func unknownBroker() {
        let lines = SmallCourse.read(replacing: "side: consumer", with: "side: consumer\nbroker: full").problems.map(\.line)
        #expect(lines.contains { $0.contains("broker cannot be \"full\".") }, "\(lines)")
    }

    // MARK: - The check of the course

    private static let folder = "11-pact-broker"

    private func found(replacing old: String, with new: String, in path: String = "lesson.yaml") async throws -> [String] {
        var files = try CourseFolder.files().filter { $0.key.hasPrefix(Self.folder + "/") && !$0.key.contains("/wrong/") }
        let text = try #require(files[Self.folder + "/" + path])
        try #require(text.contains(old))
        files[Self.folder + "/" + path] = text.replacing(old, with: new)
        return await CourseCheck.problems(files: files, over: InMemoryTransport()) { RealLesson.now }.map(\.line)
            .filter { !$0.contains("/wrong/") }
    }

    @Test("a script that does not lead to the end is told")
    func script() async throws {
        let lines = try await found(replacing: "  - run\n  - can-i-deploy", with: "  - can-i-deploy")
        #expect(lines.contains { $0.contains("11-pact-broker/solution:") && $0.contains("asked:") }, "\(lines)")
    }

    @Test("a quoted answer of the broker that it does not give is told, and so is one of an order that is not there")
    func quotedAnswers() async throws {
        let page = "pages/05-ask.md"
        let other = try await found(replacing: "Computer says no", with: "Computer says yes", in: page)
        #expect(other.contains { $0.contains("05-ask.md:") && $0.contains("order 2") }, "\(other)")
        let none = try await found(replacing: "output order=2", with: "output order=20", in: page)
        #expect(none.contains { $0.contains("05-ask.md:") }, "\(none)")
    }

    @Test("an old contract that is not old is told")
    func oldContract() async throws {
        let lesson = try RealLesson.step(11)
        let path = "pacts/FrontendWebsite-ProductService.json"
        let written = try #require(await RealLesson.run(lesson, lesson.solution).written[path])
        var files = try CourseFolder.files().filter { $0.key.hasPrefix(Self.folder + "/") && !$0.key.contains("/wrong/") }
        files["\(Self.folder)/start/\(path)"] = written
        let lines = await CourseCheck.problems(files: files, over: InMemoryTransport()) { RealLesson.now }.map(\.line)
        #expect(lines.contains { $0.contains("start/\(path)") && $0.contains("marked as old") }, "\(lines)")
    }
}
