import Foundation
import Testing

@testable import pact_workshop

@Suite("Files named on the command line")
final class InputFileTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "input-files-\(UUID().uuidString)").path

    init() throws {
        for name in ["b.json", "a.json", "a.txt", "sub/deep/c.json", "sub/d.json"] {
            let url = URL(fileURLWithPath: "\(folder)/\(name)")
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("{}".utf8).write(to: url)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    @Test("a folder gives its JSON files by name, then those that lie deeper")
    func search() throws {
        let found = try InputFile.jsonFiles(folder).map { String($0.dropFirst(folder.count + 1)) }
        #expect(found == ["a.json", "b.json", "sub/d.json", "sub/deep/c.json"])
    }

    @Test("a file is taken whatever its name")
    func file() throws {
        #expect(try InputFile.jsonFiles("\(folder)/a.txt") == ["\(folder)/a.txt"])
        #expect(try InputFile.bytes("\(folder)/a.txt") == Array("{}".utf8))
    }

    @Test("folders that contain themselves by a link are read once")
    func circle() throws {
        for name in ["loop", "round"] {
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/sub/\(name)", withDestinationPath: folder)
        }
        #expect(try InputFile.jsonFiles(folder).count == 4)
    }

    @Test("a pipe is read like a file, and what never ends is refused")
    func pipes() async throws {
        let path = "\(folder)/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        async let written: Void = Task.detached { try Data("[1]".utf8).write(to: URL(fileURLWithPath: path)) }.value
        #expect(try InputFile.bytes(path) == Array("[1]".utf8))
        try await written
        let endless = #expect(throws: CommandFailure.self) { try InputFile.bytes("/dev/zero") }
        #expect(endless == .input("/dev/zero cannot be read: it has more than 64 MiB."))
    }

    @Test("what cannot be read is wrong input, with the reason")
    func unreadable() {
        let missing = #expect(throws: CommandFailure.self) { try InputFile.bytes("\(self.folder)/none") }
        #expect(missing == .input("\(folder)/none cannot be read: there is no such file."))
        let isFolder = #expect(throws: CommandFailure.self) { try InputFile.bytes(self.folder) }
        #expect(isFolder == .input("\(folder) cannot be read: it is a folder."))
        #expect(throws: CommandFailure.self) { try InputFile.jsonFiles("\(self.folder)/none") }
    }
}
