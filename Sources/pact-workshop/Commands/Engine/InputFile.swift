import Glibc
import Pact

/// Files that a person names on the command line.
enum InputFile {
    /// The most that is read of one file: what a JSON text may have.
    static let sizeLimit = JSONLimits.standard.maximumBytes

    /// A file's bytes. It may be a pipe, as a shell makes one for `<(...)`.
    static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path) }
            guard count > 0 else { return bytes }
            bytes += buffer.prefix(count)
            guard bytes.count <= sizeLimit else {
                throw .input("\(path) cannot be read: it has more than \(sizeLimit >> 20) MiB.")
            }
        }
    }

    /// Every `*.json` of a folder and the folders in it, in the order of their names, each folder's own files before what lies deeper;
    /// or the path itself where it is a file. Links to folders are not followed, since they may lead in a circle.
    ///
    /// - Parameter isDeep: false for the folder's own files alone.
    static func jsonFiles(_ path: String, below isDeep: Bool = true) throws(CommandFailure) -> [String] {
        guard access(path, F_OK) == 0 else { throw unreadable(path) }
        guard Disk.isFolder(path) else { return [path] }
        guard access(path, R_OK | X_OK) == 0 else { throw unreadable(path) }
        let names = Disk.names(in: path)
        var files: [String] = []
        var deeper: [String] = []
        for name in names {
            let below = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            if Disk.isFolder(below) {
                if !isDeep || Disk.isLink(below) { continue }
                deeper += try jsonFiles(below)
            } else if name.hasSuffix(".json") {
                files.append(below)
            }
        }
        return files + deeper
    }

    /// The failure that the system's last error stands for.
    private static func unreadable(_ path: String) -> CommandFailure {
        let reason =
            switch errno {
            case ENOENT, ENOTDIR: "there is no such file"
            case EISDIR: "it is a folder"
            case EACCES, EPERM: "you may not read it"
            default: String(cString: strerror(errno))
            }
        return .input("\(path) cannot be read: \(reason).")
    }
}
