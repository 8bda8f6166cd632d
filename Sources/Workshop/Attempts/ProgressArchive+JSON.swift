import Pact

extension ProgressArchive {
    /// The version of the layout that is written.
    public static let version = 1
    private static let format = "pact-workshop progress"

    /// The value of the file: every content once, by its name.
    public var json: JSONValue {
        var contents: [ContentHash: String] = [:]
        for step in steps.values {
            for text in step.files.values { contents[ContentHash(of: text)] = text }
            contents.merge(step.log.texts) { $1 }
            for files in step.history.map({ $0.past + [$0.present] + $0.future }) ?? [] {
                for text in files.values { contents[ContentHash(of: text)] = text }
            }
        }
        let texts = contents.sorted { $0.key < $1.key }.map { (name: $0.key.text, value: JSONValue.string($0.value)) }
        let steps = steps.sorted { $0.key < $1.key }.map { (name: $0.key, value: Self.json(of: $0.value)) }
        return [
            "format": .string(Self.format), "version": .int(Self.version), "progress": progress.json,
            "steps": .object(JSONObject(steps)), "contents": .object(JSONObject(texts)),
        ]
    }

    private static func json(of step: Step) -> JSONValue {
        var object: JSONObject = [
            "files": Attempt.json(of: AttemptDraft(.run, files: step.files).hashes), "attempts": .array(step.log.attempts.map(\.json)),
        ]
        object["history"] = step.history?.json
        return .object(object)
    }

    /// Reads what `json` gives, or all of it or nothing.
    public init(json: JSONValue) throws(ProgressArchiveError) {
        guard let object = json.object, object["format"]?.string == Self.format, let version = object["version"]?.int else {
            throw .notAnExport
        }
        guard version <= Self.version else { throw .tooNew(version: version) }
        let texts = try Self.contents(object["contents"])
        guard let progress = object["progress"].flatMap({ try? Progress(json: $0) }) else {
            throw .damaged(part: "its progress cannot be read")
        }
        guard let members = object["steps"]?.object?.members else { throw .damaged(part: "it has no steps") }
        var steps: [String: Step] = [:]
        for member in members {
            guard Self.isFolder(member.name) else { throw .outside(path: member.name) }
            steps[member.name] = try Self.step(member.value, named: member.name, texts)
        }
        self.init(progress: progress, steps: steps)
    }

    private static func contents(_ json: JSONValue?) throws(ProgressArchiveError) -> [ContentHash: String] {
        guard let members = json?.object?.members else { throw .damaged(part: "it has no contents") }
        var texts: [ContentHash: String] = [:]
        for member in members {
            guard let text = member.value.string, let hash = ContentHash(member.name), ContentHash(of: text) == hash else {
                throw .damaged(part: "the content \(member.name.prefix(12)) is not what its name says")
            }
            texts[hash] = text
        }
        return texts
    }

    private static func step(_ json: JSONValue, named name: String, _ texts: [ContentHash: String]) throws(ProgressArchiveError) -> Step {
        guard let hashes = json["files"].flatMap(Attempt.hashes) else { throw .damaged(part: "the files of \(name) cannot be read") }
        for path in hashes.keys.sorted() where !isStepFile(path) { throw .outside(path: "\(name)/\(path)") }
        var attempts: [Attempt] = []
        for value in json["attempts"]?.array ?? [] {
            guard let attempt = try? Attempt(json: value) else { throw .damaged(part: "an attempt of \(name) cannot be read") }
            attempts.append(attempt)
        }
        let needed = Set(attempts.flatMap { $0.files.values })
        let files = hashes.compactMapValues { texts[$0] }
        guard files.count == hashes.count else { throw .damaged(part: "a file of \(name) is missing") }
        var history: ChangeHistory?
        if let value = json["history"] {
            history = try? ChangeHistory(json: value) { texts[$0] }
            guard history != nil else { throw .damaged(part: "what undo leads to in \(name) cannot be read") }
        }
        return Step(files: files, log: AttemptLog(attempts: attempts, texts: texts.filter { needed.contains($0.key) }), history: history)
    }

    /// True for the name of a step's folder, as `03-pact-test`, and nothing that leads elsewhere.
    private static func isFolder(_ name: String) -> Bool {
        Course.number(of: name) != nil && !name.contains { $0 == "/" || $0 == "\0" }
    }

    /// True for a YAML file of one of the sides, or a pact.
    public static func isStepFile(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let folder = parts.first, let name = parts.last, !name.hasPrefix(".") else { return false }
        if name.contains("\0") { return false }
        return folder == "pacts" ? name.hasSuffix(".json") : (folder == "consumer" || folder == "provider") && name.hasSuffix(".yaml")
    }
}
