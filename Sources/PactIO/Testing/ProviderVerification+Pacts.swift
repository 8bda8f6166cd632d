import Glibc
import Pact

extension ProviderVerification {
    /// The pacts of all sources; each is of this provider.
    func pacts() throws(ProviderVerificationError) -> [PactFile] {
        var found: [PactFile] = []
        for source in sources {
            switch source {
            case .value(let pact): found.append(pact)
            case .file(let path):
                let pact = try Self.read(path)
                guard pact.provider == provider else {
                    throw .otherProvider(path: path, name: pact.provider, expected: provider)
                }
                found.append(pact)
            case .folder(let folder): found += try pacts(in: folder)
            }
        }
        guard !found.isEmpty else { throw .noPacts(provider: provider) }
        return found
    }

    private func pacts(in folder: String) throws(ProviderVerificationError) -> [PactFile] {
        guard let names = Self.names(in: folder) else {
            throw .unreadable(path: folder, reason: "there is no such folder")
        }
        var found: [PactFile] = []
        for name in names.sorted() where name.hasSuffix(".json") {
            let pact = try Self.read("\(folder)/\(name)")
            if pact.provider == provider { found.append(pact) }
        }
        return found
    }

    private static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { name in
                    name.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
                })
        }
        return names
    }

    private static func read(_ path: String) throws(ProviderVerificationError) -> PactFile {
        guard let bytes = try? FileBytes.read(path) else {
            throw .unreadable(path: path, reason: "there is no such file, or it may not be read")
        }
        do {
            return try PactFile.read(bytes)
        } catch {
            throw .unreadable(path: path, reason: error.sentence)
        }
    }
}
