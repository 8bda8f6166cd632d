import Pact
import Testing

@testable import Workshop

@Suite("Progress as one file")
struct ProgressArchiveTests {
    private static var archive: ProgressArchive {
        var log = AttemptLog()
        log.insert(.make(1, ["consumer/client.yaml": "old"]), files: ["consumer/client.yaml": "old"])
        log.insert(.make(2, ["consumer/client.yaml": "new"], done: true), files: ["consumer/client.yaml": "new"])
        let history = ChangeHistory(
            past: [["consumer/client.yaml": "first"]], present: ["consumer/client.yaml": "new"],
            future: [["consumer/client.yaml": "undone"]])
        let step = ProgressArchive.Step(
            files: ["consumer/client.yaml": "new", "pacts/a-b.json": "{}"], log: log, history: history)
        var progress = Progress()
        progress.open("01-a", at: Instant(milliseconds: 0))
        return ProgressArchive(
            progress: progress, steps: ["01-a": step, "02-b": ProgressArchive.Step(files: ["consumer/client.yaml": "new"])])
    }

    private func read(_ change: (inout JSONObject) -> Void) throws -> ProgressArchive {
        var object = try #require(Self.archive.json.object)
        change(&object)
        return try ProgressArchive(json: .object(object))
    }

    @Test("everything is read back, and equal contents are in the file once")
    func roundTrip() throws {
        let text = Self.archive.json.text()
        #expect(try ProgressArchive(json: try JSONValue.parse(text)) == Self.archive)
        #expect(text.split(separator: "\"new\"").count == 2)
        #expect(Self.archive.summary == "2 steps, 2 attempts")
    }

    @Test(
        "what is no export is refused",
        arguments: ["[]", "{}", "null", #"{"format": "other", "version": 1}"#, #"{"format": "pact-workshop progress"}"#])
    func notAnExport(text: String) throws {
        let json = try JSONValue.parse(text)
        #expect(throws: ProgressArchiveError.notAnExport) { try ProgressArchive(json: json) }
    }

    @Test("a later layout is told as such")
    func tooNew() {
        #expect(throws: ProgressArchiveError.tooNew(version: 2)) { try read { $0["version"] = 2 } }
    }

    @Test("a part that is missing or changed is named", arguments: ["progress", "steps", "contents"])
    func missing(part: String) {
        #expect(throws: ProgressArchiveError.self) { try read { $0[part] = nil } }
        #expect(throws: ProgressArchiveError.self) { try read { $0[part] = "x" } }
    }

    @Test("a content that is not what its name says is refused")
    func changedContent() {
        let error = #expect(throws: ProgressArchiveError.self) {
            try read { object in
                var contents = object["contents"]?.object ?? JSONObject()
                contents[ContentHash(of: "new").text] = "NEW"
                object["contents"] = .object(contents)
            }
        }
        #expect(error?.sentence.hasPrefix("is damaged: the content ") == true)
    }

    @Test(
        "a file or folder that no step has is refused, wherever it leads",
        arguments: [
            ("01-a", "../x.yaml"), ("01-a", "consumer/../x.yaml"), ("01-a", "/etc/passwd"), ("01-a", "consumer/.x.yaml"),
            ("01-a", "other/x.yaml"), ("01-a", "consumer/x.sh"), ("01-a", "consumer/a/b.yaml"), ("..", "consumer/x.yaml"),
            (".state", "consumer/x.yaml"), ("1-a/../..", "consumer/x.yaml"), ("notes", "consumer/x.yaml"),
        ])
    func outside(folder: String, path: String) {
        let archive = ProgressArchive(progress: Progress(), steps: [folder: ProgressArchive.Step(files: [path: "x"])])
        #expect(throws: ProgressArchiveError.self) { try ProgressArchive(json: archive.json) }
    }

    @Test(
        "each fault has a sentence that says that nothing was changed",
        arguments: [ProgressArchiveError.notAnExport, .tooNew(version: 9), .damaged(part: "x"), .outside(path: "x")])
    func sentences(error: ProgressArchiveError) {
        #expect(error.sentence.hasSuffix("Nothing was changed."))
    }
}
