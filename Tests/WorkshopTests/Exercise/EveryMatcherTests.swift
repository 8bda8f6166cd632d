import Foundation
import Pact
import Testing
@testable import Workshop

/// A contract with every matcher there is, `Tests/Fixtures/exercise/files/pact-test-v4.yaml`, from the learner's file to the judgement.
@Suite("A pact test with every matcher")
struct EveryMatcherTests {
    static func text(_ name: String) throws -> String {
        try String(contentsOf: ExerciseFixture.folder.appending(path: name), encoding: .utf8)
    }

    static func file() throws -> PactTestFile {
        let reading = PactTestFile.read(path: "consumer/pact-test.yaml", text: try text("pact-test-v4.yaml"))
        try #require(reading.problems.map(\.rendered) == [])
        #expect(reading.warnings == [])
        return try #require(reading.value)
    }

    @Test("names every tag")
    func names() throws {
        let text = try Self.text("pact-test-v4.yaml")
        for name in MatcherTag.Name.allCases { #expect(text.contains(try Regex("\(name.text)[ (\n]")), "\(name.text)") }
    }

    @Test("gives the pact that its matchers stand for, which reads back as it was")
    func pact() throws {
        let pact = try Self.file().pact
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
            try pact.text.write(to: ExerciseFixture.folder.appending(path: "pact-test-v4.json"), atomically: true, encoding: .utf8)
            Issue.record("recorded")
        }
        let expected = try JSONValue.parse(try Self.text("pact-test-v4.json"))
        #expect(try JSONValue.parse(pact.text)["interactions"] == expected["interactions"])
        #expect(
            try PactFile.read(pact.text).interactions.first?.response?.rules.entries.count
                == pact.interactions[0].response?.rules.entries.count)
    }
}
