import Foundation
import Glibc
import Synchronization

/// Reading and writing whole text files.
enum Disk {
    /// The most that is read of one file.
    static let sizeLimit = 4 * 1024 * 1024
    /// How the name of a file begins that is being written and not yet in its place.
    static let unfinishedPrefix = ".unfinished-"

    private static let written = Atomic(0)

    /// What some editors write before UTF-8; it is no part of the text.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// - Returns: `nil` where there is no such file.
    static func read(_ path: String, limit: Int = sizeLimit) throws(WorkspaceError) -> String? {
        guard let bytes = try bytes(of: path, limit: limit) else { return nil }
        let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
        guard let text = String(validating: text, as: UTF8.self) else { throw .notText(path: path) }
        return text
    }

    /// Writes a file whole or not at all: beside its place, forced to the disk, renamed. Its folder is made where it is missing.
    ///
    /// A file that may not be written stays; one that is there keeps its rights, and a link goes on leading to its file.
    static func write(_ text: String, to place: String) throws(WorkspaceError) {
        let path = destination(of: place)
        let rights = try rights(of: path)
        let folder = (path as NSString).deletingLastPathComponent
        try make(folder: folder)
        let number = written.add(1, ordering: .relaxed).newValue
        let beside = "\(folder)/\(unfinishedPrefix)\(getpid())-\(number)"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(.writing, path) }
        do throws(WorkspaceError) {
            defer { close(descriptor) }
            if let rights, fchmod(descriptor, rights) != 0 { throw failure(.writing, path) }
            try fill(descriptor, with: Array(text.utf8), path: path)
        } catch {
            unlink(beside)
            throw error
        }
        guard rename(beside, path) == 0 else {
            let failed = failure(.writing, path)
            unlink(beside)
            throw failed
        }
        settle(folder)
    }

    /// Where a link leads; the path itself where it is none.
    private static func destination(of path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The rights of a file that may be written; nil where there is none yet.
    private static func rights(of path: String) throws(WorkspaceError) -> mode_t? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        guard access(path, W_OK) == 0 else { throw failure(.writing, path) }
        return status.st_mode & 0o777
    }

    /// Makes a folder and those above it, where they are missing.
    static func make(folder: String) throws(WorkspaceError) {
        let above = (folder as NSString).deletingLastPathComponent
        if !above.isEmpty, above != folder, !isFolder(above) { try make(folder: above) }
        guard mkdir(folder, 0o755) != 0 else { return }
        let failed = failure(.making, folder)
        guard isFolder(folder) else { throw failed }
    }

    static func remove(_ path: String) throws(WorkspaceError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure(.removing, path) }
    }

    /// The names in a folder, sorted; none where it is missing.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// True for a symbolic link, whatever it leads to.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// The length of a file in bytes; `nil` where there is none.
    static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    static func failure(_ doing: WorkspaceError.Doing, _ path: String) -> WorkspaceError {
        .system(doing, path: path, reason: String(cString: strerror(errno)))
    }

    private static func bytes(of path: String, limit: Int) throws(WorkspaceError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure(.reading, path)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(.reading, path) }
            guard count > 0 else { return bytes }
            bytes += buffer.prefix(count)
            guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        }
    }

    private static func fill(_ descriptor: Int32, with bytes: [UInt8], path: String) throws(WorkspaceError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(.writing, path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw failure(.writing, path) }
    }

    /// Forces a renaming to the disk. Not every file system can, and the file itself is safe by then.
    private static func settle(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }
}

extension Disk {
    /// Moves a file; the folder it comes to is made where it is missing.
    static func move(_ path: String, to other: String) throws(WorkspaceError) {
        try make(folder: (other as NSString).deletingLastPathComponent)
        guard rename(path, other) == 0 else { throw failure(.writing, other) }
    }
}
