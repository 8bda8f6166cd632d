import TerminalUI
import Workshop

/// Said by the broker: the order, the verdict, the table and the reasons; below them what the workshop adds.
enum BrokerReportView {
    static func title(_ state: TutorState) -> StyledLine {
        var line = StyledLine("Said by the broker", .strong)
        guard state.broker?.underWay == nil, let report = state.broker?.report else { return line }
        line.append("  " + mark(of: report.result).text, mark(of: report.result).style)
        return line
    }

    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        if let line = state.broker?.underWay?.line ?? state.broker?.waiting?.line {
            content.add(":\(line)", .dim, columns: columns, hanging: 2)
            content.add("asking the broker ...", .warning, columns: columns)
            return content
        }
        guard let report = state.broker?.report else {
            content.add("Nothing was asked yet: : and the order, for example :can-i-deploy; Tab completes.", .dim, columns: columns)
            return content
        }
        content.add(":\(report.text)", .dim, columns: columns, hanging: 2)
        if let verdict = report.verdict { content.add(verdict, mark(of: report.result).style.role, columns: columns) }
        // What the course knows of a mistake comes first; of a refusal the broker's difference stands above it.
        let speaksFirst = report.recognised != nil && report.result != .refused
        if speaksFirst { addAdvice(report, &content, columns: columns) }
        addTable(report, &content, columns: columns)
        for line in report.said where line.type != "debug" {
            content.add(StyledLine(line.text, role(of: line)), columns: columns, hanging: 2)
        }
        if !speaksFirst {
            content.gap()
            addAdvice(report, &content, columns: columns)
        }
        content.gap()
        content.add("Esc: back to the result.  4: what the broker knows.", .dim, columns: columns)
        return content
    }

    private static func addAdvice(_ report: BrokerReport, _ content: inout PaneContent, columns: Int) {
        guard let sentence = report.recognised?.says ?? report.advice else { return }
        content.add(sentence, report.result == .environment ? .warning : .accent, columns: columns)
    }

    private static func addTable(_ report: BrokerReport, _ content: inout PaneContent, columns: Int) {
        guard !report.rows.isEmpty else { return }
        let table = TableLines(
            headings: ["CONSUMER", "C.VERSION", "PROVIDER", "P.VERSION", "RESULT"],
            rows: report.rows.map { row in
                [
                    Span(row.consumer), Span(row.consumerVersion), Span(row.provider), Span(row.providerVersion ?? "-"), result(of: row),
                ]
            })
        if table.fits(columns: columns) {
            content.lines += table.lines(columns: columns)
        } else {
            for row in report.rows { content.add(row.text, columns: columns, hanging: 2) }
        }
    }

    /// What came of a row, as its table says it.
    static func result(of row: BrokerReport.Row) -> Span {
        let span = row.isSuccess.map { $0 ? Span("verified", .pass) : Span("failed", .fail) } ?? Span("no result", .warning)
        return row.isIgnored ? Span(span.text + ", not counted", .dim) : span
    }

    private static func mark(of result: BrokerReport.Result) -> Span {
        switch result {
        case .yes: Span("YES", .pass)
        case .no: Span("NO", .fail)
        case .done: Span("DONE", .pass)
        case .refused: Span("REFUSED", .fail)
        case .notUnderstood: Span("NOT SENT", .warning)
        case .environment: Span("NO BROKER", .warning)
        }
    }

    private static func role(of line: BrokerReport.Line) -> Role {
        switch line.type {
        case "success": .pass
        case "error", "danger": .fail
        case "warning", "prompt": .warning
        default: .text
        }
    }
}
