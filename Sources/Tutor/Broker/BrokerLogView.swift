import TerminalUI
import Workshop

/// Every request as it came to the broker and what it answered, and the calls that it made itself; the latest last.
enum BrokerLogView {
    static func title(_ state: TutorState) -> StyledLine {
        let count = state.broker?.log.count ?? 0
        return count == 0 ? StyledLine() : StyledLine("\(count)", .dim)
    }

    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        guard let log = state.broker?.log, !log.isEmpty else {
            content.add("Nothing has been asked of the broker yet.", .dim, columns: columns)
            return content
        }
        if case .tutor? = state.broker?.site?.owner {
        } else {
            content.add("Of this broker only what the tutor asks is seen here.", .dim, columns: columns)
        }
        for request in log { content.add(line(request), columns: columns, hanging: 10) }
        return content
    }

    private static func line(_ request: BrokerRequest) -> StyledLine {
        var line = StyledLine([Span(request.at + "  ", .dim)])
        if case .delivered(let event) = request.kind { line.append("WEBHOOK \(event) ", .accent) }
        line.append("\(request.method) \(request.target)")
        if !request.who.isEmpty { line.append("  \(request.who)", .dim) }
        let status = request.status.map(String.init) ?? "no answer"
        line.append("  " + status, (200..<400).contains(request.status ?? 0) ? .pass : .fail)
        return line
    }
}
