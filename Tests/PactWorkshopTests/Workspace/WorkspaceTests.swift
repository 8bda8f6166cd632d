import Pact
import Glibc
import Testing
import Workshop

@testable import pact_workshop

@Suite("The learner's folder")
struct WorkspaceTests {
    private let folder = TemporaryFolder()
    private var workspace: Workspace { Workspace(root: folder.path) }
    private let lesson = Lesson(
        number: 1, folder: "01-a", title: "a", files: [LessonFile(path: "consumer/a.yaml", isEditable: true)],
        start: ["consumer/a.yaml": "start\n", "provider/b.yaml": "b\n"])
    private static let now = Instant(milliseconds: 1_547_465_658_045)

    @Test("a step is filled from its start files on first use, and found as it was left")
    func filled() throws {
        #expect(workspace.isUntouched(lesson))
        #expect(try workspace.files(of: lesson) == lesson.start)
        try workspace.write("mine\n", to: "consumer/a.yaml", in: lesson)
        #expect(try workspace.files(of: lesson)["consumer/a.yaml"] == "mine\n")
        #expect(folder.files == ["01-a/consumer/a.yaml", "01-a/provider/b.yaml"])
        #expect(!workspace.isUntouched(lesson))
    }

    @Test("a file that was removed comes back")
    func removed() throws {
        _ = try workspace.files(of: lesson)
        try Disk.remove("\(folder.path)/01-a/provider/b.yaml")
        #expect(try workspace.files(of: lesson)["provider/b.yaml"] == "b\n")
    }

    @Test("a file keeps its rights when it is written, and a link goes on leading to its file")
    func rights() throws {
        let real = "\(folder.path)/real.yaml"
        let link = "\(folder.path)/link.yaml"
        try Disk.write("a", to: real)
        #expect(chmod(real, 0o600) == 0 && symlink(real, link) == 0)
        try Disk.write("b", to: link)
        var status = stat()
        #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(stat(real, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(try Disk.read(real) == "b")
    }

    @Test("what an editor writes before UTF-8 is no part of a file")
    func byteOrderMark() throws {
        try folder.write([0xEF, 0xBB, 0xBF, 0x61], to: "01-a/consumer/a.yaml")
        #expect(try workspace.files(of: lesson)["consumer/a.yaml"] == "a")
    }

    @Test("a folder cannot be made where a file is, and the system's own words say so")
    func folders() throws {
        try folder.write([], to: "file")
        try Disk.make(folder: "\(folder.path)/a/b/c")
        try Disk.make(folder: "\(folder.path)/a/b/c/")
        #expect(Disk.isFolder("\(folder.path)/a/b/c"))
        let path = "\(folder.path)/file"
        let error = #expect(throws: WorkspaceError.self) { try Disk.make(folder: path + "/a") }
        #expect(error == .system(.making, path: path, reason: "File exists"))
    }

    @Test("files of other kinds are left alone")
    func otherFiles() throws {
        for name in ["consumer/notes.txt", "consumer/.a.yaml.swp", "other/c.yaml", "consumer/.unfinished-1-1"] {
            try folder.write([0x61], to: "01-a/" + name)
        }
        #expect(try workspace.files(of: lesson) == lesson.start)
    }

    @Test("no path leads out of the step's folder", arguments: ["../x.yaml", "/etc/x", "consumer/../../x", "", "a//b", "a/./b", "a\0b"])
    func outside(path: String) {
        #expect(throws: WorkspaceError.outside(path: path)) { try workspace.write("x", to: path, in: lesson) }
        #expect(folder.files == [])
    }

    @Test("a file that is no text is told, and a reset moves it away")
    func notText() throws {
        _ = try workspace.files(of: lesson)
        try folder.write([0xFF, 0xFE], to: "01-a/consumer/a.yaml")
        #expect(throws: WorkspaceError.notText(path: "\(folder.path)/01-a/consumer/a.yaml")) { try workspace.files(of: lesson) }
        let kept = try #require(try workspace.reset(lesson, at: Self.now, localTime: ""))
        #expect(kept == "\(folder.path)/.state/aside/01-a/2019-01-14T113418.045Z")
        #expect(Disk.exists(kept + "/consumer/a.yaml"))
        #expect(try workspace.files(of: lesson) == lesson.start)
    }

