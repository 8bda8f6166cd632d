import PactBroker

/// Why the broker in this program cannot be had.
enum EmbeddedBrokerError: Error, Equatable {
    /// Another process owns the database; `owner` where it says where it serves.
    case held(database: String, pid: Int32, owner: BrokerOwner?)
    case store(BrokerStoreError)
    case folder(WorkspaceError)
    /// The path of the database is one of a folder.
    case isFolder(path: String)
}

extension EmbeddedBrokerError {
    /// What happened, where, and what to do.
    var sentence: String {
        switch self {
        case .held(let database, let pid, let owner?):
            "Process \(pid) serves \(database) already, at \(owner.url). Use that broker, stop it, or take another file with --database."
        case .held(let database, let pid, nil):
            "\(pid > 0 ? "Process \(pid)" : "Another process") has \(database) and does not say where it serves. Stop it, or take another file with --database."
        case .store(let error): error.sentence
        case .folder(let error): error.sentence
        case .isFolder(let path): "\(path) is a folder. Name a file for the broker's database, such as \(path)/broker.sqlite."
        }
    }

    /// What a command ends with: a file that is no broker's is wrong input, all else the environment's fault.
    var failure: CommandFailure {
        switch self {
        case .store(.notADatabase), .store(.newer), .isFolder: .input(sentence)
        case .held, .store, .folder: .environment(sentence)
        }
    }
}
