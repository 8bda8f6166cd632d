import Glibc

/// Where a broker keeps what it knows, and what lies beside it: the lock of whoever owns it, and how to reach the owner.
struct BrokerPlace: Sendable, Equatable {
    /// The database's file; an absolute path where it or its folder is there, links followed, so that it has one name only.
    let database: String

    init(database: String) {
        self.database = Self.resolved(database)
    }

    /// The workspace's own broker, whose folder is made where it is missing.
    init(of workspace: Workspace) throws(WorkspaceError) {
        try Disk.make(folder: workspace.state)
        self.init(database: workspace.state + Self.ownName)
    }

    var lock: String { stem + ".lock" }

    /// Where the owner says where it serves.
    var card: BrokerCard { BrokerCard(path: isOfWorkspace ? stem + ".json" : stem + ".owner.json") }

    /// In a folder of the program's own the names are short. Elsewhere `team.json` or `team.lock` may well be somebody's file.
    private var stem: String { isOfWorkspace ? String(database.dropLast(Self.ending.count)) : database }

    private var isOfWorkspace: Bool { database.hasSuffix("/.state" + Self.ownName) }

    private static let ownName = "/broker" + ending
    private static let ending = ".sqlite"

    private static func resolved(_ path: String) -> String {
        if let whole = real(path) { return whole }
        let slash = path.lastIndex(of: "/")
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        let folder = slash.map { path[..<$0] } ?? "."
        guard !name.isEmpty, let above = real(folder.isEmpty ? "/" : String(folder)) else { return path }
        return above == "/" ? "/\(name)" : "\(above)/\(name)"
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
