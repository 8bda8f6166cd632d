import Pact

extension StepOutcome {
    /// The promised shape of `run --output json`: `step`, `done`, `outcome`, `tasks` and `runs`; `problems` and `recognised` and `clock` are there
    /// only when there is something to tell.
    public var json: JSONValue {
        var object: JSONObject = [
            "step": .int(step), "done": .bool(isDone), "outcome": .string(verdict.rawValue),
            "tasks": .array(tasks.map(\.json)), "runs": .array(runs.map(\.json)),
        ]
        if clock.isMoved { object["clock"] = .string(clock.text) }
        if !problems.isEmpty { object["problems"] = .array(problems.map { .string($0.sentenceWithPlace) }) }
        if !warnings.isEmpty { object["warnings"] = .array(warnings.map(JSONValue.string)) }
        if let recognised { object["recognised"] = ["id": .string(recognised.id), "says": .string(recognised.says)] }
        return .object(object)
    }
}

extension TaskReport {
    var json: JSONValue {
        ["id": .string(id), "done": .bool(isDone), "reason": reason.map(JSONValue.string) ?? .null]
    }
}

extension RunReport {
    var json: JSONValue {
        ["kind": .string(kind.rawValue), "result": .string(result.word), "interactions": .array(items.map(\.json))]
    }
}

extension RunReport.Result {
    /// `pass`, `fail` or `not run`.
    var word: String {
        switch self {
        case .passed: "pass"
        case .failed: "fail"
        case .notRun, .environment: "not run"
        }
    }
}

extension RunItem {
    /// The shape of an interaction in `verify --output json`; a call or a unit test has no states.
    var json: JSONValue {
        [
            "description": .string(title),
            "providerStates": .array(providerStates.map { ["name": .string($0.name), "params": .object($0.params)] }),
            "result": .string(result.rawValue),
            "mismatches": .array(findings.map(\.mismatch.json)),
        ]
    }
}
