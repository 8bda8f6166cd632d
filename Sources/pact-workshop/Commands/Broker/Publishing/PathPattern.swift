import Glibc

/// Files that a person names by paths, folders and patterns.
enum PathPattern {
    /// The JSON files that are meant, each once, in the order in which they were named.
    ///
    /// Of a folder those directly in it, as the official client takes them: what lies deeper may be other contracts of the same two.
    /// In a pattern `*` stands for any characters of one name, `?` for one, `[…]` for one of several, and `**` for any folders.
    ///
    /// - Throws: `CommandFailure.input` for a path that is not there and is no pattern.
    static func files(_ paths: [String]) throws(CommandFailure) -> [String] {
        var files: [String] = []
        for path in paths {
            let isPattern = path.contains { "*?[".contains($0) } && access(path, F_OK) != 0
            for match in isPattern ? matches(path) : [path] {
                files += try InputFile.jsonFiles(match, below: false)
            }
        }
        var seen: Set<String> = []
        return files.filter { seen.insert($0).inserted }
    }

    private static func matches(_ pattern: String) -> [String] {
        let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
        guard let deep = parts.firstIndex(of: "**") else { return globbed(pattern) }
        let start = parts[..<deep].joined(separator: "/")
        let rest = parts[(deep + 1)...].joined(separator: "/")
        let root = start.isEmpty && deep > 0 ? "/" : start
        return folders(root.isEmpty ? "." : root).flatMap { folder -> [String] in
            let place = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
            return matches(place + (rest.isEmpty ? "*" : rest))
        }
    }

    /// What the system finds for a pattern, in the order of the names.
    private static func globbed(_ pattern: String) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0, let names = found.gl_pathv else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { names[$0].map { String(cString: $0) } }
    }

    /// A folder, or each that a pattern means, and all folders in it. Links are not followed, since they may lead in a circle.
    private static func folders(_ pattern: String) -> [String] {
        let roots = pattern.contains { "*?[".contains($0) } ? globbed(pattern) : [pattern]
        return roots.filter(Disk.isFolder).flatMap { root -> [String] in
            let below = Disk.names(in: root).map { root == "." ? $0 : root.hasSuffix("/") ? root + $0 : "\(root)/\($0)" }
            return [root] + below.filter { Disk.isFolder($0) && !Disk.isLink($0) }.flatMap(folders)
        }
    }
}
