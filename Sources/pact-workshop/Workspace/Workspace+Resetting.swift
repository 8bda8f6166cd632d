import Workshop

extension Workspace {
    /// Keeps a step's files as they are, under `.state/attempts/`.
    ///
    /// - Returns: the folder in which they are kept.
    @discardableResult
    func keepCopy(of files: StepFiles, in lesson: Lesson, at time: Instant) throws(WorkspaceError) -> String {
        let base = "\(state)/attempts/\(lesson.folder)/\(time.iso8601.replacing(":", with: ""))"
        var copy = base
        var number = 2
        while Disk.exists(copy) {
            copy = "\(base)-\(number)"
            number += 1
        }
        for (path, text) in files {
            _ = try self.path(of: path, in: lesson)
            try Disk.write(text, to: "\(copy)/\(path)")
        }
        return copy
    }

    /// Puts a step back to its start files, and keeps what was there.
    ///
    /// - Returns: where the former files are kept; `nil` when there were none, or none that differ from the start.
    func reset(_ lesson: Lesson, at time: Instant) throws(WorkspaceError) -> String? {
        let before = try filesOnDisk(of: lesson)
        let kept = before.isEmpty || before == lesson.start ? nil : try keepCopy(of: before, in: lesson, at: time)
        for path in before.keys where lesson.start[path] == nil {
            try Disk.remove(try self.path(of: path, in: lesson))
        }
        for (path, text) in lesson.start where before[path] != text {
            try write(text, to: path, in: lesson)
        }
        return kept
    }
}
