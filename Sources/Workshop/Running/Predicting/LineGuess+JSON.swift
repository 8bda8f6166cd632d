import Pact

extension LineGuess {
    /// The guess as `progress.json` has it; `came` is there once the line has run.
    var json: JSONValue {
        var object: JSONObject = ["run": .string(line.run.rawValue), "line": .string(line.title), "passes": .bool(passes)]
        if !line.given.isEmpty { object["given"] = .array(line.given.map(JSONValue.string)) }
        object["came"] = came.map(JSONValue.bool)
        return .object(object)
    }

    init?(json: JSONValue) {
        guard let run = json["run"]?.string.flatMap(RunKind.init), let title = json["line"]?.string, let passes = json["passes"]?.bool
        else { return nil }
        let given = (json["given"]?.array ?? []).compactMap(\.string)
        self.init(OutcomeLine(run: run, title: title, given: given), passes: passes, came: json["came"]?.bool)
    }
}
