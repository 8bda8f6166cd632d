import TerminalUI
import Workshop

/// The pact file as it would be written now, with the lines marked that the cursor's line makes.
enum PactView {
    static func title(_ state: TutorState) -> StyledLine {
        let contract = state.current.contract
        guard let shown = contract.written?.specification else { return StyledLine("Pact", .strong) }
        var line = StyledLine("Pact  \(shown.name)", .strong)
        if let own = contract.pact?.specification, own != shown { line.append("  (your file says \(own.name))", .dim) }
        if contract.draft.problem != nil { line.append("  last good state", .warning) }
        return line
    }

    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        let contract = state.current.contract
        guard let written = contract.written else {
            let reason = contract.draft.problem.map { "line \($0.location.position.line): \($0.sentence)" } ?? "it is empty."
            content.add("There is no pact yet, since the text cannot be read: \(reason)", .warning, columns: columns)
            return content
        }
        remarks(written, state, &content, columns)
        let line = contract.draft.problem == nil ? state.lineOfPactTest : nil
        let lit = line.map { written.lines(madeBy: $0) } ?? []
        for (number, text) in written.lines.enumerated() {
            let isLit = lit.contains { $0.contains(number) }
            let rows = rows(of: coloured(text), text, columns: max(8, columns - 2))
            let start = content.lines.count
            for row in rows { content.lines.append(StyledLine([Span(isLit ? "> " : "  ")] + (isLit ? row.selected : row).spans)) }
            guard isLit else { continue }
            // The first stretch is the value itself; its rules stand further down, where there is room.
            if content.selection == nil || content.selection?.upperBound == start {
                content.selection = (content.selection?.lowerBound ?? start)..<content.lines.count
            }
        }
        return content
    }

    /// What the learner should know before the file itself.
    private static func remarks(_ written: WrittenPact, _ state: TutorState, _ content: inout PaneContent, _ columns: Int) {
        if let problem = state.current.contract.draft.problem {
            content.add(
                "Line \(problem.location.position.line) cannot be read now. This is the pact of the text before.", .warning,
                columns: columns)
        }
        if !written.losses.isEmpty {
            content.add("\(written.specification.name) cannot say all of your contract:", .warning, columns: columns)
            for loss in written.losses { content.add("- \(loss)", .warning, columns: columns, hanging: 2) }
        }
        if let line = state.lineOfPactTest, written.isOfTest(line), state.current.contract.draft.problem == nil {
            content.add("This line tries your client. It leaves nothing in the pact.", .dim, columns: columns)
        }
        content.gap()
    }

    /// A line folded where it is too long; most are not, and of plain letters that is seen at once.
    private static func rows(of line: StyledLine, _ text: String, columns: Int) -> [StyledLine] {
        let isPlain = text.utf8.count <= columns && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        return isPlain ? [line] : line.folded(to: columns)
    }

    /// A name in front of a value in the colour of names.
    private static func coloured(_ line: String) -> StyledLine {
        guard let colon = line.firstRange(of: "\": ") else { return StyledLine(line) }
        let name = line[..<line.index(after: colon.lowerBound)]
        return StyledLine([Span(String(name), .yamlKey), Span(String(line[name.endIndex...]))])
    }
}
