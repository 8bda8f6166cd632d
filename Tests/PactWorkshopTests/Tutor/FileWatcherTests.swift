import Foundation
import Testing

@testable import pact_workshop

@Suite("Changes by other programs")
struct FileWatcherTests {
    private let folder = NSTemporaryDirectory() + "watcher-" + UUID().uuidString
    private let start = ContinuousClock.now

    private func watcher(_ text: String = "a") throws -> FileWatcher {
        try Disk.write(text, to: folder + "/x.yaml")
        var watcher = FileWatcher()
        watcher.begin(["x.yaml": text], in: folder)
        return watcher
    }

    /// Writes as programs do that empty a file and fill it.
    private func fill(_ text: String) throws {
        let file = try #require(FileHandle(forWritingAtPath: folder + "/x.yaml"))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    private func look(_ watcher: inout FileWatcher, at milliseconds: Int) -> FileWatcher.Look {
        watcher.look(in: folder, now: start + .milliseconds(milliseconds))
    }

    private func clean() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    @Test("are told once, with the text, as soon as the file has been left alone")
    func noticed() throws {
        defer { clean() }
        var watcher = try watcher()
        #expect(look(&watcher, at: 0) == FileWatcher.Look())
        try Disk.write("bb", to: folder + "/x.yaml")
        #expect(look(&watcher, at: 10) == FileWatcher.Look(lookAgain: .milliseconds(50)))
        #expect(look(&watcher, at: 40) == FileWatcher.Look(lookAgain: .milliseconds(20)))
        #expect(look(&watcher, at: 60).changes == [FileWatcher.Change(path: "x.yaml", text: "bb")])
        #expect(look(&watcher, at: 70) == FileWatcher.Look())
    }

    @Test("are awaited to their end where a program writes in steps")
    func inSteps() throws {
        defer { clean() }
        var watcher = try watcher()
        for (number, text) in ["one", "one two", "one two three"].enumerated() {
            try fill(text)
            #expect(look(&watcher, at: number * 40).changes.isEmpty)
        }
        #expect(look(&watcher, at: 140).changes.map(\.text) == ["one two three"])
    }

    @Test("are awaited longer where a file was emptied, and an empty file is one in the end")
    func emptied() throws {
        defer { clean() }
        var watcher = try watcher()
        try fill("")
        #expect(look(&watcher, at: 0).lookAgain == FileWatcher.quietWhenEmpty)
        #expect(look(&watcher, at: 100).changes.isEmpty)
        #expect(look(&watcher, at: 200).changes.map(\.text) == [""])
    }

    @Test("are told although a program never stops writing")
    func endless() throws {
        defer { clean() }
        var watcher = try watcher()
        var told: [String] = []
        for round in 0..<80 {
            try fill(String(repeating: "x", count: round + 2))
            told += look(&watcher, at: round * 20).changes.map(\.text)
        }
        #expect(told == [String(repeating: "x", count: 77)])
    }

    @Test("are told for a file that another took the place of")
    func renamed() throws {
        defer { clean() }
        var watcher = try watcher()
        try "new".write(toFile: folder + "/x.yaml~", atomically: false, encoding: .utf8)
        #expect(rename(folder + "/x.yaml~", folder + "/x.yaml") == 0)
        _ = look(&watcher, at: 0)
        #expect(look(&watcher, at: 60).changes.map(\.text) == ["new"])
    }

    @Test("are not what was written here, nor the same text written again")
    func ownWriting() throws {
        defer { clean() }
        var watcher = try watcher()
        watcher.isWriting("ours", "x.yaml")
        #expect(watcher.changes(in: folder).isEmpty)
        try Disk.write("ours", to: folder + "/x.yaml")
        watcher.endedWriting("x.yaml", isWritten: true)
        #expect(watcher.changes(in: folder).isEmpty)
        try Disk.write("ours", to: folder + "/x.yaml")
        _ = look(&watcher, at: 0)
        #expect(look(&watcher, at: 60) == FileWatcher.Look())
    }

    @Test("are not looked for while something written here is on its way, and are told afterwards")
    func underWay() throws {
        defer { clean() }
        var watcher = try watcher()
        watcher.isWriting("one", "x.yaml")
        watcher.isWriting("two", "x.yaml")
        try Disk.write("one", to: folder + "/x.yaml")
        watcher.endedWriting("x.yaml", isWritten: true)
        #expect(watcher.changes(in: folder).isEmpty, "the second text is still on its way")
        try Disk.write("theirs", to: folder + "/x.yaml")
        watcher.endedWriting("x.yaml", isWritten: false)
        #expect(watcher.changes(in: folder).map(\.text) == ["theirs"])
    }

    @Test("are told at once where a file is about to be written over")
    func beforeSaving() throws {
        defer { clean() }
        var watcher = try watcher()
        try Disk.write("theirs", to: folder + "/x.yaml")
        #expect(watcher.changes(in: folder).map(\.text) == ["theirs"])
        #expect(look(&watcher, at: 100) == FileWatcher.Look())
    }

