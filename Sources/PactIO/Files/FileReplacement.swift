import Glibc

/// A file put in the place of another as a whole: written beside it, forced to the disk, renamed.
///
/// The folder's lock must be held: the name beside is always the same, so that what a writer that was killed left there is used up
/// by the next.
struct FileReplacement {
    let path: String

    func write(_ bytes: [UInt8]) throws(PactFileWritingError) {
        let folder = FolderPath(of: path).path
        let beside = "\(folder)/.\(path.split(separator: "/").last ?? "")-new"
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .system(path) }
        do throws(PactFileWritingError) {
            try fill(descriptor, with: bytes)
            guard rename(beside, path) == 0 else { throw .system(path) }
        } catch {
            unlink(beside)
            throw error
        }
    }

    private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(PactFileWritingError) {
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw .system(path) }
    }
}
