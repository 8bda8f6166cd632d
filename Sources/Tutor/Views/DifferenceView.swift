import Pact
import TerminalUI
import Workshop

/// What the contract asks beside what came, with the selected mismatch explained.
enum DifferenceView {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        guard let item = state.selectedItem else { return PaneContent() }
        var content = PaneContent()
        content.add(heading(item, state), columns: columns, hanging: 2)
        let pairs = DifferencePairs(item, run: state.selectedItemRun?.kind ?? .verify)
        var explained: Int?
        // One column is left for the mark of the selected row.
        for row in pairs.rows(width: columns - 1, showsEqualRows: state.current.showsAllRows) {
            let index = row.pair.flatMap { pairs.findings[$0] }
            if let last = explained, last != index { addExplanation(item, state, &content, columns: columns, &explained) }
            let line = StyledLine([Span(" ")] + row.line.spans)
            if let index, index == state.current.selectedFinding {
                if explained == nil { content.addSelected([line], columns: columns) } else { content.lines.append(line) }
                explained = index
            } else {
                content.lines.append(line)
            }
        }
        if explained != nil { addExplanation(item, state, &content, columns: columns, &explained) }
        if state.current.showsAllRows {
            content.add("Rows with = fit the contract, or it says nothing about them.", .dim, columns: columns, indent: 1)
        }
        addBody(item, pairs, &content, columns: columns)
        return content
    }

    private static func heading(_ item: RunItem, _ state: TutorState) -> StyledLine {
        var line = StyledLine(item.title, .heading)
        if !item.providerStates.isEmpty {
            line.append("  given " + item.providerStates.map { "\"\($0.name)\"" }.joined(separator: ", "), .dim)
        }
        return line
    }

    private static func addExplanation(
        _ item: RunItem, _ state: TutorState, _ content: inout PaneContent, columns: Int, _ explained: inout Int?
    ) {
        guard let index = explained, item.findings.indices.contains(index) else { return }
        explained = nil
        let finding = item.findings[index]
        let top = content.selection?.lowerBound ?? content.lines.count
        content.add(finding.sentence, columns: columns, indent: 4)
        let isTold = state.current.showsWhy || state.hasDiagnosed
        if let cause = finding.cause {
            let line = isTold ? "Cause: \(cause)" : "The cause? Your guess first; w tells it, g goes to its line."
            content.add(line, .accent, columns: columns, indent: 4, hanging: 2)
        }
        if state.current.showsWhy { WhyLines.add([finding.explanation], &content, columns: columns, indent: 4) }
        if isTold || finding.cause == nil, let place = finding.causeLine ?? finding.expectation {
            content.add("g: \(place.path) line \(place.position.line)", .dim, columns: columns, indent: 4)
        }
        content.selection = top..<content.lines.count
    }

    /// How much of a body that was not compared stands below the difference; the exchange has all of it.
    private static let mostBodyRows = 6

    /// Where status or type differ the body was not compared, and is worth reading all the more. It belongs to the last mismatch.
    private static func addBody(_ item: RunItem, _ pairs: DifferencePairs, _ content: inout PaneContent, columns: Int) {
        let isWorthIt = item.findings.contains { $0.mismatch.place == .status || $0.mismatch.place == .bodyType }
        guard isWorthIt, let response = pairs.response, !response.body.isEmpty else { return }
        let isSelected = content.selection?.upperBound == content.lines.count
        let type = response.headers.first("Content-Type") ?? "no content type"
        content.add("the body that came (\(type), \(response.body.count) bytes)", .dim, columns: columns, indent: 1)
        var body = PaneContent()
        for line in BodyText.lines(response.body) {
            let margin = line.prefix { $0 == " " }.count
            body.add(String(line.dropFirst(margin)), .code, columns: columns, indent: 3 + min(margin, columns / 2))
        }
        let rows = body.lines
        content.lines += rows.prefix(rows.count > mostBodyRows ? mostBodyRows - 1 : mostBodyRows)
        if rows.count > mostBodyRows { content.add(".. s shows all of it", .dim, columns: columns, indent: 3) }
        if isSelected, let selection = content.selection { content.selection = selection.lowerBound..<content.lines.count }
    }

    /// A value without its kind: text without quotes, where its spaces show all the same.
    static func bare(_ value: JSONValue) -> String {
        guard let text = value.string else { return value.brief(limit: 300) }
        let isPlain = text.first != " " && text.last != " " && !text.isEmpty && !text.contains { $0.isNewline || $0 == "\t" }
        return isPlain ? text : value.brief(limit: 300)
    }
}
