import TerminalUI
import Workshop

/// The solution as a difference from the learner's files.
enum SolutionView {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        let differences = SolutionDifference.all(of: state.lesson, mine: state.current.texts)
        if differences.isEmpty {
            content.add("Your files are those of the solution.", .pass, columns: columns)
        }
        for difference in differences {
            content.gap()
            for (number, line) in difference.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                guard number > 0 || !line.isEmpty else { continue }
                content.lines.append(StyledLine(String(line), role(of: line, number)).cut(to: columns))
            }
        }
        content.gap()
        content.add("Other answers are right as well: what counts is what your file means. Enter or Esc closes.", .dim, columns: columns)
        return content
    }

    private static func role(of line: Substring, _ number: Int) -> Role {
        if number == 0 { return .strong }
        return line.hasPrefix("-") ? .diffActual : line.hasPrefix("+") ? .diffExpected : .dim
    }
}
