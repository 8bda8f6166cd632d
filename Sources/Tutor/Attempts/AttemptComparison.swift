import TerminalUI
import Workshop

/// Two states of the step's files, file by file.
enum AttemptComparison {
    static func content(_ state: TutorState, _ comparison: AttemptsList.Comparison, columns: Int) -> PaneContent {
        var content = PaneContent()
        for row in [comparison.from, comparison.to] { addHeading(row, state, &content, columns: columns) }
        let (old, new) = (state.files(of: comparison.from), state.files(of: comparison.to))
        var equal: [String] = []
        for path in Set(old.keys).union(new.keys).sorted() {
            guard old[path] != new[path] || comparison.showsAllLines else {
                equal.append(path)
                continue
            }
            content.gap()
            addFile(path, old[path], new[path], comparison, state, &content, columns: columns)
        }
        content.gap()
        if !equal.isEmpty { content.add("Equal in both: \(equal.joined(separator: ", ")).", .dim, columns: columns) }
        return content
    }

    private static func addHeading(_ row: AttemptsList.Row, _ state: TutorState, _ content: inout PaneContent, columns: Int) {
        guard case .attempt(let number) = row, let attempt = state.current.log?[number] else { return }
        var line = StyledLine("attempt \(number)", .strong)
        line.append("  \(attempt.localTime.prefix(16))  \(attempt.summary)")
        let lost = state.current.log?.lost(of: attempt) ?? []
        if !lost.isEmpty { line.append("  lost: \(lost.joined(separator: ", "))", .warning) }
        content.add(line, columns: columns)
    }

    private static func addFile(
        _ path: String, _ old: String?, _ new: String?, _ comparison: AttemptsList.Comparison, _ state: TutorState,
        _ content: inout PaneContent, columns: Int
    ) {
        var heading = StyledLine(path, .heading)
        heading.append("   - \(state.name(of: comparison.from))", .diffActual)
        heading.append("   + \(state.name(of: comparison.to))", .diffExpected)
        content.add(heading, columns: columns)
        if old == nil || new == nil {
            content.add("Only in \(state.name(of: old == nil ? comparison.to : comparison.from)).", .dim, columns: columns)
        }
        let difference = SolutionDifference(path: path, mine: old ?? "", solution: new ?? "")
        for line in difference.rows(around: comparison.showsAllLines ? nil : 3) {
            let role: Role = line.kind == .mine ? .diffActual : line.kind == .solution ? .diffExpected : .text
            content.lines.append(StyledLine(line.mark + " " + line.text, role).cut(to: columns))
        }
    }
}
