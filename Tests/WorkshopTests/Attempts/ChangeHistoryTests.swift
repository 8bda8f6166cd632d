import Pact
import Testing

@testable import Workshop

@Suite("Undo and redo of saved changes")
struct ChangeHistoryTests {
    private func state(_ text: String) -> StepFiles { ["a": text] }

    private func history(_ texts: String...) -> ChangeHistory {
        var history = ChangeHistory(present: state(texts.first ?? ""))
        for text in texts.dropFirst() { history.record(state(text)) }
        return history
    }

    @Test("changes are taken back and made again, one by one")
    func undoAndRedo() {
        var history = history("1", "2", "3")
        #expect(history.undo() == state("2"))
        #expect(history.undo() == state("1"))
        #expect(history.undo() == nil)
        #expect(history.redo() == state("2"))
        #expect(history.redo() == state("3"))
        #expect(history.redo() == nil)
    }

    @Test("a new change after an undo gives back the state that can no longer be reached")
    func branch() {
        var history = history("1", "2", "3")
        _ = history.undo()
        _ = history.undo()
        #expect(history.record(state("1")) == nil)
        #expect(history.record(state("4")) == state("3"))
        #expect(history.redo() == nil)
        #expect(history.undo() == state("1"))
    }

    @Test("no more than a hundred changes are kept")
    func bound() {
        var history = ChangeHistory()
        for number in 1...300 { history.record(state("\(number)")) }
        #expect(history.past.count == ChangeHistory.limit)
        #expect(history.past.last == state("299"))
    }

    @Test("an earlier session's history goes on where the files are the same, undone changes included")
    func following() {
        var earlier = history("1", "2", "3")
        _ = earlier.undo()
        #expect(ChangeHistory(present: state("2")).following(earlier) == earlier)
    }

    @Test("files that were changed between two sessions are a change that can be taken back")
    func changedMeanwhile() {
        var joined = ChangeHistory(present: state("edited")).following(history("1", "2"))
        #expect(joined.undo() == state("2"))
        #expect(joined.undo() == state("1"))
    }

    @Test("what was done before the earlier history had been read stands behind it")
    func early() {
        var mine = history("2", "3", "4")
        _ = mine.undo()
        var joined = mine.following(history("1", "2"))
        #expect(joined.present == state("3"))
        #expect(joined.redo() == state("4"))
        #expect([joined.undo(), joined.undo(), joined.undo(), joined.undo()] == ["3", "2", "1", nil].map { $0.map(state) })
    }

    @Test("a history is written by the names of contents and read back")
    func json() throws {
        var history = history("1", "2", "3")
        _ = history.undo()
        let texts = Dictionary(uniqueKeysWithValues: ["1", "2", "3"].map { (ContentHash(of: $0), $0) })
        let json = try JSONValue.parse(history.json.text())
        #expect(try ChangeHistory(json: json) { texts[$0] } == history)
        #expect(try ChangeHistory.states(json: json).count == 3)
    }

    @Test("a content that is lost ends what can be taken back there")
    func lost() throws {
        let json = history("1", "2", "3", "4").json
        let read = try ChangeHistory(json: json) { hash in ["1", "3", "4"].first { ContentHash(of: $0) == hash } }
        #expect(read.past == [state("3")])
        #expect(throws: AttemptReadingError.unreadable) { try ChangeHistory(json: json) { _ in nil } }
    }

    @Test(
        "what is no history is refused",
        arguments: [
            "{}", "[]", #"{"version": 1, "past": [], "future": []}"#, #"{"version": 1, "past": [{"a": 1}], "present": {}, "future": []}"#,
        ])
    func unreadable(text: String) throws {
        let json = try JSONValue.parse(text)
        #expect(throws: AttemptReadingError.unreadable) { try ChangeHistory.states(json: json) }
    }
}
