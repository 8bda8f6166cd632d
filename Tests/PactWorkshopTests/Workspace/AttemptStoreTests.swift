import Pact
import Glibc
import Testing
import Workshop

@testable import pact_workshop

@Suite("Attempts on the disk")
struct AttemptStoreTests {
    private let folder = TemporaryFolder()
    private var store: AttemptStore { AttemptStore(folder: folder.path + "/attempts") }
    private static let step = "01-a"
    private static let failed = RunSummary(verdict: .fail, isDone: false, failed: 1)

    @discardableResult
    private func keep(_ files: StepFiles, at second: Int64 = 0, cause: Attempt.Cause = .run, limit: Int = AttemptLog.limit) throws
        -> AttemptStore.Kept
    {
        let draft = AttemptDraft(cause, files: files, result: cause == .run ? Self.failed : nil)
        return try store.keep(
            draft, of: Self.step, at: Instant(milliseconds: second * 1000), localTime: "2026-11-22 14:02:11", limit: limit)
    }

    private func path(of number: Int) -> String { store.path(of: number, in: Self.step) }

    @Test("what is kept is read back, and nothing is there at first")
    func roundTrip() throws {
        #expect(store.read(Self.step) == AttemptStore.Found())
        try keep(["consumer/a.yaml": "1\n", "provider/b.yaml": "b\n"])
        try keep(["consumer/a.yaml": "2\n", "provider/b.yaml": "b\n"])
        let found = store.read(Self.step)
        #expect(found.notice == nil)
        #expect(found.log.attempts.map(\.number) == [1, 2])
        let second = try #require(found.log[2])
        #expect(found.log.files(of: second) == ["consumer/a.yaml": "2\n", "provider/b.yaml": "b\n"])
    }

    @Test("equal contents are one file, over all steps")
    func sharing() throws {
        try keep(["a": "1", "b": "same"])
        try keep(["a": "2", "b": "same"])
        _ = try store.keep(AttemptDraft(.run, files: ["c": "same"]), of: "02-b", at: Instant(milliseconds: 0), localTime: "")
        #expect(Disk.names(in: store.objects).count == 3)
    }

    @Test("the same run once more is counted in its file, and makes no second")
    func repeated() throws {
        try keep(["a": "1"])
        #expect(try keep(["a": "1"], at: 9).attempt.times == 2)
        #expect(store.numbers(of: Self.step) == [1])
        #expect(store.read(Self.step).log[1]?.at == Instant(milliseconds: 9000))
    }

    @Test("the limit is kept, what undo needs stays, and no number is given twice")
    func thinned() throws {
        try store.keep(ChangeHistory(past: [["a": "3"]], present: ["a": "4"]), of: Self.step)
        for number in 1...12 { try keep(["a": "\(number)"], at: Int64(number), limit: 6) }
        let numbers = store.numbers(of: Self.step)
        #expect(numbers.count == 6)
        #expect(Set(numbers).isSuperset(of: [1, 3, 4, 12]))
        #expect(try keep(["a": "13"], at: 13, limit: 6).attempt.number == 13)
    }

    @Test("undo and redo are there after a restart")
    func history() throws {
        var history = ChangeHistory(present: ["a": "1"])
        history.record(["a": "2"])
        _ = history.undo()
        try store.keep(history, of: Self.step)
        #expect(store.read(Self.step).history == history)
    }

