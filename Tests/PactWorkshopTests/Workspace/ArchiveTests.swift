import Pact
import Testing
import Workshop

@testable import pact_workshop

@Suite("Progress taken to another machine")
struct ArchiveTests {
    private let here = TemporaryFolder()
    private let there = TemporaryFolder()
    private let lesson = Lesson(
        number: 1, folder: "01-a", title: "a", files: [LessonFile(path: "consumer/a.yaml", isEditable: true)],
        start: ["consumer/a.yaml": "start\n", "provider/b.yaml": "b\n"])
    private static let now = Instant(milliseconds: 1_547_465_658_045)

    /// A workspace in which somebody has worked.
    private func worked(in folder: TemporaryFolder, _ text: String) throws -> Workspace {
        let workspace = Workspace(root: folder.path)
        _ = try workspace.files(of: lesson)
        try workspace.keepHistory(of: lesson, from: lesson.start, to: ["consumer/a.yaml": text])
        try workspace.write(text, to: "consumer/a.yaml", in: lesson)
        let draft = AttemptDraft(.run, files: try workspace.filesOnDisk(of: lesson), result: RunSummary(verdict: .fail, isDone: false))
        _ = try workspace.attempts.keep(draft, of: lesson.folder, at: Self.now, localTime: "2026-11-22 14:02:11")
        var progress = Progress()
        progress.open(lesson.folder, at: Self.now)
        progress[lesson.folder].attempts = text.count
        try workspace.save(progress)
        return workspace
    }

    private func exported(_ workspace: Workspace) throws -> ProgressArchive {
        try ProgressArchive(json: try JSONValue.parse(try workspace.archive().archive.json.text(pretty: true)))
    }

    @Test("an empty place has everything afterwards, undo included, and nothing needed copying")
    func whole() throws {
        let archive = try exported(try worked(in: here, "mine\n"))
        let workspace = Workspace(root: there.path)
        #expect(try workspace.take(archive, at: Self.now, localTime: "") == nil)
        #expect(try workspace.archive().archive == archive)
        var history = try #require(workspace.attempts.read(lesson.folder).history)
        #expect(history.undo() == ["consumer/a.yaml": "start\n"])
    }

    @Test("what was there is copied to a file first, kept as an attempt, and undo leads back to it")
    func nothingLost() throws {
        let archive = try exported(try worked(in: here, "mine\n"))
        let workspace = try worked(in: there, "theirs, much longer\n")
        let before = try exported(workspace)
        let copy = try #require(try workspace.take(archive, at: Self.now, localTime: "2026-11-22 15:00:00"))
        #expect(copy.hasSuffix("/.state/before-import-2019-01-14T113418.045Z.json"))
        #expect(try ProgressArchive(json: try JSONValue.parse(try #require(try Disk.read(copy)))) == before)
        #expect(try workspace.filesOnDisk(of: lesson)["consumer/a.yaml"] == "mine\n")
        #expect(try workspace.progress().progress[lesson.folder].attempts == "mine\n".count)
        let found = workspace.attempts.read(lesson.folder)
        let texts = found.log.attempts.map { found.log.files(of: $0)["consumer/a.yaml"] }
        #expect(Set(texts) == ["mine\n", "theirs, much longer\n"])
        var history = try #require(found.history)
        #expect(history.undo() == ["consumer/a.yaml": "start\n"])
        #expect(history.undo() == ["consumer/a.yaml": "theirs, much longer\n"])
        let back = try ProgressArchive(json: try JSONValue.parse(try #require(try Disk.read(copy))))
        #expect(try workspace.take(back, at: Self.now, localTime: "")?.hasSuffix("-2.json") == true)
        #expect(try workspace.filesOnDisk(of: lesson)["consumer/a.yaml"] == "theirs, much longer\n")
    }

    @Test("the same file taken over twice changes nothing the second time")
    func twice() throws {
        let archive = try exported(try worked(in: here, "mine\n"))
        let workspace = Workspace(root: there.path)
        _ = try workspace.take(archive, at: Self.now, localTime: "")
        let once = try exported(workspace)
        _ = try workspace.take(archive, at: Self.now, localTime: "")
        #expect(try exported(workspace) == once)
    }

    @Test("files that are no text stay out of the export, and an import moves them aside")
    func notText() throws {
        let workspace = try worked(in: here, "mine\n")
        try here.write([0xFF, 0xFE], to: "01-a/provider/b.yaml")
        let (archive, left) = try workspace.archive()
        #expect(left == ["01-a/provider/b.yaml"])
        #expect(archive.steps["01-a"]?.files == ["consumer/a.yaml": "mine\n"])
        _ = try workspace.take(try exported(try worked(in: there, "x\n")), at: Self.now, localTime: "")
        #expect(Disk.exists("\(here.path)/.state/aside/01-a/2019-01-14T113418.045Z/provider/b.yaml"))
        #expect(try workspace.filesOnDisk(of: lesson)["provider/b.yaml"] == "b\n")
    }
}
