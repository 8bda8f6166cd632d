import TerminalUI
import Workshop

/// The last line: the keys that work now, most used first, cut at whole entries.
enum FooterView {
    static func draw(_ state: TutorState, in rect: Rect, on screen: inout Screen) {
        var column = rect.column + 1
        for entry in entries(state) {
            let line = StyledLine([Span(entry.key, .footerKey), Span(" " + entry.name, .dim)])
            guard column + line.width <= rect.endColumn else { return }
            column = screen.put(line, row: rect.row, column: column, within: rect) + 2
        }
    }

    /// Key and name of each entry, in the order of the footer.
    static func entries(_ state: TutorState) -> [(key: String, name: String)] {
        let context = state.keyContext
        let bindings = KeyMap.bindings.filter {
            $0.contexts.contains(context) && !$0.name.isEmpty && state.isWorthShowing($0.command)
        }
        var seen: Set<String> = []
        return bindings.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.compactMap { _, binding in
            guard seen.insert(binding.label).inserted else { return nil }
            return (binding.label, state.footerName(of: binding))
        }
    }
}

extension TutorState {
    /// True when the footer should offer a command now.
    func isWorthShowing(_ command: Command) -> Bool {
        guard unavailability(of: command) == nil else { return false }
        switch command {
        case .hint where isDone: return false
        case .difference where current.resultView == .difference && focus == .result: return false
        case .nextPage where isReading: return false
        case .previousPage where !isReading: return false
        default: return true
        }
    }

    func footerName(of binding: KeyBinding) -> String {
        switch binding.command {
        case .nextThing: return enterName
        case .hint:
            guard let stages = hintStages, stages.of > 0 else { return binding.name }
            let name = "hint \(min(stages.opened + 1, stages.of))/\(stages.of)"
            return current.sameTroubleInARow >= 3 ? "HELP: \(name)" : name
        case .choose: return popupChoiceName
        default: return binding.name
        }
    }

    private var popupChoiceName: String {
        if case .keys = popup { return "do it" }
        if case .steps = popup { return "go there" }
        if case .files = popup { return "open" }
        return "take"
    }

    /// What Enter does, in a word or two.
    var enterName: String {
        if focus == .traffic, !isReading, !allExchanges.isEmpty { return "read it" }
        if focus == .result, !isReading {
            switch current.resultView {
            case .question(let open): return open.isAnswered ? "go on" : "take the answer"
            case .changes: return "guess and try"
            case .exchange: return "back to the result"
            case .summary:
                switch selectedTarget {
                case .fold(let task): return current.openFolds.contains(task) ? "close the table" : "open the table"
                case .sample: return "explain"
                default: break
                }
            case .difference: break
            }
        }
        return nextThing.name
    }
}

extension NextThing {
    /// In a word or two, as the footer has it.
    var name: String {
        switch self {
        case .nextPage: "next page"
        case .work: "to the task"
        case .predict: "predict"
        case .edit: "edit"
        case .run: "run"
        case .difference: "see the difference"
        case .answer: "answer the task's question"
        case .tryChanges: "try the changes"
        case .close: "closing question"
        case .nextStep: "next step"
        case .finish: "all done"
        case .wait: "running ..."
        case .open: "opening ..."
        }
    }
}

extension StepOutcome {
    /// How the outcome is coloured.
    var role: Role {
        switch verdict {
        case .pass: .pass
        case .expectedFail: .expectedFail
        case .fail: .fail
        }
    }
}