    @Test(
        "an attempt's file that is damaged is moved aside and told once; the others stay",
        arguments: ["", "{", "[]", "null", #"{"version": 1, "number": 2}"#])
    func damagedAttempt(text: String) throws {
        try keep(["a": "1"])
        try keep(["a": "2"])
        try Disk.write(text, to: path(of: 1))
        let found = store.read(Self.step)
        #expect(found.log.attempts.map(\.number) == [2])
        #expect(
            found.notice
                == "A file of the kept attempts could not be read and is now beside the others (\(store.folder)/damaged/01-a-000001.json). "
                + "Your files are untouched.")
        #expect(try Disk.read(store.folder + "/damaged/01-a-000001.json") == text)
        #expect(store.read(Self.step).notice == nil)
        #expect(try keep(["a": "3"]).attempt.number == 3)
    }

    @Test("a newest attempt that is damaged keeps nothing from being kept, and its number is not given again")
    func damagedNewest() throws {
        try keep(["a": "1"])
        try Disk.write("{", to: path(of: 1))
        #expect(try keep(["a": "1"]).attempt.number == 2)
    }

    @Test(
        "a content that is damaged is moved aside; its attempt stays with its other files, and the content comes again when it is kept anew"
    )
    func damagedContent() throws {
        try keep(["a": "1", "b": "whole"])
        let object = store.path(of: ContentHash(of: "1"))
        try Disk.write("x", to: object)
        let found = store.read(Self.step)
        let attempt = try #require(found.log[1])
        #expect(found.log.files(of: attempt) == ["b": "whole"])
        #expect(found.log.lost(of: attempt) == ["a"])
        #expect(found.notice?.contains("1 kept attempt lost a file") == true)
        try keep(["a": "1", "b": "whole"])
        #expect(store.read(Self.step).log.lost(of: attempt) == [])
    }

    @Test("a content that was cut off is written again by whoever keeps it")
    func cutOff() throws {
        try keep(["a": "long text"])
        try Disk.write("long", to: store.path(of: ContentHash(of: "long text")))
        try keep(["a": "long text"], cause: .reset)
        #expect(store.read(Self.step).notice == nil)
    }

    @Test("a history that is damaged is moved aside; the attempts stay", arguments: ["", "{}", "{\"version\": 1}"])
    func damagedHistory(text: String) throws {
        try keep(["a": "1"])
        try Disk.write(text, to: store.historyPath(of: Self.step))
        let found = store.read(Self.step)
        #expect(found.history == nil)
        #expect(found.log.attempts.count == 1)
        #expect(found.notice?.contains("history.json") == true)
        #expect(try keep(["a": "2"]).attempt.number == 2)
    }

    @Test("what a newer program wrote is left as it is and told; nothing is cleared then")
    func tooNew() throws {
        try keep(["a": "1"])
        try Disk.write(#"{"version": 2}"#, to: path(of: 2))
        let found = store.read(Self.step)
        #expect(found.log.attempts.map(\.number) == [1])
        #expect(found.notice?.contains("layout 2") == true)
        #expect(Disk.exists(path(of: 2)))
        try Disk.write("orphan", to: store.path(of: ContentHash(of: "orphan")))
        try store.clear(from: 0)
        #expect(Disk.exists(store.path(of: ContentHash(of: "orphan"))))
    }

    @Test("contents that nothing names are cleared, those of attempts and of undo stay")
    func cleared() throws {
        try keep(["a": "1"])
        try store.keep(ChangeHistory(past: [["a": "past"]], present: ["a": "present"], future: [["a": "future"]]), of: Self.step)
        for text in ["killed before its attempt was written", "old"] {
            try Disk.write(text, to: store.path(of: ContentHash(of: text)))
        }
        try store.clear(from: 100)
        #expect(Disk.names(in: store.objects).count == 6)
        try store.clear(from: 0)
        #expect(Set(Disk.names(in: store.objects)) == Set(["1", "past", "present", "future"].map { ContentHash(of: $0).text }))
    }

    @Test("a folder that cannot be written says so, and harms nothing")
    func notWritable() throws {
        try folder.write([], to: "attempts")
        #expect(throws: WorkspaceError.self) { try keep(["a": "1"]) }
        #expect(store.read(Self.step) == AttemptStore.Found())
    }

    @Test("attempts of another machine come among those that are here, in the order of their times, and none twice")
    func merged() throws {
        try keep(["a": "1"], at: 10)
        try keep(["a": "3"], at: 30)
        let mine = store.read(Self.step).log
        var other = AttemptLog()
        for (number, text) in [(1, "1"), (2, "2"), (3, "4")] {
            let attempt = Attempt(
                number: number, cause: .run, at: Instant(milliseconds: Int64(text == "1" ? 10 : text == "2" ? 20 : 40) * 1000),
                localTime: "2026-11-22 14:02:11", result: Self.failed, files: AttemptDraft(.run, files: ["a": text]).hashes)
            other.insert(attempt, files: ["a": text])
        }
        try store.merge(other, of: Self.step)
        let found = store.read(Self.step)
        #expect(found.log.attempts.map { found.log.files(of: $0)["a"] } == ["1", "2", "3", "4"])
        try store.merge(other, of: Self.step)
        try store.merge(mine, of: Self.step)
        #expect(store.read(Self.step) == found)
    }
}
