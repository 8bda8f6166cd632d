/// Why something in the workspace or the course's folder cannot be read or written.
enum WorkspaceError: Error, Equatable {
    enum Doing: Equatable {
        case reading, writing, making, removing, locking
    }

    /// The system said no; `reason` in its own words.
    case system(Doing, path: String, reason: String)
    case notText(path: String)
    case tooLarge(path: String, limit: Int)
    /// A path that would leave the step's folder.
    case outside(path: String)
    /// A file that somebody else made has the name of one that the program needs for itself.
    case foreign(path: String)
    /// Another tutor works here.
    case heldBy(pid: Int32)
}

extension WorkspaceError {
    /// What happened, where, and what to do.
    var sentence: String {
        switch self {
        case let .system(doing, path, reason):
            "\(path) cannot be \(doing.done): \(reason). Look at its owner, its rights and the free space."
        case let .notText(path): "\(path) is not UTF-8 text. Save it as UTF-8, or reset the step."
        case let .tooLarge(path, limit):
            "\(path) has more than \(limit / 1024) kB. The workshop's files are small: reset the step, or cut it."
        case let .outside(path): "\(path) would lie outside the step's folder, so it is not touched."
        case let .foreign(path):
            "\(path) is in the way: the program keeps a file of that name, and this is not its own. It is left as it is. Move it away first."
        case let .heldBy(pid): "Another tutor (process \(pid)) works on this workspace. Leave it first, or take another with --workspace."
        }
    }
}

extension WorkspaceError {
    /// What a command ends with: a file that is no text is wrong input, all else the environment's fault.
    var failure: CommandFailure {
        switch self {
        case .notText, .tooLarge: .input(sentence)
        case .system, .outside, .foreign, .heldBy: .environment(sentence)
        }
    }
}

extension WorkspaceError.Doing {
    fileprivate var done: String {
        switch self {
        case .reading: "read"
        case .writing: "written"
        case .making: "made"
        case .removing: "removed"
        case .locking: "locked"
        }
    }
}
