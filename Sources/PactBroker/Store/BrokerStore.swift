import GRDB
import Pact

/// The broker's memory in one SQLite file.
///
/// A change is one transaction, and on the disk when it is done (write-ahead log, full synchronisation).
public final class BrokerStore: Sendable {
    private let database: any DatabaseWriter
    /// The file that was opened; `nil` for a store that has none.
    private let identity: FileIdentity?

    private init(_ database: any DatabaseWriter, _ identity: FileIdentity? = nil) throws {
        self.database = database
        self.identity = identity
        try BrokerSchema.migrator.migrate(database)
    }

    /// A store in a file, made where it is missing.
    ///
    /// - Throws: `BrokerStoreError` when the file is no database of a broker, is of a newer program, or cannot be written.
    public static func file(_ path: String) throws(BrokerStoreError) -> BrokerStore {
        try failing(at: path) {
            var configuration = Configuration()
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF")
            }
            configuration.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // Nothing is written before it is known whose file it is.
            if try queue.read(BrokerSchema.isOfOthers) { throw BrokerStoreError.notADatabase(path: path) }
            if try queue.read(BrokerSchema.migrator.hasBeenSuperseded) { throw BrokerStoreError.newer(path: path) }
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            return try BrokerStore(queue, FileIdentity(of: path))
        }
    }

    /// A store that is gone with the program.
    public static func inMemory() throws(BrokerStoreError) -> BrokerStore {
        try failing(at: ":memory:") { try BrokerStore(DatabaseQueue()) }
    }

    /// Brings all of it into the one file and closes that. What SQLite still has to say then changes nothing: it is on the disk.
    func close() { try? database.close() }

    /// Everything but the long texts.
    func catalogue() throws(BrokerStoreError) -> Catalogue {
        try Self.failing(at: database.path) {
            try database.read { database in
                var catalogue = Catalogue()
                for kind in BrokerSchema.kinds { try Self.load(kind, into: &catalogue, from: database) }
                return catalogue
            }
        }
    }

    /// Writes all of a change, or nothing of it.
    ///
    /// - Throws: `BrokerStoreError.replaced` where the file is at its path no more: what is written to it then is lost at the end.
    func write(_ changes: [CatalogueChange]) throws(BrokerStoreError) {
        guard !changes.isEmpty else { return }
        let path = database.path
        try Self.failing(at: path) {
            try database.write { database in
                for change in changes { try Self.write(change, to: database) }
                if let identity, FileIdentity(of: path) != identity { throw BrokerStoreError.replaced(path: path) }
            }
        }
    }

    func document(_ kind: Document.Kind, id: Int) throws(BrokerStoreError) -> String? {
        try Self.failing(at: database.path) {
            try database.read { database in
                try String.fetchOne(database, sql: "SELECT text FROM document WHERE kind = ? AND id = ?", arguments: [kind.rawValue, id])
            }
        }
    }

    private static func load<Row: CatalogueRow>(_ kind: Row.Type, into catalogue: inout Catalogue, from database: Database) throws {
        for row in try Row.order(Column("id")).fetchAll(database) {
            _ = catalogue[keyPath: Row.table].put(row)
        }
        let removed = try Int.fetchOne(database, sql: "SELECT last FROM removedNumber WHERE kind = ?", arguments: [Row.databaseTableName])
        catalogue[keyPath: Row.table].leaveOut(through: removed ?? 0)
    }

    private static func write(_ change: CatalogueChange, to database: Database) throws {
        switch change {
        case .put(let row, nil): try row.insert(database)
        case .put(let row, _?): try row.update(database)
        case .remove(let row): try remove(row, from: database)
        case .write(let document):
            try database.execute(
                sql: "INSERT OR REPLACE INTO document (kind, id, text) VALUES (?, ?, ?)",
                arguments: [document.kind.rawValue, document.id, document.text])
        case .discard(let kind, let id):
            try database.execute(sql: "DELETE FROM document WHERE kind = ? AND id = ?", arguments: [kind.rawValue, id])
        }
    }

    private static func remove<Row: CatalogueRow>(_ row: Row, from database: Database) throws {
        try row.delete(database)
        try database.execute(
            sql: """
                INSERT INTO removedNumber (kind, last) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last)
                """,
            arguments: [Row.databaseTableName, row.id])
    }

    private static func failing<Result>(at path: String, _ body: () throws -> Result) throws(BrokerStoreError) -> Result {
        do {
            return try body()
        } catch let error as BrokerStoreError {
            throw error
        } catch let error as DatabaseError {
            throw BrokerStoreError(error, path: path)
        } catch {
            throw .unreadable(path: path, why: "\(error)")
        }
    }
}
