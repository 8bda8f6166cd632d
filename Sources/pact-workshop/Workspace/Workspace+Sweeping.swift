import Glibc
import Workshop

extension Workspace {
    /// Removes what writers that were killed left beside their files. Only for the holder of the lock.
    func sweep(_ folders: [String]) {
        let steps = folders.flatMap { folder in ["consumer", "provider", "pacts"].map { "\(root)/\(folder)/\($0)" } }
        let kept = [attempts.objects] + folders.map { attempts.folder(of: $0) }
        for folder in steps + [state] + kept {
            for name in Disk.names(in: folder) where name.hasPrefix(Disk.unfinishedPrefix) && !isWriterAlive(name) {
                try? Disk.remove("\(folder)/\(name)")
            }
        }
    }

    private func isWriterAlive(_ name: String) -> Bool {
        let digits = name.dropFirst(Disk.unfinishedPrefix.count).prefix { $0.isNumber }
        guard let pid = Int32(digits) else { return false }
        return kill(pid, 0) == 0 || errno == EPERM
    }
}
