import Pact

extension ChangeHistory {
    /// The version of the layout that is written.
    public static let version = 1

    /// The value of a step's history file: contents by their names.
    public var json: JSONValue {
        // Most states share most of their texts, so each text is hashed once.
        var names: [String: ContentHash] = [:]
        func state(_ files: StepFiles) -> JSONValue {
            let hashes = files.mapValues { text in
                let name = names[text] ?? ContentHash(of: text)
                names[text] = name
                return name
            }
            return Attempt.json(of: hashes)
        }
        return [
            "version": .int(Self.version), "past": .array(past.map(state)), "present": state(present), "future": .array(future.map(state)),
        ]
    }

    /// The names of the contents that a history file's states have: past, present, future in one list.
    ///
    /// - Throws: `AttemptReadingError` for a value that is no history.
    public static func states(json: JSONValue) throws(AttemptReadingError) -> [[String: ContentHash]] {
        let read = try parts(of: json)
        return read.past + [read.present] + read.future
    }

    /// Reads what `json` gives.
    ///
    /// - Parameter text: gives a content by its name; a state of which a content is lost ends what can be taken back or made again there.
    public init(json: JSONValue, text: (ContentHash) -> String?) throws(AttemptReadingError) {
        let read = try Self.parts(of: json)
        func files(_ state: [String: ContentHash]) -> StepFiles? {
            let files = state.compactMapValues(text)
            return files.count == state.count ? files : nil
        }
        // Nearest to the present first, as far as everything is there.
        func reachable(_ states: [[String: ContentHash]]) -> [StepFiles] {
            var found: [StepFiles] = []
            for state in states.reversed() {
                guard let files = files(state) else { break }
                found.append(files)
            }
            return found.reversed()
        }
        guard let present = files(read.present) else { throw .unreadable }
        self.init(past: reachable(read.past), present: present, future: reachable(read.future))
    }

    private static func parts(
        of json: JSONValue
    ) throws(AttemptReadingError) -> (past: [[String: ContentHash]], present: [String: ContentHash], future: [[String: ContentHash]]) {
        guard let version = json["version"]?.int else { throw .unreadable }
        guard version <= Self.version else { throw .tooNew(version: version) }
        func states(_ name: String) -> [[String: ContentHash]]? {
            guard let values = json[name]?.array else { return nil }
            let states = values.compactMap(Attempt.hashes)
            return states.count == values.count ? states : nil
        }
        guard let past = states("past"), let future = states("future"), let present = json["present"].flatMap(Attempt.hashes)
        else { throw .unreadable }
        return (past, present, future)
    }
}
