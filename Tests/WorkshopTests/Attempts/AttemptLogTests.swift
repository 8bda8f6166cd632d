import Pact
import Testing

@testable import Workshop

extension Attempt {
    static func make(
        _ number: Int, _ files: StepFiles = [:], cause: Cause = .run, at seconds: Int64? = nil, done: Bool = false
    ) -> Attempt {
        Attempt(
            number: number, cause: cause, at: Instant(milliseconds: (seconds ?? Int64(number)) * 1000), localTime: "2026-11-22 14:02:11",
            result: cause == .run ? RunSummary(verdict: done ? .pass : .fail, isDone: done, failed: done ? 0 : 1) : nil,
            files: AttemptDraft(.run, files: files).hashes)
    }
}

@Suite("What is kept of a step")
struct AttemptLogTests {
    private let now = Instant(milliseconds: 5000)
    private let failed = RunSummary(verdict: .fail, isDone: false, failed: 1)

    private func log(_ drafts: AttemptDraft...) -> AttemptLog {
        var log = AttemptLog()
        for draft in drafts { log.insert(log.attempt(keeping: draft, at: now, localTime: ""), files: draft.files) }
        return log
    }

    @Test("equal files are kept once, however many attempts have them")
    func sharing() {
        let log = log(
            AttemptDraft(.run, files: ["a": "1", "b": "same"], result: failed),
            AttemptDraft(.run, files: ["a": "2", "b": "same"], result: failed),
            AttemptDraft(.run, files: ["a": "1", "b": "same"], result: failed))
        #expect(log.attempts.map(\.number) == [1, 2, 3])
        #expect(log.texts.count == 3)
        #expect(log.files(of: log.attempts[2]) == ["a": "1", "b": "same"])
    }

    @Test("the same run once more is counted; another result is an attempt of its own")
    func repeated() {
        let draft = AttemptDraft(.run, files: ["a": "1"], result: failed)
        let log = log(draft, draft, AttemptDraft(.run, files: ["a": "1"], result: RunSummary(verdict: .pass, isDone: true, passed: 1)))
        #expect(log.attempts.map(\.summary) == ["FAIL 1 x2", "PASS 1"])
    }

    @Test("files that are kept already are not kept again before a reset; others are")
    func keptAlready() {
        let run = AttemptDraft(.run, files: ["a": "1"], result: failed)
        #expect(log(run, AttemptDraft(.reset, files: ["a": "1"])).attempts.map(\.cause) == [.run])
        #expect(log(run, AttemptDraft(.reset, files: ["a": "2"])).attempts.map(\.cause) == [.run, .reset])
    }

    @Test("a text goes with the last attempt that has it")
    func removing() {
        var log = log(
            AttemptDraft(.run, files: ["a": "1", "b": "same"]), AttemptDraft(.run, files: ["a": "2", "b": "same"]))
        log.remove([1])
        #expect(log.attempts.map(\.number) == [2])
        #expect(Set(log.texts.values) == ["2", "same"])
        #expect(log.lost(of: .make(3, ["a": "1", "b": "same"])) == ["a"])
    }

    @Test("an attempt is written and read back, whatever made it", arguments: Attempt.Cause.allCases)
    func json(cause: Attempt.Cause) throws {
        var attempt = Attempt.make(7, ["consumer/a.yaml": "x"], cause: cause)
        attempt.times = 3
        #expect(try Attempt(json: try JSONValue.parse(attempt.json.text())) == attempt)
    }

    @Test(
        "what is no attempt is refused",
        arguments: [
            "[]", "{}", #"{"version": 1}"#, #"{"version": 1, "number": 0, "cause": "run", "at": "2026-11-22T14:02:11Z", "files": {}}"#,
            #"{"version": 1, "number": 1, "cause": "?", "at": "2026-11-22T14:02:11Z", "files": {}}"#,
            #"{"version": 1, "number": 1, "cause": "run", "at": "noon", "files": {}}"#,
            #"{"version": 1, "number": 1, "cause": "run", "at": "2026-11-22T14:02:11Z", "files": {"a": "12"}}"#,
        ])
    func unreadable(text: String) throws {
        let json = try JSONValue.parse(text)
        #expect(throws: AttemptReadingError.unreadable) { try Attempt(json: json) }
    }

    @Test("the layout of a newer program is told from damage")
    func tooNew() throws {
        #expect(throws: AttemptReadingError.tooNew(version: 9)) { try Attempt(json: ["version": 9]) }
    }
}

@Suite("Thinning what is kept")
struct ThinningTests {
    @Test("no more than the limit stay, and the first, the latest and the first that was done among them")
    func bounds() {
        let attempts = (1...500).map { Attempt.make($0, ["a": "\($0)"], done: $0 == 77 || $0 == 200) }
        let surplus = AttemptLog(attempts: attempts).surplus()
        #expect(surplus.count == 300)
        #expect(surplus.isDisjoint(with: [1, 77, 500]))
    }

    @Test("the older ones thin out; the newest stay one by one")
    func older() {
        var log = AttemptLog()
        for number in 1...1000 {
            log.insert(.make(number), files: [:])
            log.remove(log.surplus())
        }
        let numbers = log.attempts.map(\.number)
        #expect(numbers.count == 200)
        #expect(Array(numbers.suffix(100)) == Array(901...1000))
        // A long ago is still there, sparsely.
        #expect(numbers.contains { (100...300).contains($0) } && numbers.contains { (400...600).contains($0) })
    }

    @Test("what undo needs stays, also when only part of an attempt's files are meant")
    func needed() {
        let attempts = (1...20).map { Attempt.make($0, ["a": "\($0)", "b": "b"]) }
        let needed = [5, 6, 7].map { AttemptDraft(.run, files: ["a": "\($0)"]).hashes }
        let surplus = AttemptLog(attempts: attempts).surplus(limit: 5, needed: needed)
        #expect(Set(1...20).subtracting(surplus) == [1, 5, 6, 7, 20])
    }

    @Test("when everything is needed more than the limit stay")
    func allNeeded() {
        let attempts = (1...9).map { Attempt.make($0, ["a": "\($0)"]) }
        let surplus = AttemptLog(attempts: attempts).surplus(limit: 3, needed: attempts.map(\.files))
        #expect(surplus == [])
    }

    @Test("a limit of none, and no attempts at all", arguments: [0, 1, 2])
    func small(limit: Int) {
        #expect(AttemptLog().surplus(limit: limit) == [])
        #expect(AttemptLog(attempts: [.make(1)]).surplus(limit: limit) == [])
    }
}
