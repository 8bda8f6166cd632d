import Foundation
import Testing
import Workshop

/// Files with mistakes in them, and what is said about each: `Tests/Fixtures/exercise/problems`, a sentence a file.
///
/// `RECORD_FIXTURES=1 swift test --filter ProblemFixtureTests` writes down what is said now, and fails: the difference is the review.
@Suite("A mistake in a file")
struct ProblemFixtureTests {
    @Test("is reported with its line, a caret and a sentence", arguments: ProblemFixture.all)
    func rendering(fixture: ProblemFixture) throws {
        let rendered = fixture.rendered
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
            try fixture.record(rendered)
            Issue.record("recorded \(fixture.name)")
        }
        #expect(rendered == fixture.expected)
        #expect(!rendered.isEmpty)
    }

    @Test("gets a sentence that ends, begins with a capital or a quote, and shows no raw control character", arguments: ProblemFixture.all)
    func sentence(fixture: ProblemFixture) {
        for problem in fixture.problems {
            #expect(problem.sentence.last == "." || problem.sentence.last == "?", "\(problem.sentence)")
            #expect(problem.sentence.first.map { $0.isUppercase || "`{<".contains($0) } == true, "\(problem.sentence)")
            #expect(!problem.rendered.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        }
    }
}

/// A file with mistakes: its path in the step, its text, and what is said about it.
struct ProblemFixture: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String
    let text: String
    let expected: String

    var testDescription: String { name.replacing("-", with: " ") }

    static let all: [ProblemFixture] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            guard name.hasSuffix(".txt"), let whole = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
                return nil
            }
            let parts = whole.split(separator: "----\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else { return nil }
            return ProblemFixture(
                name: String(name.dropLast(4)), path: parts[0].trimmingCharacters(in: .newlines), text: parts[1], expected: parts[2])
        }
    }()

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/exercise/problems")

    var problems: [FileProblem] {
        let found = AnyReading(path: path, text: text)
        return found.problems + found.warnings
    }

    var rendered: String {
        let found = AnyReading(path: path, text: text)
        let warnings = found.warnings.map { "warning: \($0.rendered)\n" }
        return (found.problems.map { $0.rendered + "\n" } + warnings).joined(separator: "\n")
    }

    func record(_ rendered: String) throws {
        try "\(path)\n----\n\(text)----\n\(rendered)".write(
            to: Self.folder.appending(path: name + ".txt"), atomically: true, encoding: .utf8)
    }
}
