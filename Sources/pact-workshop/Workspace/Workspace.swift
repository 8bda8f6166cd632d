import Workshop

/// The learner's folder: a folder for each step with the files as the learner has them, and `.state/` with everything else.
struct Workspace: Sendable {
    /// Without a slash at its end.
    let root: String

    init(root: String) {
        var root = root
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
    }

    var state: String { root + "/.state" }

    func folder(of lesson: Lesson) -> String { "\(root)/\(lesson.folder)" }

    /// The path of a step's file on the disk.
    ///
    /// - Throws: `WorkspaceError.outside` for a path that leaves the step's folder.
    func path(of file: String, in lesson: Lesson) throws(WorkspaceError) -> String {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.isEmpty, !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." || $0.contains("\0") }) else {
            throw .outside(path: file)
        }
        return folder(of: lesson) + "/" + file
    }

    /// The step's files as the learner has them. Files of the start that are missing are filled in first.
    func files(of lesson: Lesson) throws(WorkspaceError) -> StepFiles {
        var files = try filesOnDisk(of: lesson)
        for (path, text) in lesson.start where files[path] == nil {
            try write(text, to: path, in: lesson)
            files[path] = text
        }
        return files
    }

    /// True when the step has never been opened.
    func isUntouched(_ lesson: Lesson) -> Bool {
        !Disk.isFolder(folder(of: lesson))
    }

    /// Writes one of the step's files, whole or not at all.
    func write(_ text: String, to path: String, in lesson: Lesson) throws(WorkspaceError) {
        try Disk.write(text, to: try self.path(of: path, in: lesson))
    }

    /// What of the step lies on the disk, nothing filled in: YAML files of both sides, and pacts.
    func filesOnDisk(of lesson: Lesson) throws(WorkspaceError) -> StepFiles {
        var files: StepFiles = [:]
        for path in pathsOnDisk(of: lesson) { files[path] = try Disk.read(try self.path(of: path, in: lesson)) }
        return files
    }

    /// The paths of the step's files on the disk, readable or not.
    func pathsOnDisk(of lesson: Lesson) -> [String] {
        [("consumer", ".yaml"), ("provider", ".yaml"), ("pacts", ".json")].flatMap { folder, ending in
            Disk.names(in: "\(self.folder(of: lesson))/\(folder)")
                .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
                .map { "\(folder)/\($0)" }
        }
    }
}
