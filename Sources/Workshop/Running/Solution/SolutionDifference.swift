/// What the solution does differently in one of the learner's files.
public struct SolutionDifference: Sendable, Equatable {
    public var path: String
    /// Both files' lines in order; where they differ, the learner's before the solution's.
    public var lines: [LineDifference]

    /// The editable files of a step that differ from the solution, in the step's order.
    public static func all(of lesson: Lesson, mine files: StepFiles) -> [SolutionDifference] {
        lesson.files.filter(\.isEditable).compactMap { file in
            guard let solution = lesson.solution[file.path] else { return nil }
            let difference = SolutionDifference(path: file.path, mine: files[file.path] ?? "", solution: solution)
            return difference.lines.contains { $0.kind != .same } ? difference : nil
        }
    }

    public init(path: String, mine: String, solution: String) {
        self.path = path
        lines = Self.compare(mine: Self.split(mine), solution: Self.split(solution))
    }

    private static func split(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func compare(mine: [String], solution: [String]) -> [LineDifference] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in solution.difference(from: mine) {
            switch change {
            case let .remove(offset, _, _): removed.insert(offset)
            case let .insert(offset, _, _): inserted.insert(offset)
            }
        }
        var lines: [LineDifference] = []
        var theirs = 0
        func takeInserted() {
            while inserted.contains(theirs), let text = solution.dropFirst(theirs).first {
                lines.append(LineDifference(kind: .solution, text: text, myLine: nil))
                theirs += 1
            }
        }
        for (line, text) in mine.enumerated() {
            if removed.contains(line) {
                lines.append(LineDifference(kind: .mine, text: text, myLine: line + 1))
            } else {
                takeInserted()
                lines.append(LineDifference(kind: .same, text: text, myLine: line + 1))
                theirs += 1
            }
        }
        takeInserted()
        return lines
    }
}
