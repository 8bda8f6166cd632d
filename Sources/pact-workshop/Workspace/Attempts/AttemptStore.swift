import Glibc
import Pact
import Workshop

/// The attempts of all steps on the disk, under `.state/attempts/`.
///
/// Each attempt is a file of its own, `NN-step/000007.json`, that names the contents of its files; each content is one file in `objects/`,
/// named by its hash and written before whoever names it. So whatever is cut off in the middle, what was kept before stays whole, and one
/// file that is damaged takes nothing else with it. `NN-step/history.json` is what undo and redo lead to.
struct AttemptStore: Sendable {
    /// Without a slash at its end.
    let folder: String

    var objects: String { folder + "/objects" }

    func folder(of step: String) -> String { "\(folder)/\(step)" }

    func path(of number: Int, in step: String) -> String {
        let digits = String(number)
        return "\(folder(of: step))/\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).json"
    }

    func historyPath(of step: String) -> String { folder(of: step) + "/history.json" }

    func path(of hash: ContentHash) -> String { "\(objects)/\(hash.text)" }

    /// The numbers of the attempts that a step has, readable or not.
    func numbers(of step: String) -> [Int] {
        Disk.names(in: folder(of: step)).compactMap { name in
            guard name.hasSuffix(".json"), let number = Int(name.dropLast(".json".count)), number > 0 else { return nil }
            return number
        }.sorted()
    }

    /// The steps that something is kept of, by their folders.
    var steps: [String] {
        Disk.names(in: folder).filter { Course.number(of: $0) != nil && Disk.isFolder(folder(of: $0)) }
    }

    /// Does something while no other process keeps or clears anything here.
    func alone<Value>(_ work: () throws(WorkspaceError) -> Value) throws(WorkspaceError) -> Value {
        try Disk.make(folder: folder)
        let path = folder + "/lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Disk.failure(.locking, path) }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw Disk.failure(.locking, path) }
        }
        return try work()
    }
}
