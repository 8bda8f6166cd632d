import Workshop

extension Workspace {
    private func recoveryPath(of file: String, in lesson: Lesson) throws(WorkspaceError) -> String {
        _ = try path(of: file, in: lesson)
        return "\(state)/recovery/\(lesson.folder)/\(file)"
    }

    /// Keeps what is being typed, beside the saved files.
    func writeRecovery(_ text: String, of file: String, in lesson: Lesson) throws(WorkspaceError) {
        try Disk.write(text, to: try recoveryPath(of: file, in: lesson))
    }

    func dropRecovery(of file: String, in lesson: Lesson) throws(WorkspaceError) {
        try Disk.remove(try recoveryPath(of: file, in: lesson))
    }

    /// Texts that were typed and never saved, by path. What is the same as the saved file is left out.
    func recovered(in lesson: Lesson) throws(WorkspaceError) -> StepFiles {
        var texts: StepFiles = [:]
        for file in lesson.files where file.isEditable {
            guard let text = try Disk.read(try recoveryPath(of: file.path, in: lesson)) else { continue }
            if try Disk.read(try path(of: file.path, in: lesson)) != text { texts[file.path] = text }
        }
        return texts
    }
}
