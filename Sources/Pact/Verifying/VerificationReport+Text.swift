extension VerificationReport {
    /// The report as lines for a terminal: every interaction with what held and what did not, then each failure in detail.
    ///
    /// No line holds a control character but those of the colours, whatever the contract and the provider say.
    ///
    /// - Parameter isColoured: true for names in bold and verdicts in colour.
    public func lines(isColoured: Bool = false) -> [String] {
        let ink = ReportInk(isColoured: isColoured)
        var lines = ["", "Verifying a pact between \(ink.bold(consumer.visible)) and \(ink.bold(provider.visible))", ""]
        if interactionCount == 0 { lines.append("  WARNING: Pact file has no interactions") }
        for result in results {
            lines += interactionLines(result, ink) + [""]
        }
        lines += detailLines("Failures:", failures, ink)
        lines += detailLines("Pending Failures:", pendingFailures, ink)
        if !failures.isEmpty { lines.append("There were \(failures.count) pact failures") }
        return lines
    }

    private func interactionLines(_ result: VerificationResult, _ ink: ReportInk) -> [String] {
        let interaction = result.interaction
        let time = result.duration == nil ? "" : " (0s loading, \(result.milliseconds) verification)"
        let pending = interaction.pending ? " " + ink.yellow("[PENDING]") : ""
        var lines = ["  \(interaction.description.visible)\(time)\(pending)"]
        for (index, state) in interaction.providerStates.enumerated() {
            lines.append("     \(index == 0 ? "Given" : "And") \(ink.bold(state.name.visible))")
        }
        for state in result.unhandledStates {
            lines.append("     " + ink.yellow("WARNING: nothing sets up the state \"\(state.visible)\""))
        }
        lines += interaction.commentLines.map(\.visible)
        if let obstacle = result.outcome.obstacle { return lines + ["      Request Failed - \(obstacle.visible)"] }
        return lines + verdictLines(of: result, ink)
    }

    private func detailLines(_ heading: String, _ failed: [VerificationResult], _ ink: ReportInk) -> [String] {
        guard !failed.isEmpty else { return [] }
        var lines = [heading, ""]
        for (index, result) in failed.enumerated() {
            lines += ["\(index + 1)) \(title(of: result.interaction).visible)", ""]
            if let obstacle = result.outcome.obstacle {
                lines += ["    \(index + 1).1) \(obstacle.visible)", ""]
            }
            for (number, block) in blocks(of: result).enumerated() {
                lines.append("    \(index + 1).\(number + 1)) \(block.heading.visible)")
                lines += block.texts.map { "           \($0.visible)" } + [""]
            }
        }
        return lines
    }

    /// The mismatches of one interaction, those of one kind together.
    private func blocks(of result: VerificationResult) -> [(heading: String, texts: [String])] {
        var blocks: [(heading: String, texts: [String])] = []
        for mismatch in result.outcome.mismatches {
            let heading = mismatch.place.heading(in: result.interaction)
            if blocks.last?.heading != heading { blocks.append((heading, [])) }
            blocks[blocks.count - 1].texts.append(mismatch.reportText)
        }
        return blocks
    }
}

extension Mismatch {
    /// The sentence, behind its path where it stands in a body.
    fileprivate var reportText: String {
        if case .body(let path) = place { "\(path) -> \(sentence)" } else { sentence }
    }
}
