import Glibc
import Pact

/// Writes pact files so that writers at the same time lose nothing of each other and a reader never sees half a file.
///
/// The folder is made where it is missing and locked (`flock`) from reading the old file to putting the new one in its place.
/// The new text is written beside the old, forced to the disk, and renamed over it.
public enum PactFileWriter {
    /// Writes a pact, merged with what the file holds already.
    ///
    /// - Parameters:
    ///   - path: the pact file's own path.
    ///   - merging: false to put the new pact in the place of whatever is there.
    /// - Returns: the pact as it is in the file now.
    /// - Throws: `PactFileWritingError`; the file is untouched then.
    @discardableResult
    public static func write(_ pact: PactFile, to path: String, merging: Bool = true) throws(PactFileWritingError) -> PactFile {
        let folder = FolderPath(of: path)
        try folder.create()
        let lock = try FolderLock(folder.path)
        defer { lock.release() }
        let merged = merging ? try merge(pact, into: path) : pact
        try FileReplacement(path: path).write(Array(merged.text.utf8))
        return merged
    }

    private static func merge(_ pact: PactFile, into path: String) throws(PactFileWritingError) -> PactFile {
        guard let bytes = try FileBytes.read(path) else { return pact }
        let existing: PactFile
        do {
            existing = try PactFile.read(bytes)
        } catch {
            throw .unreadable(path: path, error)
        }
        do {
            return try existing.merging(pact)
        } catch {
            throw .notMergeable(path: path, error)
        }
    }
}
