import TerminalUI
import Workshop

/// Every exchange of the last run as a drawn sequence, in the order in which they went.
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
        let drawing = SequenceDrawing(exchanges, columns: columns)
        let names = runNames(state)
        content.lines += drawing.heading
        for (index, exchange) in exchanges.enumerated() {
            if let name = names[index] { content.add(name, .heading, columns: columns) }
            let isSelected = index == state.current.selectedExchange && state.focus == .traffic
            content.addEntry(drawing.rows(of: exchange), isSelected: isSelected, columns: columns)
        }
        return content
    }

    /// The name of each run that made exchanges, by the place of its first; none where there is one run alone.
    private static func runNames(_ state: TutorState) -> [Int: String] {
        var names: [Int: String] = [:]
        var place = 0
        for run in state.current.outcome?.runs ?? [] {
            let count = run.items.flatMap(\.exchanges).count
            if count > 0 { names[place] = run.kind.name }
            place += count
        }
        return names.count > 1 ? names : [:]
    }
}
