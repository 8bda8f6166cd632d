import Foundation
import Testing

@testable import pact_workshop

@Suite("Changes by other programs")
struct FileWatcherTests {
    private let folder = NSTemporaryDirectory() + "watcher-" + UUID().uuidString

    @Test("are noticed once, with the text")
    func noticed() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Disk.write("a", to: folder + "/x.yaml")
        var watcher = FileWatcher()
        watcher.begin(["x.yaml": "a"], in: folder)
        #expect(watcher.changes(in: folder).isEmpty)
        try Disk.write("bb", to: folder + "/x.yaml")
        #expect(watcher.changes(in: folder).map(\.text) == ["bb"])
        #expect(watcher.changes(in: folder).isEmpty)
    }

    @Test("are not what was written here, nor the same text written again")
    func ownWriting() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Disk.write("a", to: folder + "/x.yaml")
        var watcher = FileWatcher()
        watcher.begin(["x.yaml": "a"], in: folder)
        watcher.isWriting("ours", "x.yaml")
        #expect(watcher.changes(in: folder).isEmpty)
        try Disk.write("ours", to: folder + "/x.yaml")
        watcher.endedWriting("x.yaml", isWritten: true)
        #expect(watcher.changes(in: folder).isEmpty)
        try Disk.write("ours", to: folder + "/x.yaml")
        #expect(watcher.changes(in: folder).isEmpty)
    }

    @Test("are not looked for while something written here is on its way, and are told afterwards")
    func underWay() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Disk.write("a", to: folder + "/x.yaml")
        var watcher = FileWatcher()
        watcher.begin(["x.yaml": "a"], in: folder)
        watcher.isWriting("one", "x.yaml")
        watcher.isWriting("two", "x.yaml")
        try Disk.write("one", to: folder + "/x.yaml")
        watcher.endedWriting("x.yaml", isWritten: true)
        #expect(watcher.changes(in: folder).isEmpty, "the second text is still on its way")
        try Disk.write("theirs", to: folder + "/x.yaml")
        watcher.endedWriting("x.yaml", isWritten: false)
        #expect(watcher.changes(in: folder).map(\.text) == ["theirs"])
    }

    @Test("wait while the file is away or cannot be read")
    func away() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Disk.write("a", to: folder + "/x.yaml")
        var watcher = FileWatcher()
        watcher.begin(["x.yaml": "a"], in: folder)
        try Disk.remove(folder + "/x.yaml")
        #expect(watcher.changes(in: folder).isEmpty)
        try Disk.write("back", to: folder + "/x.yaml")
        #expect(watcher.changes(in: folder).map(\.text) == ["back"])
    }

    @Test("by which a file goes away are told once, when it stays away")
    func removed() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Disk.write("a", to: folder + "/x.yaml")
        var watcher = FileWatcher()
        watcher.begin(["x.yaml": "a"], in: folder)
        #expect(watcher.removals(in: folder).isEmpty)
        try Disk.remove(folder + "/x.yaml")
        #expect(watcher.removals(in: folder).isEmpty)
        try Disk.write("a", to: folder + "/x.yaml")
        #expect(watcher.removals(in: folder).isEmpty)
        try Disk.remove(folder + "/x.yaml")
        #expect(watcher.removals(in: folder).isEmpty)
        #expect(watcher.removals(in: folder) == ["x.yaml"])
        #expect(watcher.removals(in: folder).isEmpty)
    }
}
