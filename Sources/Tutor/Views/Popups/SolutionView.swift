import TerminalUI
import Workshop

/// The solution as a difference of meaning from the learner's files, and below it line by line.
enum SolutionView {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        let comparison = state.solutionComparison
        if comparison.files.allSatisfy({ $0.verdict == .identical }) {
            content.add("Your files are those of the solution.", .pass, columns: columns)
        }
        for file in comparison.files where file.verdict != .identical {
            content.gap()
            add(file, &content, columns: columns)
        }
        content.gap()
        let advice =
            comparison.isEqual
            ? "What counts is what a file means." : "Other answers are right as well: what counts is what your file means."
        content.add("\(advice) b takes the solution over; yours is kept first. Enter or Esc closes.", .dim, columns: columns)
        return content
    }

    private static func add(_ file: SolutionComparison.File, _ content: inout PaneContent, columns: Int) {
        content.add(file.heading, role(of: file.verdict), columns: columns)
        for remark in file.remarks { content.add(remark, role(of: remark), columns: columns, indent: 1, hanging: 2) }
        content.add("line by line:  - yours   + the solution's", .dim, columns: columns)
        for line in file.lines.rows(around: 3) {
            let role: Role = line.kind == .mine ? .diffActual : line.kind == .solution ? .diffExpected : .dim
            content.lines.append(StyledLine(line.mark + " " + line.text, role).cut(to: columns))
        }
    }

    private static func role(of verdict: SolutionComparison.File.Verdict) -> Role {
        switch verdict {
        case .identical, .equal, .otherWords: .pass
        case .differs: .strong
        case .unreadable: .problem
        }
    }

    private static func role(of remark: String) -> Role {
        switch remark.first {
        case "!": .fail
        case "-": .diffExpected
        case "+": .diffActual
        case "~": .warning
        default: .text
        }
    }
}

extension TutorState {
    /// The solution beside the learner's files; tasks that only a run judges count where the last run was of just these files.
    var solutionComparison: SolutionComparison {
        let tasks = hasChangedSinceRun ? [] : current.outcome?.tasks ?? []
        return SolutionComparison(of: lesson, mine: current.texts, tasks: tasks)
    }
}
