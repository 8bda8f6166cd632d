extension VerificationReport {
    /// All reports of a run as one object: `{"result", "interactions": [{"description", "providerStates", "result", "mismatches"}]}`.
    ///
    /// `result` of an interaction is `ok`, `error` or `pending` (failed, and does not count); what kept it from being compared at all
    /// stands in `error`.
    public static func json(of reports: [VerificationReport]) -> JSONValue {
        [
            "result": .bool(!reports.isEmpty && reports.allSatisfy(\.isSuccess)),
            "interactions": .array(reports.flatMap { $0.results.map(\.json) }),
        ]
    }

    /// All reports of a run in the shape the official verifier writes: `result`, `errors`, `pendingErrors`, `interactionResults`, `output`.
    public static func resultsJSON(of reports: [VerificationReport]) -> JSONValue {
        [
            "result": .bool(!reports.isEmpty && reports.allSatisfy(\.isSuccess)),
            "notices": [],
            "errors": .array(reports.flatMap { report in report.failures.map(report.error) }),
            "pendingErrors": .array(reports.flatMap { report in report.pendingFailures.map(report.error) }),
            "interactionResults": .array(reports.flatMap { report in report.results.map(report.interactionResult) }),
            "output": .array(reports.flatMap { $0.lines() }.map(JSONValue.string)),
        ]
    }

    private func error(_ result: VerificationResult) -> JSONValue {
        let mismatch: JSONObject =
            if let obstacle = result.outcome.obstacle {
                ["type": "error", "message": .string(obstacle)]
            } else {
                ["type": "mismatches", "mismatches": .array(result.outcome.mismatches.map(\.json))]
            }
        return [
            "interaction": .string(title(of: result.interaction)),
            "mismatch": .object(mismatch.appending("interactionId", .null)),
        ]
    }

    private func interactionResult(_ result: VerificationResult) -> JSONValue {
        var object: JSONObject = [
            "description": .string(title(of: result.interaction)),
            "result": result.outcome == .ok ? "OK" : "Error",
            "duration": .string(result.milliseconds),
            "pending": .bool(result.interaction.pending),
            "provider": .string(provider),
            "consumer": .string(consumer),
            "providerStates": result.statesJSON,
        ]
        object["interactionKey"] = result.interaction.key.map(JSONValue.string)
        return .object(object)
    }
}

extension VerificationResult {
    /// `{"description", "providerStates", "result": "ok"|"error"|"pending", "mismatches"}`, and `error` where nothing was compared.
    public var json: JSONValue {
        var object: JSONObject = [
            "description": .string(interaction.description),
            "providerStates": statesJSON,
            "result": outcome == .ok ? "ok" : interaction.pending ? "pending" : "error",
            "mismatches": .array(outcome.mismatches.map(\.json)),
        ]
        object["error"] = outcome.obstacle.map(JSONValue.string)
        return .object(object)
    }

    var statesJSON: JSONValue {
        .array(interaction.providerStates.map { ["name": .string($0.name), "params": .object($0.params)] })
    }

    /// `25ms`; `0ms` where nobody measured.
    var milliseconds: String {
        let (seconds, attoseconds) = (duration ?? .zero).components
        return "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000)ms"
    }
}
