import Pact

extension StepProgress {
    private static let known = [
        "state", "attempts", "attempted", "hints", "attemptsAtHint", "wasToldToTry", "prediction", "lineGuesses", "closing", "answers",
        "changes", "clockTasks", "pagesRead", "lastRun", "startedAt", "doneAt", "seconds",
    ]

    var json: JSONValue {
        var object: JSONObject = ["state": .string(state.rawValue), "attempts": .int(attempts)]
        object["attempted"] = attempted.map(JSONValue.string)
        if !hints.isEmpty { object["hints"] = Self.object(hints, JSONValue.int) }
        if attemptsAtHint > 0 { object["attemptsAtHint"] = .int(attemptsAtHint) }
        if wasToldToTry { object["wasToldToTry"] = true }
        object["prediction"] = prediction.map(JSONValue.int)
        if !lineGuesses.isEmpty { object["lineGuesses"] = .array(lineGuesses.map(\.json)) }
        object["closing"] = closing.map(JSONValue.int)
        if !answers.isEmpty { object["answers"] = Self.object(answers, JSONValue.int) }
        if !changes.isEmpty { object["changes"] = Self.object(changes, \.json) }
        if !clockTasks.isEmpty { object["clockTasks"] = .array(clockTasks.map(JSONValue.string)) }
        if !pagesRead.isEmpty { object["pagesRead"] = .array(pagesRead.map(JSONValue.string)) }
        object["lastRun"] = lastRun?.json
        object["startedAt"] = startedAt.map { .string($0.iso8601) }
        object["doneAt"] = doneAt.map { .string($0.iso8601) }
        if seconds > 0 { object["seconds"] = .int(seconds) }
        return .object(object.overlaid(by: unknown))
    }

    /// Reads what `json` wrote; a member of another kind than expected counts as absent.
    init(json: JSONObject) {
        self.init(state: json["state"]?.string.flatMap(StepState.init) ?? .new)
        attempts = max(0, json["attempts"]?.int ?? 0)
        attempted = json["attempted"]?.string
        hints = Self.dictionary(json["hints"], \.int)
        attemptsAtHint = max(0, json["attemptsAtHint"]?.int ?? 0)
        wasToldToTry = json["wasToldToTry"]?.bool ?? false
        prediction = json["prediction"]?.int
        lineGuesses = (json["lineGuesses"]?.array ?? []).compactMap(LineGuess.init(json:))
        closing = json["closing"]?.int
        answers = Self.dictionary(json["answers"], \.int)
        changes = Self.dictionary(json["changes"], ChangeTrial.init(json:))
        clockTasks = (json["clockTasks"]?.array ?? []).compactMap(\.string)
        pagesRead = (json["pagesRead"]?.array ?? []).compactMap(\.string)
        lastRun = json["lastRun"].flatMap(LastRun.init(json:))
        startedAt = json["startedAt"]?.string.flatMap(Instant.init(iso8601:))
        doneAt = json["doneAt"]?.string.flatMap(Instant.init(iso8601:))
        seconds = max(0, json["seconds"]?.int ?? 0)
        unknown = json.without(Self.known)
    }

    private static func object<Value>(_ values: [String: Value], _ json: (Value) -> JSONValue) -> JSONValue {
        .object(JSONObject(values.sorted { $0.key < $1.key }.map { (name: $0.key, value: json($0.value)) }))
    }

    private static func dictionary<Value>(_ json: JSONValue?, _ read: (JSONValue) -> Value?) -> [String: Value] {
        var values: [String: Value] = [:]
        for member in json?.object?.members ?? [] {
            values[member.name] = read(member.value)
        }
        return values
    }
}

extension ChangeTrial {
    var json: JSONValue {
        var object: JSONObject = ["passing": .int(passing)]
        object["guessedGreen"] = guessedGreen.map(JSONValue.bool)
        return .object(object)
    }

    init?(json: JSONValue) {
        guard let passing = json["passing"]?.int else { return nil }
        self.init(guessedGreen: json["guessedGreen"]?.bool, passing: passing)
    }
}

extension LastRun {
    var json: JSONValue {
        [
            "verdict": .string(verdict.rawValue), "done": .bool(isDone), "trouble": .array(trouble.map(JSONValue.string)),
            "tasksDone": .array(tasksDone.map(JSONValue.string)), "failures": .int(failures), "at": .string(at.iso8601),
        ]
    }

    init?(json: JSONValue) {
        guard let verdict = json["verdict"]?.string.flatMap(StepOutcome.Verdict.init),
            let at = json["at"]?.string.flatMap(Instant.init(iso8601:))
        else { return nil }
        self.init(
            verdict: verdict, isDone: json["done"]?.bool ?? false, trouble: (json["trouble"]?.array ?? []).compactMap(\.string),
            tasksDone: (json["tasksDone"]?.array ?? []).compactMap(\.string), failures: json["failures"]?.int ?? 0, at: at)
    }
}
