import Foundation

/// Files that a person names on the command line.
enum InputFile {
    static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw .input("\(path) cannot be read: \(reason(path)).")
        }
    }

    /// Every `*.json` of a folder and the folders in it, in the order of their names, each folder's own files before what lies deeper;
    /// or the path itself where it is a file.
    static func jsonFiles(_ path: String) throws(CommandFailure) -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { throw .input("\(path) cannot be read: \(reason(path)).") }
        guard isFolderAt(path) else { return [path] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            throw .input("\(path) cannot be read: \(reason(path)).")
        }
        var files: [String] = []
        var deeper: [String] = []
        for name in names {
            let below = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            if isFolderAt(below) {
                deeper += try jsonFiles(below)
            } else if name.hasSuffix(".json") {
                files.append(below)
            }
        }
        return files + deeper
    }

    private static func isFolderAt(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func reason(_ path: String) -> String {
        guard FileManager.default.fileExists(atPath: path) else { return "there is no such file" }
        return isFolderAt(path) ? "it is a folder" : "you may not read it"
    }
}
