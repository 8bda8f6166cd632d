import Pact
import Workshop

extension Workspace {
    /// The most that is read of an archive.
    static let archiveLimit = 64 * 1024 * 1024

    /// The folders of the steps that were opened.
    var stepFolders: [String] {
        Disk.names(in: root).filter { Course.number(of: $0) != nil && Disk.isFolder("\(root)/\($0)") }
    }

    /// Everything the learner has.
    ///
    /// - Returns: also the paths of files that are no text and cannot go with it.
    func archive() throws(WorkspaceError) -> (archive: ProgressArchive, left: [String]) {
        var steps: [String: ProgressArchive.Step] = [:]
        var left: [String] = []
        for folder in stepFolders {
            let lesson = Self.bare(folder)
            var files: StepFiles = [:]
            for path in pathsOnDisk(of: lesson) {
                do {
                    files[path] = try Disk.read(try self.path(of: path, in: lesson))
                } catch .notText, .tooLarge {
                    left.append("\(folder)/\(path)")
                }
            }
            let found = attempts.read(folder)
            steps[folder] = ProgressArchive.Step(files: files, log: found.log, history: found.history)
        }
        return (ProgressArchive(progress: try progress().progress, steps: steps), left)
    }

    /// Takes over an archive. What is here is copied to a file first, each step's files are kept as an attempt, and undo leads back to them.
    ///
    /// - Returns: where the copy is; `nil` where nothing was here.
    func take(_ new: ProgressArchive, at time: Instant, localTime: String) throws(WorkspaceError) -> String? {
        let (old, _) = try archive()
        var copy: String?
        if !old.steps.isEmpty || !old.progress.steps.isEmpty {
            let path = freshPath("\(state)/before-import-\(time.iso8601.replacing(":", with: ""))", ending: ".json")
            try write(old, to: path)
            copy = path
        }
        for (folder, step) in new.steps.sorted(by: { $0.key < $1.key }) { try take(step, folder, over: old.steps[folder], time, localTime) }
        var progress = old.progress
        progress.steps.merge(new.progress.steps) { $1 }
        progress.current = new.progress.current ?? progress.current
        try save(progress)
        return copy
    }

    func write(_ archive: ProgressArchive, to path: String) throws(WorkspaceError) {
        try Disk.write(archive.json.text(pretty: true) + "\n", to: path)
    }

    private func take(
        _ step: ProgressArchive.Step, _ folder: String, over old: ProgressArchive.Step?, _ time: Instant, _ localTime: String
    ) throws(WorkspaceError) {
        let lesson = Self.bare(folder)
        _ = try moveUnreadable(of: lesson, at: time)
        try attempts.merge(step.log, of: folder)
        var history = step.history ?? ChangeHistory(present: step.files.filter { !$0.key.hasPrefix("pacts/") })
        if let old, !old.files.isEmpty {
            let isChanged = step.files.contains { old.files[$0.key] != $0.value }
            if isChanged {
                _ = try attempts.keep(AttemptDraft(.progressImport, files: old.files), of: folder, at: time, localTime: localTime)
            }
            // Only files that both speak of: a history knows the files that the step lets be edited.
            let mine = old.files.filter { history.present[$0.key] != nil }
            let earlier = ChangeHistory(present: mine).following(old.history ?? ChangeHistory(present: mine))
            // Where nothing changes, what undo leads to stays as it is.
            history = isChanged ? history.following(earlier) : earlier
        }
        try attempts.keep(history, of: folder)
        for (path, text) in step.files where old?.files[path] != text { try write(text, to: path, in: lesson) }
    }

    /// A step known by its folder alone.
    private static func bare(_ folder: String) -> Lesson {
        Lesson(number: Course.number(of: folder) ?? 0, folder: folder, title: "")
    }
}
