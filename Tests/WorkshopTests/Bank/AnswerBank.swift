import Testing

@testable import Workshop

/// One answer that somebody gives: a step's solution with some of its text replaced.
struct BankAnswer: Sendable, CustomTestStringConvertible {
    /// What it is, in a few words.
    var name: String
    var path: String
    /// What stands in the solution, and what stands in its place; every occurrence.
    var edits: [(old: String, new: String)]
    /// Words that must be in what the learner is told; empty for right answers.
    var told: [String]

    init(_ name: String, in path: String, _ edits: [(String, String)], told: [String] = []) {
        self.name = name
        self.path = path
        self.edits = edits.map { (old: $0.0, new: $0.1) }
        self.told = told
    }

    var testDescription: String { name }

    /// Runs the step on the solution with the edits made; each must find something to replace.
    func outcome(ofStep number: Int) async throws -> StepOutcome {
        let solution = try RealLesson.step(number).solution
        var text = try #require(solution[path])
        for edit in edits {
            let isThere = text.contains(edit.old)
            try #require(isThere, "\(name): \(edit.old)")
            text = text.replacing(edit.old, with: edit.new)
        }
        return try await RealLesson.run(number, changing: [path: text])
    }

    /// A right answer in other clothes has to pass.
    func expectRight(inStep number: Int) async throws {
        let outcome = try await outcome(ofStep: number)
        #expect(outcome.isDone, "\(outcome.said)")
    }

    /// A wrong answer must not pass, and what is said has to name the mistake.
    func expectWrong(inStep number: Int) async throws {
        let outcome = try await outcome(ofStep: number)
        #expect(!outcome.isDone)
        for words in told { #expect(outcome.said.contains(words), "\(words) is not in: \(outcome.said)") }
    }
}

extension StepOutcome {
    /// Everything that the learner is told of a run that is not done.
    var said: String {
        var lines: [String] = []
        if let recognised { lines.append("[\(recognised.id)] \(recognised.says)") }
        lines += problems.map(\.sentenceWithPlace)
        lines += tasks.compactMap(\.reason)
        lines += runs.compactMap(\.note)
        for item in runs.flatMap(\.items) where item.result == .error {
            lines.append(item.title + ":")
            lines += item.findings.map(\.sentence)
            if let failure = item.failure { lines.append(failure) }
        }
        return (lines + warnings).joined(separator: "\n")
    }
}
