import Pact

extension Attempt {
    /// The version of the layout that is written.
    public static let version = 1

    /// The value of an attempt's file.
    public var json: JSONValue {
        var object: JSONObject = [
            "version": .int(Self.version), "number": .int(number), "cause": .string(cause.rawValue), "at": .string(at.iso8601),
            "localTime": .string(localTime), "times": .int(times), "files": Self.json(of: files),
        ]
        object["result"] = result?.json
        return .object(object)
    }

    /// Reads what `json` gives.
    ///
    /// - Throws: `AttemptReadingError` for anything else; a member that may be absent and is of another kind counts as absent.
    public init(json: JSONValue) throws(AttemptReadingError) {
        guard let object = json.object, let version = object["version"]?.int else { throw .unreadable }
        guard version <= Self.version else { throw .tooNew(version: version) }
        guard let number = object["number"]?.int, number > 0, let cause = object["cause"]?.string.flatMap(Cause.init),
            let at = object["at"]?.string.flatMap(Instant.init(iso8601:)), let files = object["files"].flatMap(Self.hashes)
        else { throw .unreadable }
        self.init(
            number: number, cause: cause, at: at, localTime: object["localTime"]?.string ?? at.iso8601,
            result: object["result"].flatMap(RunSummary.init(json:)), times: max(1, object["times"]?.int ?? 1), files: files)
    }

    static func json(of files: [String: ContentHash]) -> JSONValue {
        .object(JSONObject(files.sorted { $0.key < $1.key }.map { (name: $0.key, value: .string($0.value.text)) }))
    }

    /// `nil` where a name is no name of a content.
    static func hashes(of json: JSONValue) -> [String: ContentHash]? {
        guard let members = json.object?.members else { return nil }
        var hashes: [String: ContentHash] = [:]
        for member in members {
            guard let hash = member.value.string.flatMap({ ContentHash($0) }) else { return nil }
            hashes[member.name] = hash
        }
        return hashes
    }
}

/// Why a kept attempt or history cannot be used.
public enum AttemptReadingError: Error, Sendable, Equatable {
    case unreadable
    /// Written by a later version of the program; left as it is.
    case tooNew(version: Int)
}
