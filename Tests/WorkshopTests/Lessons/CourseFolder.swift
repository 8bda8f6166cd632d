import Foundation

/// The course that lies beside the sources, as texts by path.
enum CourseFolder {
    /// `Lessons/` at the top of the project.
    static var url: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Lessons")
    }

    /// The folders of the lessons, e.g. `03-pact-test`.
    static func lessons() throws -> [String] {
        Set(try files().keys.compactMap { path in path.firstIndex(of: "/").map { String(path[..<$0]) } }).sorted()
    }

    static func files() throws -> [String: String] {
        let root = url.standardizedFileURL.resolvingSymlinksInPath().path
        var files: [String: String] = [:]
        let names = FileManager.default.enumerator(atPath: root)
        while let name = names?.nextObject() as? String {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
            if !isFolder.boolValue { files[name] = try String(contentsOfFile: root + "/" + name, encoding: .utf8) }
        }
        return files
    }
}
