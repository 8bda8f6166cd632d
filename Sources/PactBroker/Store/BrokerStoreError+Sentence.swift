extension BrokerStoreError {
    /// What happened, where, and what to do.
    public var sentence: String {
        switch self {
        case .notADatabase(let path):
            "\(path) is no database of a broker, or it is damaged. Move it away to begin with an empty one."
        case .newer(let path):
            "\(path) was written by a newer version of this program. Use that version, or another database."
        case .unwritable(let path): "\(path) cannot be opened for writing. Look at the folder and its permissions."
        case .full(let path): "There is no room left on the disk for \(path)."
        case .busy(let path): "\(path) is in use by another program. Stop that one, or use another database."
        case .replaced(let path):
            "\(path) was deleted or replaced while the broker had it open, so nothing more can be kept. Stop the broker and start it again."
        case .unreadable(let path, let why): "\(path) cannot be used: \(why)."
        }
    }
}
