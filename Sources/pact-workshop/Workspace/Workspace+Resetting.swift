import Workshop

extension Workspace {
    /// Keeps a step's files as they are, under `.state/attempts/`.
    ///
    /// - Returns: the folder in which they are kept.
    @discardableResult
    func keepCopy(of files: StepFiles, in lesson: Lesson, at time: Instant) throws(WorkspaceError) -> String {
        let copy = freshCopyFolder(lesson, at: time)
        for (path, text) in files {
            _ = try self.path(of: path, in: lesson)
            try Disk.write(text, to: "\(copy)/\(path)")
        }
        return copy
    }

    private func freshCopyFolder(_ lesson: Lesson, at time: Instant) -> String {
        let base = "\(state)/attempts/\(lesson.folder)/\(time.iso8601.replacing(":", with: ""))"
        var copy = base
        var number = 2
        while Disk.exists(copy) {
            copy = "\(base)-\(number)"
            number += 1
        }
        return copy
    }

    /// Puts a step back to its start files, and keeps what was there.
    ///
    /// - Returns: where the files are kept that differed from the start; `nil` when none did.
    func reset(_ lesson: Lesson, at time: Instant) throws(WorkspaceError) -> String? {
        let paths = pathsOnDisk(of: lesson)
        let changed = paths.filter { path in
            // What cannot be read, since it is no text, is moved away as it is.
            (try? Disk.read(try self.path(of: path, in: lesson))) != lesson.start[path]
        }
        let copy = freshCopyFolder(lesson, at: time)
        for path in changed { try Disk.move(try self.path(of: path, in: lesson), to: "\(copy)/\(path)") }
        for (path, text) in lesson.start where !Disk.exists(try self.path(of: path, in: lesson)) {
            try write(text, to: path, in: lesson)
        }
        return changed.isEmpty ? nil : copy
    }
}
