import Glibc
import Pact

/// The file beside a broker's database in which its owner says where it serves. What else may be at its path is left alone.
struct BrokerCard: Sendable, Equatable {
    let path: String

    /// What it says; `nil` where there is none, or something else.
    var owner: BrokerOwner? {
        guard isPlainFile, let text = (try? Disk.read(path, limit: Self.limit)) ?? nil else { return nil }
        return (try? JSONValue.parse(text)).flatMap(BrokerOwner.init(json:))
    }

    /// Removes what an owner that died left, whole or only begun.
    ///
    /// - Throws: `WorkspaceError.foreign` for any other file.
    func clear() throws(WorkspaceError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard isPlainFile, status.st_size == 0 || owner != nil else { throw .foreign(path: path) }
        try Disk.remove(path)
    }

    /// Writes it anew, readable by the same user only.
    func write(_ owner: BrokerOwner) throws(WorkspaceError) {
        try clear()
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Disk.failure(.writing, path) }
        close(descriptor)
        try Disk.write(owner.json.text() + "\n", to: path)
    }

    /// Takes it away where it is still this process's.
    func remove() {
        if owner?.process == getpid() { unlink(path) }
    }

    private var isPlainFile: Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Larger than any card, in bytes.
    private static let limit = 64 * 1024
}
