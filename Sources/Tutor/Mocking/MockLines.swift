import TerminalUI
import Workshop

/// What the learner's own consumer asked, above the step's result: the latest last.
enum MockLines {
    private static let most = 4

    static func add(_ state: TutorState, _ content: inout PaneContent, columns: Int) {
        guard let mock = state.mock else { return }
        let step = mock.step == state.lesson.number ? "" : "  (contract of step \(mock.step))"
        content.add("\(mock.summary)\(step)", .accent, columns: columns)
        for exchange in mock.exchanges.suffix(most) {
            let mark = StyledLine([
                Span(exchange.isMatch ? "MATCH   " : "REFUSED ", exchange.isMatch ? .pass : .fail), Span(mock.verdict(of: exchange)),
            ])
            content.add(mark, columns: columns, hanging: 8)
        }
        if mock.count > 0 { content.add("4 lists every request with its answer; :mock off stops the server.", .dim, columns: columns) }
        content.gap()
    }
}
