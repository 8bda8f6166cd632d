import Glibc

extension LessonsFolder {
    /// The course: what was asked for, else `PACT_WORKSHOP_LESSONS`, else that of an installed program, else the one beside the sources
    /// that the program was built from.
    ///
    /// - Parameter executable: the program's own path.
    static func find(option: String?, environment: CommandEnvironment, executable: String? = ownPath) throws(CommandFailure)
        -> LessonsFolder
    {
        if let option {
            guard Disk.isFolder(option) else { throw .input("There is no folder \(option). Name a course's folder with --lessons DIR.") }
            return LessonsFolder(root: option)
        }
        var tried: [String] = []
        func found(_ folder: String) -> Bool {
            tried.append(folder)
            return Disk.isFolder(folder)
        }
        if let folder = environment.text("PACT_WORKSHOP_LESSONS") {
            guard Disk.isFolder(folder) else { throw .input("PACT_WORKSHOP_LESSONS names \(folder), and there is no such folder.") }
            return LessonsFolder(root: folder)
        }
        let above = executable.map(foldersAbove) ?? []
        if let prefix = above.dropFirst().first, found(prefix + "/share/pact-workshop/Lessons") {
            return LessonsFolder(root: prefix + "/share/pact-workshop/Lessons")
        }
        for folder in above where Disk.exists(folder + "/Package.swift") && found(folder + "/Lessons") {
            return LessonsFolder(root: folder + "/Lessons")
        }
        throw .environment(
            "The lessons were not found. Tried: \((tried.isEmpty ? ["nothing"] : tried).joined(separator: ", ")), and upward from "
                + "\(executable ?? "the program") a folder with Package.swift and Lessons. Name their folder with --lessons DIR.")
    }

    /// The program's own path, links resolved.
    static var ownPath: String? {
        guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The folders that a path lies in, the innermost first.
    private static func foldersAbove(_ path: String) -> [String] {
        var folders: [String] = []
        var rest = Substring(path)
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        return folders
    }
}
