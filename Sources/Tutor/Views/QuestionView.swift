import TerminalUI
import Workshop

/// A question with its answers; after one is taken, with the reason for it.
enum QuestionView {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        guard let (open, question) = state.openQuestion else { return PaneContent() }
        var content = PaneContent()
        content.add(question.text, .strong, columns: columns)
        for (index, option) in question.options.enumerated() {
            var rows = PaneContent()
            let mark = open.isAnswered ? (option.isRight ? "*" : " ") : " "
            rows.add("\(index + 1)\(mark) \(option.text)", columns: columns, indent: 1, hanging: 3)
            let isSelected = index == open.selected
            content.addEntry(rows.lines, isSelected: isSelected, columns: columns)
            if isSelected, open.isAnswered { addReason(option, &content, columns: columns) }
        }
        if open.isAnswered { addOthers(open, question, &content, columns: columns) }
        return content
    }

    private static func addReason(_ option: Question.Option, _ content: inout PaneContent, columns: Int) {
        let page = option.page.map { " (page \($0))" } ?? ""
        content.add(
            StyledLine([
                Span(option.isRight ? "Right. " : "Not so. ", option.isRight ? .pass : .warning), Span(option.why + page),
            ]), columns: columns, indent: 4)
        if let selection = content.selection { content.selection = selection.lowerBound..<content.lines.count }
    }

    /// Every other answer gets its reason too; it can be read on.
    private static func addOthers(_ open: OpenQuestion, _ question: Question, _ content: inout PaneContent, columns: Int) {
        content.gap()
        for (index, option) in question.options.enumerated() where index != open.selected {
            content.add("\(index + 1)\(option.isRight ? "*" : " ") \(option.why)", .dim, columns: columns, indent: 1, hanging: 3)
        }
    }
}
