extension StepOutcome {
    /// A report to read, line by line, without colour or cursor.
    ///
    /// - Parameter lesson: the step that was run, for its title and what comes next.
    public func text(for lesson: Lesson) -> String {
        var lines = ["Step \(step)  \(lesson.title)", stageLine, ""]
        if let clockSentence { lines += [clockSentence, ""] }
        if verdict == .expectedFail, !clock.isMoved { lines += ["EXPECTED FAIL: this is the announced end.", ""] }
        if isGreenerThanAnnounced { lines += ["Greener than announced: something passes that this step expects to fail.", ""] }
        for warning in warnings { lines.append("WARN " + warning) }
        if !warnings.isEmpty { lines.append("") }
        for problem in problems { lines += [problem.rendered, ""] }
        for run in runs { lines += run.textLines + [""] }
        lines += ["Tasks"] + tasks.flatMap(\.textLines) + [""]
        if let recognised { lines += [recognised.says, ""] }
        lines.append(nextLine)
        return lines.joined(separator: "\n") + "\n"
    }

    /// What ran and where it stands: `unit PASS 2 > pact FAIL 1 of 2 > verify not run (pact test first)`.
    public var stageLine: String { runs.map(\.stage).joined(separator: " > ") }

    private var nextLine: String {
        if clock.isMoved { return "Not done by this run: with the clock moved it only shows." }
        if isDone { return "Step \(step) is done." }
        if !problems.isEmpty { return "Not done yet: mend the file first, then run again." }
        let open = tasks.filter { $0.isNeeded && !$0.isDone }.count
        return open == 0 ? "Not done yet: the runs above did not give what this step announces." : "Not done yet: \(open) to do."
    }
}

extension RunReport {
    /// The run in the stage line: `pact FAIL 1 of 2`.
    public var stage: String {
        let failed = items.filter { $0.result == .error }.count
        switch result {
        case .passed: return "\(kind.rawValue) PASS \(items.count)"
        case .failed where isAsAnnounced: return "\(kind.rawValue) EXPECTED FAIL \(failed) of \(items.count)"
        case .failed: return items.isEmpty ? "\(kind.rawValue) FAIL" : "\(kind.rawValue) FAIL \(failed) of \(items.count)"
        case let .notRun(because): return "\(kind.rawValue) not run (\(because))"
        case .environment: return "\(kind.rawValue) not run (environment)"
        }
    }

    /// The run in lines to read: its name, then its items.
    var textLines: [String] {
        var lines = [kind.name.prefix(1).uppercased() + kind.name.dropFirst()]
        switch result {
        case let .notRun(because): lines.append("  not run: \(because)")
        case let .environment(sentence): lines.append("  not run: \(sentence)")
        case .passed, .failed: break
        }
        if let note { lines.append("  " + note) }
        return lines + (broker?.linesBefore ?? []) + items.flatMap(\.textLines) + (broker?.linesAfter ?? [])
    }
}

extension RunItem {
    fileprivate var textLines: [String] {
        let mark = result == .ok ? "PASS" : result == .pending ? "PENDING" : (isAnnounced ? "FAIL, as announced" : "FAIL")
        let states = providerStates.isEmpty ? "" : "   given " + providerStates.map { "\"\($0.name)\"" }.joined(separator: " and ")
        var lines = ["  \(mark)  \(title)\(states)"]
        lines += findings.map { "    - " + $0.sentence }
        if let failure { lines.append("    - " + failure) }
        if let cause = findings.first?.cause { lines.append("    " + cause) }
        if result != .ok, let place = findings.first?.causeLine ?? findings.first?.expectation ?? location {
            lines.append("    see \(place.path), line \(place.position.line)")
        }
        return lines
    }
}

extension TaskReport {
    fileprivate var textLines: [String] {
        var lines = ["  [\(isDone ? "x" : " ")] \(title)\(isNeeded ? "" : " (not needed)")"]
        if let reason { lines.append("      " + reason) }
        if isDone { lines += remarks.map { "      You may like to know: " + $0 } }
        return lines
    }
}