    @Test("by which a file is away for a moment are a change and no removal")
    func away() throws {
        defer { clean() }
        var watcher = try watcher()
        try Disk.remove(folder + "/x.yaml")
        #expect(look(&watcher, at: 0) == FileWatcher.Look(lookAgain: FileWatcher.away))
        try Disk.write("back", to: folder + "/x.yaml")
        #expect(look(&watcher, at: 300).removals.isEmpty)
        #expect(look(&watcher, at: 360).changes.map(\.text) == ["back"])
    }

    @Test("by which a file goes away are told once, when it stays away, and again after it was back")
    func removed() throws {
        defer { clean() }
        var watcher = try watcher()
        for begin in [0, 10_000] {
            try Disk.remove(folder + "/x.yaml")
            #expect(look(&watcher, at: begin).removals.isEmpty)
            #expect(look(&watcher, at: begin + 599).removals.isEmpty)
            #expect(look(&watcher, at: begin + 600).removals == ["x.yaml"])
            #expect(look(&watcher, at: begin + 700) == FileWatcher.Look())
            try Disk.write("a", to: folder + "/x.yaml")
            _ = look(&watcher, at: begin + 800)
            #expect(look(&watcher, at: begin + 900) == FileWatcher.Look())
        }
    }

    @Test("to something that is no text are told once, and the text after it is taken")
    func noText() throws {
        defer { clean() }
        var watcher = try watcher()
        try Data([0x61, 0xFF, 0x62]).write(to: URL(filePath: folder + "/x.yaml"))
        _ = look(&watcher, at: 0)
        let found = look(&watcher, at: 60)
        #expect(found.changes.isEmpty)
        #expect(found.unreadable.map(\.path) == ["x.yaml"])
        #expect(look(&watcher, at: 120) == FileWatcher.Look())
        try Disk.write("text again", to: folder + "/x.yaml")
        _ = look(&watcher, at: 200)
        #expect(look(&watcher, at: 260).changes.map(\.text) == ["text again"])
    }
}

@Suite("The alarm of folders")
struct FolderAlarmTests {
    private let folder = NSTemporaryDirectory() + "alarm-" + UUID().uuidString

    private func hasRung(_ descriptor: Int32) -> Bool {
        var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waited, 1, 0) == 1
    }

    @Test("rings for a file written, renamed or removed, and not otherwise")
    func rings() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Disk.write("a", to: folder + "/x.yaml")
        guard var alarm = FolderAlarm() else { return }
        let descriptor = alarm.descriptor
        let isFollowed1 = alarm.follow([folder])
        #expect(isFollowed1)
        #expect(!hasRung(descriptor))
        for change in [
            { try Disk.write("b", to: folder + "/x.yaml") }, { try Data("c".utf8).write(to: URL(filePath: folder + "/x.yaml")) },
            { try Disk.remove(folder + "/x.yaml") },
        ] {
            try change()
            #expect(hasRung(descriptor))
            alarm.hush()
            #expect(!hasRung(descriptor))
        }
    }

    @Test("follows a folder that was made anew, and leaves those that are no longer asked for")
    func follows() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Disk.write("a", to: folder + "/one/x.yaml")
        try Disk.write("a", to: folder + "/two/x.yaml")
        guard var alarm = FolderAlarm() else { return }
        let descriptor = alarm.descriptor
        let isFollowed2 = alarm.follow([folder, folder + "/one", folder + "/missing"])
        #expect(isFollowed2)
        try FileManager.default.removeItem(atPath: folder + "/one")
        let isFollowed3 = alarm.follow([folder, folder + "/one"])
        #expect(isFollowed3)
        try Disk.write("b", to: folder + "/one/x.yaml")
        let isFollowed4 = alarm.follow([folder, folder + "/one"])
        #expect(isFollowed4)
        alarm.hush()
        try Disk.write("c", to: folder + "/one/x.yaml")
        #expect(hasRung(descriptor))
        let isFollowed5 = alarm.follow([folder + "/two"])
        #expect(isFollowed5)
        alarm.hush()
        try Disk.write("d", to: folder + "/one/x.yaml")
        #expect(!hasRung(descriptor))
    }
}

@Suite("The table of mounts")
struct MountTableTests {
    private let table = MountTable(
        """
        /dev/vda / ext4 rw 0 0
        proc /proc proc rw 0 0
        server:/home /home nfs4 rw 0 0
        /dev/vdb /home/anna/my\\040disk xfs rw 0 0
        C:\\134 /mnt/c 9p rw 0 0
        """)

    @Test(
        "tells of a folder whether others may change it unseen",
        arguments: [
            ("/root", "ext4", true), ("/home/anna", "nfs4", false), ("/home/anna/my disk/x", "xfs", true), ("/homes", "ext4", true),
            ("/mnt/c/work", "9p", false),
        ])
    func kinds(folder: String, kind: String, isLocal: Bool) {
        #expect(table.kind(of: folder) == kind)
        #expect(table.isLocal(folder) == isLocal)
    }

    @Test("knows nothing where it is empty, and then nothing counts as local")
    func empty() {
        #expect(MountTable("").kind(of: "/root") == nil)
        #expect(!MountTable("").isLocal("/root"))
    }
}
