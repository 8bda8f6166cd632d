import Pact
import TerminalUI
import Workshop

/// Every exchange of the last run, a row each.
enum TrafficView {
    static func title(_ state: TutorState) -> StyledLine {
        let count = state.allExchanges.count
        return count == 0 ? StyledLine() : StyledLine("\(count)", .dim)
    }

    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        let exchanges = state.allExchanges
        guard !exchanges.isEmpty else {
            content.add("Nothing has gone over the wire yet: r runs the checks.", .dim, columns: columns)
            return content
        }
        for (index, exchange) in exchanges.enumerated() {
            let row = line(exchange).cut(to: columns)
            let isSelected = index == state.current.selectedExchange && state.focus == .traffic
            content.addEntry([row], isSelected: isSelected, columns: columns)
        }
        return content
    }

    private static func line(_ exchange: Exchange) -> StyledLine {
        var line = StyledLine(" \(exchange.request.method) \(exchange.request.target)  ")
        switch exchange.answer {
        case .response(let response): line.append("\(response.status), \(response.body.count) bytes", .strong)
        case .refused: line.append("refused", .warning)
        case .failed: line.append("no answer", .warning)
        }
        line.append("  \(exchange.from) -> \(exchange.to)", .dim)
        return line
    }
}
