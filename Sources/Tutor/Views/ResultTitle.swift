import TerminalUI
import Workshop

/// The title of the result pane: what is shown, and how much failed, passed and is warned of.
enum ResultTitle {
    static func line(_ state: TutorState) -> StyledLine {
        switch state.current.resultView {
        case .question(let open): return StyledLine(name(of: open.subject), .strong)
        case .guesses(let guessing):
            return StyledLine("Predict  \(guessing.guesses.count)/\(guessing.lines.count) marked", .strong)
        case .difference: return difference(state)
        case .exchange: return StyledLine("Exchange", .strong)
        case .pact: return PactView.title(state)
        case .code: return CodeView.title(state)
        case .broker: return BrokerReportView.title(state)
        case .changes:
            let tried = state.lesson.changes.filter { state.record.changes[$0.id] != nil }.count
            return StyledLine("May we ...?  \(tried)/\(state.lesson.changes.count)", .strong)
        case .summary: break
        }
        if let run = state.current.run {
            return StyledLine(run.isOfWebhook ? "running, started by the broker's webhook ..." : "running ...", .warning)
        }
        guard let outcome = state.current.outcome else { return StyledLine() }
        var parts = counts(outcome)
        if let reason = state.current.live.oldSince {
            parts.insert(Span("OLD: \(reason)", .warning), at: 0)
        } else if state.current.live.isShown {
            parts.append(Span("(live, not counted)", .dim))
        } else if state.hasChangedSinceRun {
            parts.append(Span("(before your last change)", .dim))
        } else if state.current.isOutcomeOfWebhook {
            parts.append(Span("(started by the webhook)", .dim))
        }
        return StyledLine(parts.enumerated().flatMap { index, part in index == 0 ? [part] : [Span("  "), part] })
    }

    private static func counts(_ outcome: StepOutcome) -> [Span] {
        var parts: [Span] = []
        let failed = outcome.failures(announced: false)
        let announced = outcome.failures(announced: true)
        let passed = outcome.runs.flatMap(\.items).filter { $0.result == .ok }.count
        if failed > 0 { parts.append(Span("FAIL \(failed)", .fail)) }
        if announced > 0 { parts.append(Span("EXPECTED FAIL \(announced)", .expectedFail)) }
        if passed > 0 { parts.append(Span("PASS \(passed)", .pass)) }
        let pending = outcome.runs.flatMap(\.items).filter { $0.result == .pending }.count
        if pending > 0 { parts.append(Span("PENDING \(pending)", .warning)) }
        let open = outcome.tasks.filter { $0.isNeeded && !$0.isDone }.count
        if failed == 0, open > 0, !outcome.clock.isMoved, outcome.problems.isEmpty {
            parts.append(Span("\(open) task\(open == 1 ? "" : "s") open", .fail))
        }
        let warnings = outcome.allWarnings.count
        if warnings > 0 { parts.append(Span("WARN \(warnings)", .warning)) }
        if !outcome.problems.isEmpty { parts.append(Span("not run", .problem)) }
        return parts
    }

    /// Which mismatch of how many is explained.
    private static func difference(_ state: TutorState) -> StyledLine {
        let count = state.selectedItem?.findings.count ?? 0
        let place = count == 0 ? "" : " \(min(state.current.selectedFinding + 1, count))/\(count)"
        return StyledLine("Difference" + place, .strong)
    }

    private static func name(of subject: OpenQuestion.Subject) -> String {
        switch subject {
        case .prediction: "Predict"
        case .closing: "Closing question"
        case .task: "Question"
        case .change: "Your guess"
        }
    }
}

extension StepOutcome {
    /// The step's warnings and those of its runs, each once.
    var allWarnings: [String] {
        var seen: Set<String> = []
        return (warnings + runs.flatMap(\.warnings)).filter { seen.insert($0).inserted }
    }
}
