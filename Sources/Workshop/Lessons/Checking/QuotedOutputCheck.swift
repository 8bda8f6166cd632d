/// Whether output quoted in the pages, marked as `output run=verify`, is what the solution's run prints; with `start` the start files',
/// with `clock=2019-01-14T12:00Z` at that time. A quoted line that ends in `..` is the beginning of a longer one.
struct QuotedOutputCheck: Sendable {
    let lesson: Lesson
    /// What the runs on the solution gave.
    let solution: StepOutcome
    /// What the orders of the solution's script gave.
    var reports: [BrokerReport] = []
    /// Runs the step.
    let run: @Sendable (StepFiles, ClockSetting) async -> StepOutcome

    func problems() async -> [CourseProblem] {
        var problems: [CourseProblem] = []
        var outcomes: [WalkRun: StepOutcome] = [WalkRun(): solution]
        for page in lesson.pages {
            for block in PageBlock.blocks(of: page.markdown) {
                guard case let .fixed(info, lines) = block, let match = info.firstMatch(of: /^output (run|order)=(\S.*)/) else { continue }
                let words = match.2.split(separator: " ").map(String.init)
                let found = match.1 == "order" ? ordered(lines, words: words) : await kind(lines, words: words, &outcomes)
                if let found {
                    problems.append(
                        CourseProblem(folder: lesson.folder, path: "pages/" + page.name, position: found.position, kind: found.kind))
                }
            }
        }
        return problems
    }

    private typealias Found = (position: SourcePosition?, kind: CourseProblemKind)

    /// What an order of the script prints, by its 1-based place there.
    private func ordered(_ lines: [PageBlock.FixedLine], words: [String]) -> Found? {
        let position = lines.first.map { SourcePosition(line: $0.number, column: 1) }
        guard let place = words.first.flatMap({ Int($0) }), words.count == 1, reports.indices.contains(place - 1) else {
            return (position, .quotedRunUnknown(words.joined(separator: " ")))
        }
        return Self.difference(lines, from: reports[place - 1].lines).map { line in
            let at = line.map { SourcePosition(line: $0.number, column: 1) } ?? position
            return (at, .quotedOutputDiffers(run: "order \(place)", firstDifferentLine: line?.text ?? ""))
        }
    }

    private func kind(_ lines: [PageBlock.FixedLine], words: [String], _ outcomes: inout [WalkRun: StepOutcome]) async -> Found? {
        let position = lines.first.map { SourcePosition(line: $0.number, column: 1) }
        guard case let .run(kind, wanted)? = WalkMark.scene(["run"] + words), lesson.runs.contains(kind) else {
            return (position, .quotedRunUnknown(words.joined(separator: " ")))
        }
        let outcome: StepOutcome
        if let known = outcomes[wanted] {
            outcome = known
        } else {
            let files = wanted.files == .start ? lesson.start : lesson.solution
            outcome = await run(files, ClockSetting(everybody: wanted.clock.map { .stopped(at: $0) } ?? .unmoved))
            outcomes[wanted] = outcome
        }
        let printed = outcome.runs.first { $0.kind == kind }?.textLines ?? []
        return Self.difference(lines, from: printed).map { line in
            let place = line.map { SourcePosition(line: $0.number, column: 1) } ?? position
            return (place, .quotedOutputDiffers(run: words.joined(separator: " "), firstDifferentLine: line?.text ?? ""))
        }
    }

    /// The first quoted line that is not printed there; `nil` when all are, one behind the other. An empty quote has no line.
    private static func difference(_ lines: [PageBlock.FixedLine], from printed: [String]) -> PageBlock.FixedLine?? {
        guard let first = lines.first else { return .some(nil) }
        let starts = printed.indices.filter { quotes(first.text, printed[$0]) }
        guard !starts.isEmpty else { return .some(first) }
        let differences = starts.map { start -> PageBlock.FixedLine? in
            let rest = Array(printed[start...])
            return lines.enumerated().first { index, line in !rest.indices.contains(index) || !quotes(line.text, rest[index]) }?.element
        }
        if differences.contains(nil) { return nil }
        return .some(differences.compactMap { $0 }.max { $0.number < $1.number } ?? first)
    }

    private static func quotes(_ line: String, _ printed: String) -> Bool {
        guard line.hasSuffix(".."), line != printed else { return line == printed }
        return printed.hasPrefix(line.dropLast(2)) && line.count > 8
    }
}
