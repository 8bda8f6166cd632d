import TerminalUI
import Workshop

/// The table of samples: what the learner's work should do with each, and what it does.
enum SampleLines {
    static func fold(_ task: TaskReport, name: String, isOpen: Bool, columns: Int) -> [StyledLine] {
        let wrong = task.samples.filter { !$0.holds }.count
        let count = task.samples.count
        var line = StyledLine("     \(isOpen ? "-" : "+") \(name) (")
        if wrong > 0 {
            line.append("\(wrong) of \(count) wrong", .fail)
        } else {
            line.append("\(count) sample\(count == 1 ? "" : "s")")
        }
        line.append(")")
        return [line.cut(to: columns)]
    }

    static func heading(columns: Int) -> StyledLine {
        row(["", "sample", "should", "does"], columns: columns, role: .dim, last: .dim)
    }

    static func row(_ sample: SampleVerdict, columns: Int) -> StyledLine {
        let does = sample.isAccepted ? "accept" : "reject"
        let last = sample.holds ? does : "\(does)  <- here"
        let role: Role = sample.should == .remark ? .dim : sample.holds ? .pass : .fail
        return row([sample.id, sample.what, sample.should.rawValue, last], columns: columns, role: .text, last: role)
    }

    private static func row(_ cells: [String], columns: Int, role: Role, last: Role) -> StyledLine {
        let widths = [4, max(10, columns - 5 - 4 - 8 - 16), 8, 16]
        var line = StyledLine("     ")
        for (index, cell) in cells.enumerated() {
            let width = widths.indices.contains(index) ? widths[index] : 8
            let cut = StyledLine(cell, index == 3 ? last : role).cut(to: width - 1)
            line.spans += cut.spans
            line.append(String(repeating: " ", count: max(0, width - cut.width)))
        }
        return line
    }

    static func explain(_ sample: SampleVerdict, _ content: inout PaneContent, columns: Int) {
        content.add(sample.text, .code, columns: columns, indent: 9)
        if sample.isAccepted {
            let judged = sample.holds ? "Accepted, as it should be." : "Accepted, and should not be."
            content.add(judged, columns: columns, indent: 9)
        } else {
            let judged = sample.holds ? "Refused, as it should be:" : "Refused, and should not be:"
            content.add(judged, columns: columns, indent: 9)
            for reason in sample.reasons { content.add("- " + reason, columns: columns, indent: 9, hanging: 2) }
        }
    }
}
