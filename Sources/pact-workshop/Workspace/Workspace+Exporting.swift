import Glibc
import Tutor
import Workshop

extension Workspace {
    /// Writes a course with the learner's files into one file, whole or not at all.
    ///
    /// - Parameters:
    ///   - file: an absolute path.
    ///   - replaces: false to leave a file alone that is there.
    /// - Returns: false where a file is there that must not be replaced.
    func export(
        _ course: Course, _ progress: Progress, to file: String, as format: ExportFormat, replaces: Bool
    ) throws(WorkspaceError) -> Bool {
        if Disk.isFolder(file) { throw .system(.writing, path: file, reason: "it is a folder") }
        guard replaces || !Disk.exists(file) else { return false }
        var files: [String: StepFiles] = [:]
        for lesson in course.lessons { files[lesson.folder] = readableFiles(of: lesson) }
        try Disk.write(CourseExport(course: course, progress: progress, files: files).text(as: format), to: file)
        return true
    }

    /// The step's files on the disk; in place of one that cannot be read a word about that.
    private func readableFiles(of lesson: Lesson) -> StepFiles {
        var files: StepFiles = [:]
        for path in pathsOnDisk(of: lesson) {
            do throws(WorkspaceError) {
                files[path] = try Disk.read(try self.path(of: path, in: lesson))
            } catch {
                files[path] = "# \(error.sentence)\n"
            }
        }
        return files
    }

    /// A path as somebody types it: `~/` is their home, anything without a slash in front lies in the folder they are in.
    static func place(_ path: String, environment: [String: String]) -> String {
        if path == "~" || path.hasPrefix("~/"), let home = environment["HOME"] { return home + path.dropFirst() }
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + "/" + path
    }
}
