import TerminalUI
import Workshop

/// What runs in the step and where it stands: `unit PASS 2 > pact FAIL 1 > verify not run (pact test first)`.
enum StageLine {
    static func line(_ outcome: StepOutcome, lesson: Lesson, heldBefore: RunKind?) -> StyledLine {
        var line = StyledLine()
        for (index, kind) in lesson.runs.enumerated() {
            if index > 0 { line.append(" > ", .dim) }
            line.append(kind.rawValue + " ", .strong)
            if let report = outcome.runs.first(where: { $0.kind == kind }) {
                line.spans += state(of: report).spans
            } else {
                line.append(heldBefore == nil ? "not run" : "waits (predict first)", .dim)
            }
        }
        return line
    }

    private static func state(of report: RunReport) -> StyledLine {
        let failed = report.items.filter { $0.result == .error }.count
        switch report.result {
        case .passed:
            let pending = report.items.filter { $0.result == .pending }.count
            var line = StyledLine("PASS \(report.items.count - pending)", .pass)
            if pending > 0 { line.append(" PENDING \(pending)", .warning) }
            return line
        case .failed:
            let role: Role = report.isAsAnnounced ? .expectedFail : .fail
            return StyledLine((report.isAsAnnounced ? "EXPECTED " : "") + "FAIL \(max(1, failed))", role)
        case .notRun(let reason): return StyledLine("not run (\(reason))", .dim)
        case .environment: return StyledLine("could not run", .warning)
        }
    }
}
