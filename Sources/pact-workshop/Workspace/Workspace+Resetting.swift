import Pact
import Workshop

extension Workspace {
    /// The attempts of all steps.
    var attempts: AttemptStore { AttemptStore(folder: state + "/attempts") }

    /// Puts a step back to its start files, and keeps what was there: as an attempt, and for undo.
    ///
    /// A file that cannot be read, since it is no text, is moved away as it is.
    ///
    /// - Parameter keepsHistory: false where another process has the step's history in its hands.
    /// - Returns: where something is kept that differed from the start, in words; `nil` when nothing did.
    func reset(_ lesson: Lesson, at time: Instant, localTime: String, keepsHistory: Bool = true) throws(WorkspaceError) -> String? {
        let moved = try moveUnreadable(of: lesson, at: time)
        let files = try filesOnDisk(of: lesson)
        var kept: AttemptStore.Kept?
        if files.contains(where: { lesson.start[$0.key] != $0.value }) {
            kept = try attempts.keep(AttemptDraft(.reset, files: files), of: lesson.folder, at: time, localTime: localTime)
            if keepsHistory { try keepHistory(of: lesson, from: files, to: lesson.start) }
        }
        for path in files.keys where lesson.start[path] == nil { try Disk.remove(try self.path(of: path, in: lesson)) }
        for (path, text) in lesson.start where files[path] != text { try write(text, to: path, in: lesson) }
        let words = [kept.map { "attempt \($0.attempt.number) (v in the tutor lists them)" }, moved].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " and ")
    }

    /// Takes note of a change for undo: of the files that the learner may edit.
    func keepHistory(of lesson: Lesson, from old: StepFiles, to new: StepFiles) throws(WorkspaceError) {
        let paths = Set(lesson.files.filter(\.isEditable).map(\.path))
        var history = ChangeHistory(present: old.filter { paths.contains($0.key) })
        if let earlier = attempts.read(lesson.folder).history { history = history.following(earlier) }
        history.record(new.filter { paths.contains($0.key) })
        try attempts.keep(history, of: lesson.folder)
    }

    /// Moves files that are no text away as they are.
    ///
    /// - Returns: the folder they are now in; `nil` where every file can be read.
    func moveUnreadable(of lesson: Lesson, at time: Instant) throws(WorkspaceError) -> String? {
        var folder: String?
        for path in pathsOnDisk(of: lesson) {
            let place = try self.path(of: path, in: lesson)
            do {
                _ = try Disk.read(place)
            } catch .notText, .tooLarge {
                let aside = folder ?? freshPath("\(state)/aside/\(lesson.folder)/\(time.iso8601.replacing(":", with: ""))")
                try Disk.move(place, to: "\(aside)/\(path)")
                folder = aside
            }
        }
        return folder
    }

    /// A path at which nothing is yet.
    func freshPath(_ base: String, ending: String = "") -> String {
        var path = base + ending
        var number = 2
        while Disk.exists(path) {
            path = "\(base)-\(number)\(ending)"
            number += 1
        }
        return path
    }
}