    @Test("a reset keeps what was there as an attempt and for undo, and removes what the start does not have")
    func reset() throws {
        _ = try workspace.files(of: lesson)
        #expect(try workspace.reset(lesson, at: Self.now, localTime: "") == nil)
        try workspace.write("mine\n", to: "consumer/a.yaml", in: lesson)
        try workspace.write("{}", to: "pacts/x.json", in: lesson)
        #expect(try workspace.reset(lesson, at: Self.now, localTime: "") == "attempt 1 (v in the tutor lists them)")
        #expect(try workspace.filesOnDisk(of: lesson) == lesson.start)
        let found = workspace.attempts.read(lesson.folder)
        let attempt = try #require(found.log[1])
        #expect(attempt.cause == .reset)
        #expect(found.log.files(of: attempt) == ["consumer/a.yaml": "mine\n", "pacts/x.json": "{}", "provider/b.yaml": "b\n"])
        var history = try #require(found.history)
        #expect(history.undo() == ["consumer/a.yaml": "mine\n"])
        try workspace.write("again\n", to: "consumer/a.yaml", in: lesson)
        #expect(try workspace.reset(lesson, at: Self.now, localTime: "") == "attempt 2 (v in the tutor lists them)")
    }

    @Test("progress is written and read back; none is empty")
    func progress() throws {
        #expect(try workspace.progress().progress == Progress())
        var progress = Progress()
        progress.open("01-a", at: Self.now)
        try workspace.save(progress)
        let read = try workspace.progress()
        #expect(read.progress == progress)
        #expect(read.notice == nil)
    }

    @Test("progress that cannot be read is kept aside and told", arguments: ["", "junk", "[]", "{\"version\": 99, \"steps\": {}}"])
    func unreadableProgress(text: String) throws {
        try folder.write(Array(text.utf8), to: ".state/progress.json")
        let read = try workspace.progress()
        #expect(read.progress == Progress())
        #expect(read.notice?.contains("progress.json.unreadable-1") == true)
        #expect(try Disk.read(workspace.state + "/progress.json.unreadable-1") == text)
        #expect(try workspace.progress().notice == nil)
    }

    @Test("a progress file that is far too large is kept aside")
    func hugeProgress() throws {
        try folder.write([UInt8](repeating: 0x61, count: Disk.sizeLimit + 1), to: ".state/progress.json")
        #expect(try workspace.progress().notice?.contains("it is far too large") == true)
        #expect(try workspace.progress().notice == nil)
    }

    @Test("typing that was not saved is found again, until it is dropped or the same as the file")
    func recovery() throws {
        _ = try workspace.files(of: lesson)
        #expect(try workspace.recovered(in: lesson) == [:])
        try workspace.writeRecovery("typed\n", of: "consumer/a.yaml", in: lesson)
        #expect(try workspace.recovered(in: lesson) == ["consumer/a.yaml": "typed\n"])
        try workspace.write("typed\n", to: "consumer/a.yaml", in: lesson)
        #expect(try workspace.recovered(in: lesson) == [:])
        try workspace.writeRecovery("more\n", of: "consumer/a.yaml", in: lesson)
        try workspace.dropRecovery(of: "consumer/a.yaml", in: lesson)
        #expect(try workspace.recovered(in: lesson) == [:])
        try workspace.dropRecovery(of: "consumer/a.yaml", in: lesson)
    }

    @Test("only one may hold a workspace, and the other is told the process")
    func lock() throws {
        var lock: WorkspaceLock? = try WorkspaceLock(workspace)
        #expect(lock != nil)
        #expect(throws: WorkspaceError.heldBy(pid: getpid())) { _ = try WorkspaceLock(workspace) }
        lock = nil
        _ = try WorkspaceLock(workspace)
    }

    @Test("what a killed writer left is swept, what a living one writes is not")
    func sweeping() throws {
        _ = try workspace.files(of: lesson)
        try folder.write([], to: "01-a/consumer/.unfinished-999999999-1")
        try folder.write([], to: ".state/.unfinished-\(getpid())-7")
        workspace.sweep(["01-a"])
        #expect(folder.files == [".state/.unfinished-\(getpid())-7", "01-a/consumer/a.yaml", "01-a/provider/b.yaml"])
    }

    @Test("writing over a file replaces it whole, and leaves nothing beside it")
    func writing() async throws {
        let workspace = workspace
        let lesson = lesson
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask { try workspace.write(String(repeating: "\(number)\n", count: 500), to: "consumer/a.yaml", in: lesson) }
            }
            try await group.waitForAll()
        }
        let text = try #require(try Disk.read("\(folder.path)/01-a/consumer/a.yaml"))
        #expect(Set(text.split(separator: "\n")).count == 1)
        #expect(text.split(separator: "\n").count == 500)
        #expect(folder.files == ["01-a/consumer/a.yaml"])
    }

    @Test("where nothing can be written the path and the reason are told")
    func unwritable() throws {
        try folder.write([], to: "01-a")
        let error = #expect(throws: WorkspaceError.self) { try workspace.write("x", to: "consumer/a.yaml", in: lesson) }
        #expect(error?.sentence.contains("\(folder.path)/01-a") == true)
    }
}
