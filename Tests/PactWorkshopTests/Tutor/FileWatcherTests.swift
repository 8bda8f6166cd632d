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
        watcher.wrote("ours", "x.yaml")
        try Disk.write("ours", to: folder + "/x.yaml")
        #expect(watcher.changes(in: folder).isEmpty)
        try Disk.write("ours", to: folder + "/x.yaml")
        #expect(watcher.changes(in: folder).isEmpty)
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
}
