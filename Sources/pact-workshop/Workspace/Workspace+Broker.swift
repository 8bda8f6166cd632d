import Glibc
import Pact
import Workshop

/// What the workspace keeps beside the broker's database.
extension Workspace {
    private var brokerLogPath: String { state + "/broker-log.json" }
    private var tokenPath: String { state + "/broker-token" }

    /// The bearer token of the workspace's own broker: made once, for its owner's eyes alone.
    func brokerToken() throws(WorkspaceError) -> String {
        if let text = try Disk.read(tokenPath) {
            let token = text.filter { !$0.isWhitespace }
            if token.count >= 16 { return token }
        }
        try Disk.make(folder: state)
        let digits = Array("0123456789abcdef")
        let token = String((0..<32).compactMap { _ in digits.randomElement() })
        // The rights are there before the secret is.
        let descriptor = open(tokenPath, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Disk.failure(.writing, tokenPath) }
        close(descriptor)
        try Disk.write(token + "\n", to: tokenPath)
        return token
    }

    /// What was asked of brokers; an empty one where nothing was kept, or nothing that can be read.
    func brokerLog() -> BrokerLog {
        let text = (try? Disk.read(brokerLogPath)) ?? nil
        return text.flatMap { try? JSONValue.parse($0) }.map(BrokerLog.init(json:)) ?? BrokerLog()
    }

    func save(_ log: BrokerLog) throws(WorkspaceError) {
        try Disk.make(folder: state)
        try Disk.write(log.json.text() + "\n", to: brokerLogPath)
    }

    /// The broker's databases that were put aside, by their file names, the newest first.
    var keptBrokers: [String] {
        Disk.names(in: state).filter { $0.hasPrefix(Self.keptPrefix) && $0.hasSuffix(".sqlite") }.sorted(by: >)
    }

    private static var keptPrefix: String { "broker-kept-" }

    /// Puts the broker's database aside, and another in its place where one is named; nobody may have it open.
    ///
    /// - Parameter name: one of `keptBrokers`.
    /// - Returns: the name under which the old one is kept; `nil` where there was none.
    func renewBroker(with name: String? = nil, at time: Instant) throws(WorkspaceError) -> String? {
        let database = state + "/broker.sqlite"
        var kept: String?
        if Disk.exists(database) {
            let stamp = time.iso8601.prefix(19).replacing(":", with: "").replacing("-", with: "")
            let path = freshPath("\(state)/\(Self.keptPrefix)\(stamp)", ending: ".sqlite")
            try moveDatabase(database, to: path)
            kept = path.split(separator: "/").last.map(String.init)
        }
        if let name { try moveDatabase("\(state)/\(name)", to: database) }
        return kept
    }

    /// SQLite's side files, where a crash left some, belong to the database.
    private func moveDatabase(_ path: String, to other: String) throws(WorkspaceError) {
        for ending in ["", "-wal", "-shm"] where Disk.exists(path + ending) { try Disk.move(path + ending, to: other + ending) }
    }
}
