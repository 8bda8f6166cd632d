import Glibc

/// Which file is at a path, however it is named: its device and its number there.
struct FileIdentity: Sendable, Equatable {
    private let device: dev_t
    private let number: ino_t

    /// `nil` where there is no file.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = status.st_dev
        number = status.st_ino
    }
}
