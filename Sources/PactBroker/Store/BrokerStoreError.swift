import GRDB

/// Why the broker's database cannot be used.
public enum BrokerStoreError: Error, Equatable, Sendable {
    /// The file is there and is no database, or not one of a broker.
    case notADatabase(path: String)
    /// A newer version of this program wrote it.
    case newer(path: String)
    /// The place cannot be written to.
    case unwritable(path: String)
    /// No room is left on the disk.
    case full(path: String)
    /// Another program holds it.
    case busy(path: String)
    /// What is at the path is no longer the file that was opened.
    case replaced(path: String)
    /// Anything else, as SQLite says it.
    case unreadable(path: String, why: String)

    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notADatabase(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .unwritable(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        default: self = .unreadable(path: path, why: error.message ?? "\(error.resultCode)")
        }
    }
}
