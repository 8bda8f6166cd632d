import TerminalUI

extension TutorState {
    func fourthPaneContent(columns: Int) -> PaneContent {
        switch fourthPane {
        case .matrix: BrokerMatrixView.content(self, columns: columns)
        case .log: BrokerLogView.content(self, columns: columns)
        case .traffic: TrafficView.content(self, columns: columns)
        }
    }

    var fourthPaneTitle: StyledLine {
        switch fourthPane {
        case .matrix: BrokerMatrixView.title(self)
        case .log: BrokerLogView.title(self)
        case .traffic: TrafficView.title(self)
        }
    }

    /// For the status line, in a step with a broker: where it is, or what is the matter.
    var brokerFact: String? {
        guard lesson.broker != nil, let broker else { return nil }
        switch broker.stage {
        case .opening: return "BROKER opening"
        case .asking: return "BROKER undecided"
        case .failed: return "NO BROKER (:broker)"
        case .open(let site): return "BROKER \(site.address)"
        }
    }

    /// After scrolling: at its end the log follows what comes.
    mutating func followLog(after movement: Movement, rows: Int) {
        guard fourthPane == .log else { return }
        switch movement {
        case .toTop: broker?.followsLog = false
        case .toEnd: broker?.followsLog = true
        case .lines(let step), .pages(let step), .halfPages(let step):
            let columns = Layout(self).rect(of: .traffic)?.inset(columns: 2).columns ?? size.columns
            let end = fourthPaneContent(columns: columns).lines.count - rows
            let isAtEnd = step > 0 && (current.scroll[.traffic] ?? 0) >= end
            broker?.followsLog = isAtEnd
        }
    }

    /// Keeps the log at its end where it is read there.
    mutating func followLog(rows: Int, columns: Int) {
        guard fourthPane == .log, broker?.followsLog == true else { return }
        current.scroll[.traffic] = max(0, fourthPaneContent(columns: columns).lines.count - rows)
    }
}
