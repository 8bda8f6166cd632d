import Glibc
import Workshop

/// Notices when another program changes a step's files.
///
/// A file counts as changed when the disk holds another text than the one last read or written here; its time and size only say when
/// it is worth reading.
struct FileWatcher {
    private struct Mark: Equatable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int
        var node: UInt
    }

    private var known: StepFiles = [:]
    private var marks: [String: Mark] = [:]

    /// Starts over with a step's files as they have just been read.
    mutating func begin(_ files: StepFiles, in folder: String) {
        known = files
        marks = [:]
        for path in files.keys { marks[path] = Self.mark(of: "\(folder)/\(path)") }
    }

    /// A text that is being written here is no change.
    mutating func wrote(_ text: String, _ path: String) {
        known[path] = text
        marks[path] = nil
    }

    /// The files that another program changed since, with their texts; files that cannot be read just now are looked at again later.
    mutating func changes(in folder: String) -> [(path: String, text: String)] {
        var changes: [(path: String, text: String)] = []
        for path in known.keys.sorted() {
            guard let mark = Self.mark(of: "\(folder)/\(path)"), mark != marks[path] else { continue }
            guard let text = (try? Disk.read("\(folder)/\(path)")) ?? nil else { continue }
            marks[path] = mark
            guard known[path] != text else { continue }
            known[path] = text
            changes.append((path, text))
        }
        return changes
    }

    private static func mark(of path: String) -> Mark? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Mark(
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size), node: UInt(status.st_ino))
    }
}
