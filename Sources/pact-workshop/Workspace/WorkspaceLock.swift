import Glibc

/// The right to work on a workspace and its progress; held until it is released or the process ends, however it ends.
final class WorkspaceLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `WorkspaceError.heldBy` with the other process when somebody else holds it.
    init(_ workspace: Workspace) throws(WorkspaceError) {
        try Disk.make(folder: workspace.state)
        let path = workspace.state + "/lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Disk.failure(.locking, path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let failed = errno == EWOULDBLOCK ? WorkspaceError.heldBy(pid: Self.holder(path)) : Disk.failure(.locking, path)
            close(descriptor)
            throw failed
        }
        let pid = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pid.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// The process that wrote itself into the file; 0 where that is not to be read.
    private static func holder(_ path: String) -> Int32 {
        let text = (try? Disk.read(path)) ?? nil
        return text.flatMap { Int32($0.filter { $0 != "\n" }) } ?? 0
    }
}
