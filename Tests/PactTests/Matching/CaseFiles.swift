import Foundation

/// JSON files of a folder and the folders in it.
enum CaseFiles {
    struct File: Sendable {
        /// Relative to the folder asked for.
        var name: String
        /// Without a byte order mark.
        var bytes: [UInt8]
    }

    static func all(below folder: URL) throws -> [File] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try names.filter { $0.hasSuffix(".json") }.sorted().map { name in
            var bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            return File(name: name, bytes: bytes)
        }
    }
}
