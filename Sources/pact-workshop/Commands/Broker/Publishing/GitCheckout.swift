import Foundation

/// The git repository around a folder, read from its own files: no git needs to be there.
struct GitCheckout: Equatable {
    /// 40 or 64 hexadecimal digits; `nil` before the first commit.
    var commit: String?
    /// `nil` where a commit is checked out and no branch.
    var branch: String?

    /// - Returns: `nil` where neither the folder nor one above it is a repository.
    init?(folder: String) {
        guard let repository = Self.repository(from: folder), let head = Self.text(repository + "/HEAD") else { return nil }
        guard head.hasPrefix("ref:") else {
            commit = head
            return
        }
        let reference = head.dropFirst("ref:".count).trimmingCharacters(in: .whitespaces)
        if reference.hasPrefix("refs/heads/") { branch = String(reference.dropFirst("refs/heads/".count)) }
        commit = Self.commit(of: reference, in: repository)
    }

    /// The folder with `HEAD` in it. In a worktree or a submodule `.git` is a file that names it.
    private static func repository(from folder: String) -> String? {
        var url = URL(fileURLWithPath: folder).standardizedFileURL
        while true {
            let git = url.appendingPathComponent(".git")
            if Disk.isFolder(git.path) { return git.path }
            if let file = text(git.path), file.hasPrefix("gitdir:") {
                let place = file.dropFirst("gitdir:".count).trimmingCharacters(in: .whitespaces)
                return URL(fileURLWithPath: place, relativeTo: url).standardizedFileURL.path
            }
            let above = url.deletingLastPathComponent().standardizedFileURL
            guard above.path != url.path else { return nil }
            url = above
        }
    }

    /// A worktree has its own HEAD, and its branches where `commondir` says.
    private static func commit(of reference: String, in repository: String) -> String? {
        var places = [repository]
        if let common = text(repository + "/commondir") {
            places.append(URL(fileURLWithPath: common, relativeTo: URL(fileURLWithPath: repository, isDirectory: true)).path)
        }
        for place in places {
            if let commit = text("\(place)/\(reference)"), !commit.isEmpty { return commit }
            for line in (text(place + "/packed-refs") ?? "").split(separator: "\n") where line.hasSuffix(" " + reference) {
                return String(line.prefix { $0 != " " })
            }
        }
        return nil
    }

    private static func text(_ path: String) -> String? {
        guard !Disk.isFolder(path) else { return nil }
        return (try? Disk.read(path))?.flatMap { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }
}
