/// The right to work on a workspace and its progress; held until it is released or the process ends, however it ends.
final class WorkspaceLock: Sendable {
    private let lock: FileLock

    /// - Throws: `WorkspaceError.heldBy` with the other process when somebody else holds it.
    init(_ workspace: Workspace) throws(WorkspaceError) {
        try Disk.make(folder: workspace.state)
        do throws(FileLock.Refusal) {
            lock = try FileLock(workspace.state + "/lock")
        } catch {
            switch error {
            case .held(let pid): throw .heldBy(pid: pid)
            case .failed(let failure): throw failure
            }
        }
    }
}
