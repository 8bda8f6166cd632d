import TerminalUI
import Workshop

/// What a scene of the walkthrough looks like, once what it needs has run.
struct WalkSceneLines {
    let lesson: Lesson
    let walk: WalkState
    let columns: Int

    func add(_ scene: WalkScene, to content: inout PaneContent) {
        switch scene {
        case .run(let kind, let run): withReport(kind, run, &content) { addRun($0, $1, run, &$2) }
        case .difference(let kind, let run): withReport(kind, run, &content) { addDifference($1, &$2) }
        case .traffic(let kind, let run): withReport(kind, run, &content) { addTraffic($1, &$2) }
        case .samples(let id, let run): withOutcome(run, &content) { addSamples(of: id, $0, &$1) }
        case .file(let path, let files): addFile(path, (files == .start ? lesson.start : lesson.solution)[path] ?? "", &content)
        case .change(let path): addChange(of: path, &content)
        case .question(let question): WalkQuestionLines.add(question, of: lesson, isAnswered: false, to: &content, columns: columns)
        case .providerChanges: addProviderChanges(&content)
        case .order(let place): withOutcome(WalkRun(), &content) { addOrder(place, $0, &$1) }
        }
    }

    // MARK: What was run

    private func withOutcome(_ run: WalkRun, _ content: inout PaneContent, _ add: (StepOutcome, inout PaneContent) -> Void) {
        guard case .outcome(let outcome)? = walk.results[.step(lesson.number, run)] else {
            content.add("running ...", .warning, columns: columns)
            return
        }
        add(outcome, &content)
    }

    private func withReport(
        _ kind: RunKind, _ run: WalkRun, _ content: inout PaneContent, _ add: (StepOutcome, RunReport, inout PaneContent) -> Void
    ) {
        withOutcome(run, &content) { outcome, content in
            guard let report = outcome.runs.first(where: { $0.kind == kind }) else {
                content.add("The \(kind.name) did not run.", .warning, columns: columns)
                return
            }
            add(outcome, report, &content)
        }
    }

