import Glibc

/// The folder that a file lies in.
struct FolderPath {
    let path: String

    init(of file: String) {
        guard let slash = file.lastIndex(of: "/") else {
            path = "."
            return
        }
        path = slash == file.startIndex ? "/" : String(file[..<slash])
    }

    /// Makes the folder and those above it where they are missing.
    func create() throws(PactFileWritingError) {
        var next = path.startIndex
        while next < path.endIndex {
            let end = path[path.index(after: next)...].firstIndex(of: "/") ?? path.endIndex
            let part = String(path[..<end])
            if mkdir(part, 0o777) != 0, errno != EEXIST, access(part, X_OK) != 0 {
                throw .system(part)
            }
            next = end
        }
    }
}
