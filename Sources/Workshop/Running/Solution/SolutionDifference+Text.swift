extension SolutionDifference {
    /// A difference to read: `-` the learner's lines, `+` the solution's, three equal lines around each.
    public var text: String { text(against: "solution") }

    /// The same with another word for the side that is not the learner's.
    public func text(against other: String) -> String {
        let rows = rows(around: 3).map { $0.mark + " " + $0.text }
        return (["\(path)   - yours   + \(other)"] + rows).joined(separator: "\n") + "\n"
    }

    /// The lines that differ with some equal ones around each; `...` stands for what is left out.
    ///
    /// - Parameter context: how many equal lines stand before and behind; `nil`: all there are.
    public func rows(around context: Int?) -> [LineDifference] {
        guard let context else { return lines }
        let shown = Set(lines.indices.filter { lines[$0].kind != .same }.flatMap { $0 - context...$0 + context })
        var rows: [LineDifference] = []
        var skipped = false
        for (index, line) in lines.enumerated() {
            guard shown.contains(index) else {
                skipped = true
                continue
            }
            if skipped { rows.append(.omission) }
            skipped = false
            rows.append(line)
        }
        return skipped ? rows + [.omission] : rows
    }
}

extension LineDifference {
    fileprivate static let omission = LineDifference(kind: .same, text: "...", myLine: nil)

    /// `-` yours, `+` the solution's, a space for equal lines.
    public var mark: String {
        switch kind {
        case .same: " "
        case .mine: "-"
        case .solution: "+"
        }
    }
}