    private func addRun(_ outcome: StepOutcome, _ report: RunReport, _ run: WalkRun, _ content: inout PaneContent) {
        var line = StyledLine(report.kind.name + "  ", .heading)
        let failed = report.items.filter { $0.result == .error }.count
        switch report.result {
        case .passed: line.append("PASS \(report.items.count)", .pass)
        case .failed where report.isAsAnnounced: line.append("EXPECTED FAIL \(max(1, failed))", .expectedFail)
        case .failed: line.append("FAIL \(max(1, failed))", .fail)
        case .notRun, .environment: line.append("could not run", .warning)
        }
        line.append("   run just now, on the \(run.files == .start ? "step's start" : "solution")", .dim)
        if let clock = run.clock { line.append(", at \(clock.iso8601)", .dim) }
        content.add(line, columns: columns, hanging: 2)
        for warning in report.warnings { content.add("WARN  " + warning, .warning, columns: columns, hanging: 6) }
        for item in report.items { content.lines += ItemLines.item(item, columns: columns) }
        if let note = report.note { content.add(note, columns: columns, indent: 1) }
        switch report.result {
        case .notRun(let reason): content.add("Not run: \(reason).", .warning, columns: columns, indent: 1)
        case .environment(let sentence):
            content.add(sentence, .warning, columns: columns, indent: 1)
            content.add("That is this machine, not the course. The tour goes on; r tries again.", .dim, columns: columns, indent: 1)
        case .passed, .failed: break
        }
    }

    private func addOrder(_ place: Int, _ outcome: StepOutcome, _ content: inout PaneContent) {
        guard let order = lesson.orders.dropFirst(place - 1).first else { return }
        content.add(StyledLine(":" + order, .code), columns: columns, hanging: 2)
        guard let report = outcome.orders.dropFirst(place - 1).first else {
            content.add("The broker could not be asked.", .warning, columns: columns, indent: 1)
            return
        }
        for line in report.lines { content.add(line, columns: columns, indent: 1, hanging: 2) }
    }

    private func addDifference(_ report: RunReport, _ content: inout PaneContent) {
        guard let item = report.items.first(where: { !$0.findings.isEmpty }) else {
            content.add("Nothing differs: what came is what was asked for.", .dim, columns: columns)
            return
        }
        content.add("The difference: \(item.title)", .heading, columns: columns)
        let pairs = DifferencePairs(item, run: report.kind)
        content.lines += pairs.rows(width: columns, showsEqualRows: false).map(\.line)
        // Where the step asks for the cause, the answer tells it.
        let asks = lesson.tasks.contains { if case .question = $0.check { true } else { false } }
        guard let first = item.findings.first else { return }
        content.gap()
        content.add(first.sentence, columns: columns, indent: 2)
        if !asks, let cause = item.findings.compactMap(\.cause).first {
            content.add("Cause: \(cause)", .accent, columns: columns, indent: 2, hanging: 2)
        }
        content.add("Why: \(first.why)", .dim, columns: columns, indent: 2, hanging: 2)
    }

    private func addTraffic(_ report: RunReport, _ content: inout PaneContent) {
        let exchanges = report.items.flatMap(\.exchanges)
        guard !exchanges.isEmpty else {
            content.add("Nothing went over the wire.", .dim, columns: columns)
            return
        }
        content.add("The traffic of the \(report.kind.name)", .heading, columns: columns)
        for exchange in exchanges { content.add(Self.line(exchange), columns: columns, indent: 1, hanging: 4) }
    }

    private static func line(_ exchange: Exchange) -> StyledLine {
        var line = StyledLine("\(exchange.from) -> \(exchange.to)  ", .dim)
        line.append("\(exchange.request.method) \(exchange.request.target)", .strong)
        line.append("  <-  ", .dim)
        switch exchange.answer {
        case .response(let response):
            line.append("\(response.status)", .strong)
            let type = response.headers.first("Content-Type")?.prefix { $0 != ";" } ?? "no body"
            line.append(response.body.isEmpty ? "  no body" : "  \(type), \(response.body.count) bytes", .dim)
        case .refused: line.append("refused: nobody listens", .warning)
        case .failed(let error): line.append(error.sentence, .warning)
        }
        return line
    }

    private func addSamples(of id: String, _ outcome: StepOutcome, _ content: inout PaneContent) {
        guard let task = outcome.tasks.first(where: { $0.id == id }), !task.samples.isEmpty else {
            content.add(
                "The samples could not be tried\(outcome.runs.compactMap(\.trouble).first.map { ": \($0)" } ?? ".")", .warning,
                columns: columns)
            return
        }
        content.add("Each sample is tried for real on the solution.", .dim, columns: columns)
        content.lines.append(SampleLines.heading(columns: columns))
        for sample in task.samples { content.lines.append(SampleLines.row(sample, columns: columns)) }
        for remark in task.remarks { content.add("You may like to know: \(remark)", .dim, columns: columns) }
    }

    private func addProviderChanges(_ content: inout PaneContent) {
        content.add("The provider team asks; each wish is tried on the solution's contract.", columns: columns)
        content.gap()
        guard case .changes(let reports)? = walk.results[.changes(step: lesson.number)] else {
            content.add("running ...", .warning, columns: columns)
            return
        }
        for change in lesson.changes {
            var line = StyledLine(change.text + "  ")
            if let report = reports[change.id], !report.items.isEmpty {
                let passing = report.items.filter { $0.result == .ok }.count
                let isGreen = passing == report.items.count
                line.append("\(isGreen ? "GREEN" : "RED") \(passing) of \(report.items.count)", isGreen ? .pass : .fail)
            } else {
                line.append("could not be tried", .warning)
            }
            content.add(line, columns: columns, hanging: 2)
            content.add(change.why, .dim, columns: columns, indent: 2)
        }
    }

    // MARK: What stands in files

    private func addFile(_ path: String, _ text: String, _ content: inout PaneContent) {
        content.add(path, .heading, columns: columns)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let rows = path.hasSuffix(".yaml") ? YAMLHighlighter.lines(lines, in: 0..<lines.count) : lines.map { StyledLine($0, .code) }
        content.lines += rows.map { $0.cut(to: columns) }
    }

    private func addChange(of path: String, _ content: inout PaneContent) {
        let difference = SolutionDifference(path: path, mine: lesson.start[path] ?? "", solution: lesson.solution[path] ?? "")
        let rows = difference.text(against: "solution").split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        content.add("\(path): one way to do it", .heading, columns: columns)
        for row in rows where !row.isEmpty {
            let role: Role = row.hasPrefix("+") ? .diffExpected : row.hasPrefix("-") ? .diffActual : .dim
            content.lines.append(StyledLine(String(row), role).cut(to: columns))
        }
    }
}

extension RunReport {
    /// Why it did not take place.
    fileprivate var trouble: String? {
        switch result {
        case .environment(let sentence): sentence
        case .notRun(let reason): reason
        case .passed, .failed: nil
        }
    }
}
