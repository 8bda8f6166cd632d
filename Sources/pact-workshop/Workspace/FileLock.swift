import Glibc
import Synchronization

/// The right to something that only one process may work on, as a lock on a file; held until it is released or the process ends,
/// however it ends.
final class FileLock: Sendable {
    /// Why the lock cannot be had.
    enum Refusal: Error, Equatable {
        /// Another process has it; 0 where its number cannot be read.
        case held(pid: Int32)
        case failed(WorkspaceError)
    }

    private let descriptor: Mutex<Int32?>

    /// Locks a file that is there for nothing else, and says in it which process has the lock.
    ///
    /// - Parameters:
    ///   - path: made where it is missing, in a folder that is there. A link, or a file with anything but a process's number in it,
    ///     is not this program's, and left alone.
    ///   - rights: of the file where it is made.
    init(_ path: String, rights: mode_t = 0o644) throws(Refusal) {
        let descriptor = try Self.open(path, rights: rights, for: .locking)
        guard Self.isLock(descriptor) else {
            close(descriptor)
            throw .failed(.foreign(path: path))
        }
        try Self.take(descriptor, path) { Self.number(in: descriptor) }
        let pid = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pid.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        self.descriptor = Mutex(descriptor)
    }

    /// Locks an SQLite database itself, whatever name it is opened by and whoever removed the lock beside it; what is in it stays.
    ///
    /// To be released only when SQLite has closed the database: closing any descriptor of a file gives up all its record locks.
    ///
    /// - Parameter database: made where it is missing, for its owner's eyes alone.
    init(database path: String) throws(Refusal) {
        let descriptor = try Self.open(path, rights: 0o600, for: .writing)
        try Self.take(descriptor, path) { Self.user(of: descriptor) }
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        release()
    }

    /// Gives the right up; nothing happens the second time.
    func release() {
        descriptor.withLock { held in
            if let descriptor = held { close(descriptor) }
            held = nil
        }
    }

    /// Opens a plain file, never one that a link leads to.
    private static func open(_ path: String, rights: mode_t, for doing: WorkspaceError.Doing) throws(Refusal) -> Int32 {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, rights)
        guard descriptor >= 0 else { throw .failed(errno == ELOOP ? .foreign(path: path) : Disk.failure(doing, path)) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .failed(.foreign(path: path))
        }
        return descriptor
    }

    /// Locks it, or closes it and says who has it.
    private static func take(_ descriptor: Int32, _ path: String, holder: () -> Int32?) throws(Refusal) {
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return }
        let refusal = errno == EWOULDBLOCK ? Refusal.held(pid: holder() ?? 0) : .failed(Disk.failure(.locking, path))
        close(descriptor)
        throw refusal
    }

    /// True for what this program leaves in its locks: nothing, or the number of a process.
    private static func isLock(_ descriptor: Int32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return false }
        return status.st_size == 0 || number(in: descriptor) != nil
    }

    private static func number(in descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0, count < bytes.count, let text = String(validating: bytes.prefix(count), as: UTF8.self) else { return nil }
        return Int32(text.hasSuffix("\n") ? String(text.dropLast()) : text).flatMap { $0 > 0 ? $0 : nil }
    }

    /// The process that SQLite has the database open in.
    private static func user(of descriptor: Int32) -> Int32? {
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        guard fcntl(descriptor, F_GETLK, &lock) == 0, lock.l_type != Int16(F_UNLCK), lock.l_pid > 0 else { return nil }
        return lock.l_pid
    }
}
