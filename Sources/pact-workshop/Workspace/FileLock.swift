import Glibc
import Synchronization

/// The right to something that only one process may work on, as a lock on a file; held until it is released or the process ends,
/// however it ends. The file says which process holds it.
final class FileLock: Sendable {
    /// Why the lock cannot be had.
    enum Refusal: Error, Equatable {
        /// Another process has it; 0 where its number cannot be read.
        case held(pid: Int32)
        case failed(WorkspaceError)
    }

    private let descriptor: Mutex<Int32?>

    /// - Parameters:
    ///   - path: made where it is missing, in a folder that is there.
    ///   - rights: of the file where it is made.
    init(_ path: String, rights: mode_t = 0o644) throws(Refusal) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, rights)
        guard descriptor >= 0 else { throw .failed(Disk.failure(.locking, path)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let refusal = errno == EWOULDBLOCK ? Refusal.held(pid: Self.holder(path)) : .failed(Disk.failure(.locking, path))
            close(descriptor)
            throw refusal
        }
        let pid = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pid.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
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

    private static func holder(_ path: String) -> Int32 {
        let text = (try? Disk.read(path)) ?? nil
        return text.flatMap { Int32($0.filter { $0 != "\n" }) } ?? 0
    }
}
