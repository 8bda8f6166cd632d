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
    /// Texts on their way to the disk, the oldest first: until they are there the disk holds what it held before.
    private var underWay: [String: [String]] = [:]
    /// How often in a row a file was not there.
    private var timesMissing: [String: Int] = [:]

    /// Starts over with a step's files as they have just been read.
    mutating func begin(_ files: StepFiles, in folder: String) {
        known = files
        marks = [:]
        underWay = [:]
        timesMissing = [:]
        for path in files.keys { marks[path] = Self.mark(of: "\(folder)/\(path)") }
    }

    /// A text that is known to be on the disk is no change.
    mutating func knows(_ text: String, _ path: String) {
        known[path] = text
        marks[path] = nil
    }

    /// A text that is being written here is no change.
    mutating func isWriting(_ text: String, _ path: String) {
        underWay[path, default: []].append(text)
    }

    /// The oldest text under way is on the disk now, or could not be written and the disk is as it was.
    mutating func endedWriting(_ path: String, isWritten: Bool) {
        guard var texts = underWay[path], let text = texts.first else { return }
        texts.removeFirst()
        underWay[path] = texts.isEmpty ? nil : texts
        if isWritten { knows(text, path) }
    }

    /// The files that another program changed since, with their texts; files that cannot be read just now are looked at again later.
    mutating func changes(in folder: String) -> [(path: String, text: String)] {
        var changes: [(path: String, text: String)] = []
        for path in known.keys.sorted() where underWay[path] == nil {
            guard let mark = Self.mark(of: "\(folder)/\(path)"), mark != marks[path] else { continue }
            guard let text = (try? Disk.read("\(folder)/\(path)")) ?? nil else { continue }
            marks[path] = mark
            guard known[path] != text else { continue }
            known[path] = text
            changes.append((path, text))
        }
        return changes
    }

    /// The files that another program removed; told once each. Many editors take a file away for a moment while they save, so it has to
    /// be missing twice.
    mutating func removals(in folder: String) -> [String] {
        var removed: [String] = []
        for path in known.keys.sorted() where underWay[path] == nil {
            guard !Disk.exists("\(folder)/\(path)") else {
                timesMissing[path] = nil
                continue
            }
            timesMissing[path, default: 0] += 1
            if timesMissing[path] == 2 { removed.append(path) }
        }
        return removed
    }

    private static func mark(of path: String) -> Mark? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Mark(
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size), node: UInt(status.st_ino))
    }
}
