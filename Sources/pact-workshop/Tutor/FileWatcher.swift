import Pact
import Glibc
import Workshop

/// Notices when another program changes a step's files.
///
/// A file counts as changed when the disk holds another text than the one last read or written here; its time and size only say when
/// it is worth reading. Whoever saves may empty a file and fill it in steps, or take it away and put another in its place, so a change
/// is read when the file has been left alone for a moment, and a file is gone when it stays away.
struct FileWatcher {
    /// What a look has found.
    struct Look: Equatable {
        var changes: [Change] = []
        /// Files that another program removed; told once each.
        var removals: [String] = []
        /// Files that hold no text any more, with a sentence; told once each time they are written.
        var unreadable: [Change] = []
        /// When to look again at the latest, since something is going on; `nil` when all is quiet.
        var lookAgain: Duration?
    }

    /// A file by its path in the step's folder, and what it holds, or why it cannot be read.
    struct Change: Equatable {
        var path: String
        var text: String
    }

    private struct Mark: Equatable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int
        var node: UInt
    }

    /// A file must have been left alone for so long before it is read.
    static let quiet = Duration.milliseconds(50)
    /// The same for a file that is empty and was not: it is probably about to be filled.
    static let quietWhenEmpty = Duration.milliseconds(180)
    /// A file is gone when it has been away for so long.
    static let away = Duration.milliseconds(600)
    /// A file that is written all the time is read after so long nevertheless.
    static let longest = Duration.milliseconds(1500)

    private var known: StepFiles = [:]
    private var marks: [String: Mark] = [:]
    /// Texts on their way to the disk, the oldest first: until they are there the disk holds what it held before.
    private var underWay: [String: [String]] = [:]
    /// Files that are being changed: as they were seen last, since when, and since when at all.
    private var restless: [String: (mark: Mark, since: ContinuousClock.Instant, begun: ContinuousClock.Instant)] = [:]
    /// Since when a file is not there; the Boolean says that it was told.
    private var missing: [String: (since: ContinuousClock.Instant, isTold: Bool)] = [:]

    /// Starts over with a step's files as they have just been read.
    mutating func begin(_ files: StepFiles, in folder: String) {
        self = FileWatcher()
        known = files
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

    /// The files that another program has changed by now, with their texts, quiet or not: what is about to be written over.
    mutating func changes(in folder: String) -> [Change] {
        var look = Look()
        for path in known.keys.sorted() where underWay[path] == nil {
            guard let mark = Self.mark(of: "\(folder)/\(path)"), mark != marks[path] else { continue }
            read(path, mark, folder, &look)
        }
        return look.changes
    }

    /// What other programs have done since the last look and finished by now.
    mutating func look(in folder: String, now: ContinuousClock.Instant) -> Look {
        var look = Look()
        for path in known.keys.sorted() where underWay[path] == nil {
            guard let mark = Self.mark(of: "\(folder)/\(path)") else {
                lookForMissing(path, now, &look)
                continue
            }
            missing[path] = nil
            guard mark != marks[path] else {
                restless[path] = nil
                continue
            }
            let seen = restless[path]
            let isSame = seen?.mark == mark
            let since = isSame ? seen?.since ?? now : now
            let begun = seen?.begun ?? now
            let needed = mark.size == 0 && known[path]?.isEmpty == false ? Self.quietWhenEmpty : Self.quiet
            let left = min(needed - since.duration(to: now), Self.longest - begun.duration(to: now))
            guard left <= .zero else {
                restless[path] = (mark, since, begun)
                look.lookAgain = min(look.lookAgain ?? left, left)
                continue
            }
            read(path, mark, folder, &look)
        }
        return look
    }

    private mutating func read(_ path: String, _ mark: Mark, _ folder: String, _ look: inout Look) {
        restless[path] = nil
        marks[path] = mark
        do {
            guard let text = try Disk.read("\(folder)/\(path)") else {
                marks[path] = nil
                return
            }
            guard known[path] != text else { return }
            known[path] = text
            look.changes.append(Change(path: path, text: text))
        } catch {
            look.unreadable.append(Change(path: path, text: error.sentence))
        }
    }

    private mutating func lookForMissing(_ path: String, _ now: ContinuousClock.Instant, _ look: inout Look) {
        restless[path] = nil
        let (since, isTold) = missing[path] ?? (now, false)
        let left = Self.away - since.duration(to: now)
        missing[path] = (since, isTold || left <= .zero)
        guard !isTold else { return }
        if left <= .zero { look.removals.append(path) } else { look.lookAgain = min(look.lookAgain ?? left, left) }
    }

    private static func mark(of path: String) -> Mark? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Mark(
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size), node: UInt(status.st_ino))
    }
}
