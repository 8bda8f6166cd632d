import Glibc

/// An exclusive lock on a folder itself, so that no lock file is left in it. It ends with the process at the latest.
struct FolderLock {
    private let descriptor: Int32

    /// Waits until nobody else holds it.
    init(_ folder: String) throws(PactFileWritingError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(folder) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                let failure = PactFileWritingError.system(folder)
                close(descriptor)
                throw failure
            }
        }
        self.descriptor = descriptor
    }

    func release() {
        close(descriptor)
    }
}
