import Pact

extension Progress {
    private static let known = ["version", "current", "walk", "language", "steps"]

    /// The value of `progress.json`.
    public var json: JSONValue {
        var object: JSONObject = ["version": .int(Self.version)]
        if let current { object.set("current", .string(current)) }
        if let walk { object.set("walk", walk.json) }
        if let language { object.set("language", .string(language)) }
        let steps = steps.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value.json) }
        object.set("steps", .object(JSONObject(steps)))
        return .object(object.overlaid(by: unknown))
    }

    /// Reads what `json` wrote, of this version or an earlier one. What it does not know is kept.
    public init(json: JSONValue) throws(ProgressReadingError) {
        guard let object = json.object else { throw .unreadable(reason: "it is not a JSON object") }
        guard let version = object["version"]?.int else { throw .unreadable(reason: "it has no version") }
        guard version <= Self.version else { throw .tooNew(version: version) }
        guard let steps = object["steps"]?.object else { throw .unreadable(reason: "it has no steps") }
        self.init(
            current: object["current"]?.string, walk: object["walk"].flatMap(WalkPlace.init(json:)), unknown: object.without(Self.known))
        language = object["language"]?.string
        for (folder, value) in steps.members {
            guard let step = value.object else { throw .unreadable(reason: "step \(folder) is not an object") }
            self.steps[folder] = StepProgress(json: step)
        }
    }
}
