import Pact
import PactBroker

/// A pact that was fetched, on its way into a folder.
struct DownloadedPact {
    var link: BrokerClient.PactLink
    var json: JSONValue

    /// Writes pacts into a folder, each under a name of its own.
    static func write(_ pacts: [DownloadedPact], to folder: String) throws(CommandFailure) {
        var taken: Set<String> = []
        for (place, pact) in pacts.enumerated() {
            let name = taken.contains(pact.fileName) ? "\(place + 1)-\(pact.fileName)" : pact.fileName
            taken.insert(name)
            let path = "\(folder)/\(name)"
            do {
                try Disk.write(pact.json.text(pretty: true) + "\n", to: path)
            } catch {
                throw .input("\(path) cannot be written; look at the folder and its rights.")
            }
            Output.note("Wrote \(path).")
        }
    }

    /// `FrontendWebsite-ProductService-1.0.0.json`; what names come from a server can lead into no other folder.
    var fileName: String {
        let names = [json["consumer"]?["name"]?.string, json["provider"]?["name"]?.string, version].compactMap { $0 }
        let safe = names.joined(separator: "-").unicodeScalars.map { scalar -> Character in
            scalar == "/" || scalar == "\\" || scalar.isHarmfulToTerminals ? "_" : Character(scalar)
        }
        let name = String(safe.drop { $0 == "." }.prefix(200))
        return (name.isEmpty ? "pact" : name) + ".json"
    }

    /// The consumer's version, which stands in the pact's own link.
    private var version: String? {
        let parts = link.url.split(separator: "/")
        guard let place = parts.lastIndex(of: "version"), parts.indices.contains(place + 1) else { return nil }
        return Query.parse("v=" + parts[place + 1].replacing("+", with: "%2B")).first?.values.first.flatMap { $0 }
    }
}
