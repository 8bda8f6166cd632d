import Pact

/// What came of a run, in numbers: all that is kept of an outcome beside the files.
public struct RunSummary: Sendable, Equatable {
    public var verdict: StepOutcome.Verdict
    public var isDone: Bool
    /// Items that passed.
    public var passed: Int
    /// Items that failed and were not announced to.
    public var failed: Int
    /// Items that failed as the step announces it.
    public var announced: Int
    /// Tasks that are needed and still open.
    public var openTasks: Int
    /// Problems of the files; where there are any, nothing that needs the file ran.
    public var problems: Int

    public init(
        verdict: StepOutcome.Verdict, isDone: Bool, passed: Int = 0, failed: Int = 0, announced: Int = 0, openTasks: Int = 0,
        problems: Int = 0
    ) {
        self.verdict = verdict
        self.isDone = isDone
        self.passed = passed
        self.failed = failed
        self.announced = announced
        self.openTasks = openTasks
        self.problems = problems
    }

    public init(_ outcome: StepOutcome) {
        let items = outcome.runs.flatMap(\.items)
        self.init(
            verdict: outcome.verdict, isDone: outcome.isDone, passed: items.count { $0.result == .ok },
            failed: items.count { $0.result == .error && !$0.isAnnounced },
            announced: items.count { $0.result == .error && $0.isAnnounced },
            openTasks: outcome.tasks.count { $0.isNeeded && !$0.isDone }, problems: outcome.problems.count)
    }

    /// In two words: `PASS 4`, `FAIL 1`, `EXPECTED FAIL 1`.
    public var text: String {
        if problems > 0 { return "not run (\(problems) problem\(problems == 1 ? "" : "s"))" }
        return switch verdict {
        case .pass: "PASS \(passed + failed + announced)"
        case .expectedFail: "EXPECTED FAIL \(announced)"
        case .fail: failed > 0 ? "FAIL \(failed)" : "FAIL: \(openTasks) task\(openTasks == 1 ? "" : "s") open"
        }
    }
}

extension RunSummary {
    var json: JSONValue {
        [
            "verdict": .string(verdict.rawValue), "done": .bool(isDone), "passed": .int(passed), "failed": .int(failed),
            "announced": .int(announced), "openTasks": .int(openTasks), "problems": .int(problems),
        ]
    }

    /// Reads what `json` gives; `nil` where the verdict is not known.
    init?(json: JSONValue) {
        guard let verdict = json["verdict"]?.string.flatMap(StepOutcome.Verdict.init) else { return nil }
        func count(_ name: String) -> Int { max(0, json[name]?.int ?? 0) }
        self.init(
            verdict: verdict, isDone: json["done"]?.bool ?? false, passed: count("passed"), failed: count("failed"),
            announced: count("announced"), openTasks: count("openTasks"), problems: count("problems"))
    }
}
