import Glibc

/// A file's bytes, read whole.
enum FileBytes {
    /// - Returns: `nil` where there is no such file.
    static func read(_ path: String) throws(PactFileWritingError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .system(path)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(path) }
            guard count > 0 else { return bytes }
            bytes += buffer.prefix(count)
        }
    }
}
