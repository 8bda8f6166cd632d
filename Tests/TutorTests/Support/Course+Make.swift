import Foundation
import Pact
import Testing
import Workshop

extension Course {
    static func make(_ lessons: [Lesson] = [.make(), .make(number: 2, folder: "02-second", title: "The second step")]) -> Course {
        Course(lessons: lessons)
    }

    /// Its first five steps, for screens that are not to change when steps are added.
    static func firstFive() throws -> Course {
        let course = try real()
        return Course(lessons: Array(course.lessons.prefix(5)), glossary: course.glossary)
    }

    /// The course as it stands beside the sources.
    static func real() throws -> Course {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Lessons").resolvingSymlinksInPath()
        var files: [String: String] = [:]
        let paths = try #require(FileManager.default.enumerator(atPath: root.path))
        for case let path as String in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            files[path] = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        }
        return Course.read(files: files).course
    }
}
