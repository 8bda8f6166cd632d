extension SolutionDifference {
    /// A difference to read: `-` the learner's lines, `+` the solution's, three equal lines around each.
    public var text: String { text(against: "solution") }

    /// The same with another word for the side that is not the learner's.
    public func text(against other: String) -> String {
        var rows = ["\(path)   - yours   + \(other)"]
        let shown = Set(lines.indices.filter { lines[$0].kind != .same }.flatMap { $0 - 3...$0 + 3 })
        var skipped = false
        for (index, line) in lines.enumerated() {
            guard shown.contains(index) else {
                skipped = true
                continue
            }
            if skipped { rows.append("  ...") }
            skipped = false
            rows.append(line.mark + " " + line.text)
        }
        if skipped { rows.append("  ...") }
        return rows.joined(separator: "\n") + "\n"
    }
}

extension LineDifference {
    /// `-` yours, `+` the solution's, a space for equal lines.
    public var mark: String {
        switch kind {
        case .same: " "
        case .mine: "-"
        case .solution: "+"
        }
    }
}
