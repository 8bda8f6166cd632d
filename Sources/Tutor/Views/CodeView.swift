import TerminalUI
import Workshop

/// The contract as a test in the learner's language.
enum CodeView {
    static func title(_ state: TutorState) -> StyledLine {
        var line = StyledLine("In your language  \(state.language.name)", .strong)
        if let version = state.current.contract.version { line.append("  as \(version.name)", .dim) }
        return line
    }

    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        var content = PaneContent()
        content.add(languages(state), columns: columns)
        content.add("\(state.language.library); \(subject(state))", .dim, columns: columns)
        if let problem = state.current.contract.draft.problem {
            content.add(
                "Line \(problem.location.position.line) cannot be read now. This is the code of the text before.", .warning,
                columns: columns)
        }
        for loss in state.current.contract.written?.losses ?? [] { content.add("- \(loss)", .warning, columns: columns, hanging: 2) }
        content.gap()
        guard state.current.contract.pact != nil else {
            content.add("There is no contract yet.", .warning, columns: columns)
            return content
        }
        for line in state.current.contract.code { content.lines += StyledLine(shown(line), .code).folded(to: max(8, columns)) }
        return content
    }

    /// The languages with the digits that choose them.
    private static func languages(_ state: TutorState) -> StyledLine {
        var line = StyledLine()
        for (index, language) in CodeLanguage.allCases.enumerated() {
            if index > 0 { line.append("  ") }
            line.append("\(index + 1)", .footerKey)
            let name = " \(language.name)"
            line.append(name, language == state.language ? Style(.strong, .reverse) : Style(.text))
        }
        return line
    }

    private static func subject(_ state: TutorState) -> String {
        let contract = state.current.contract
        if let index = state.interactionInCode {
            return "interaction \(index + 1) of \(contract.pact?.interactions.count ?? 0), where your cursor is"
        }
        let count = contract.pact?.interactions.count ?? 0
        return count == 1 ? "the contract's one interaction" : "all \(count) interactions"
    }

    /// Tabs, which Go wants, as people see them.
    private static func shown(_ line: String) -> String {
        let tabs = line.prefix { $0 == "\t" }.count
        return String(repeating: "    ", count: tabs) + line.dropFirst(tabs)
    }
}
