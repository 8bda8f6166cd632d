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
        for request in log { content.lines += rows(line(request, isNarrow: columns < narrow), columns: columns) }
        return content
    }

    /// Addresses have no blanks to be wrapped at: what one row does not hold goes on in a second, and no further.
    private static func rows(_ line: StyledLine, columns: Int) -> [StyledLine] {
        guard line.width > columns, columns > narrow / 2 else { return [line.cut(to: columns)] }
        let rest = StyledLine([Span(String(repeating: " ", count: columns < narrow ? 4 : 10))] + line.dropping(columns: columns).spans)
        // The pane itself ends the first row at its edge.
        return [line, rest.cut(to: columns)]
    }

    /// Below so many columns time and name are left out; the pane zoomed has them.
    private static let narrow = 56

    private static func line(_ request: BrokerRequest, isNarrow: Bool) -> StyledLine {
        let status = request.status.map(String.init) ?? "---"
        var line = StyledLine([
            Span(request.at + "  ", .dim), Span(status + "  ", (200..<400).contains(request.status ?? 0) ? .pass : .fail),
        ])
        if case .delivered(let event) = request.kind { line.append(event.isEmpty ? "WEBHOOK  " : "WEBHOOK \(event)  ", .accent) }
        if isNarrow { line = StyledLine(Array(line.spans.dropFirst())) }
        if !isNarrow, !request.who.isEmpty { line.append(request.who + "  ", .dim) }
        line.append("\(request.method) \(readable(request.target))")
        return line
    }

    /// The brackets of a query as they are meant.
    private static func readable(_ target: String) -> String {
        target.replacing("%5B", with: "[").replacing("%5D", with: "]")
    }
}
