import TerminalUI
import Workshop

/// The last line: the keys that work now, most used first, cut at whole entries; the way to all keys is never cut.
enum FooterView {
    static func draw(_ state: TutorState, in rect: Rect, on screen: inout Screen) {
        var column = rect.column + 1
        for line in lines(state, columns: rect.columns - 1) {
            column = screen.put(line, row: rect.row, column: column, within: rect) + 2
        }
    }

    /// The entries that fit: those of the end have their room first.
    private static func lines(_ state: TutorState, columns: Int) -> [StyledLine] {
        let all = entries(state)
        var room = columns
        var end: [StyledLine] = []
        for entry in all where entry.isOfTheEnd {
            let line = line(entry)
            guard line.width + (entry.isCuttable ? enoughForTheRest : 0) <= room else { break }
            end.append(line)
            room -= line.width + 2
        }
        var lines: [StyledLine] = []
        for entry in all where !entry.isOfTheEnd {
            let line = line(entry)
            guard line.width <= room, lines.count + end.count < mostEntries else { break }
            lines.append(line)
            room -= line.width + 2
        }
        return lines + end
    }

    /// More than these nobody reads; `?` has all of them.
    private static let mostEntries = 8

    /// Columns that the first entries need before leaving gets any.
    private static let enoughForTheRest = 54

    private static func line(_ entry: Entry) -> StyledLine {
        StyledLine([Span(entry.key, .footerKey), Span(" " + entry.name, .dim)])
    }

    struct Entry: Equatable {
        var key: String
        var name: String
        /// Stands last, and is cut last.
        var isOfTheEnd = false
        /// Stands last, and makes room where that is scarce.
        var isCuttable = false
    }

    /// Key and name of each entry, in the order of the footer.
    static func entries(_ state: TutorState) -> [Entry] {
        let context = state.keyContext
        let bindings = KeyMap.bindings.filter {
            $0.contexts.contains(context) && !$0.name.isEmpty && state.isWorthShowing($0.command)
        }
        var seen: Set<String> = []
        return bindings.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.compactMap { _, binding in
            guard seen.insert(binding.label).inserted else { return nil }
            let isOfTheEnd = binding.command == .keys || binding.command == .leave
            return Entry(
                key: binding.label, name: state.footerName(of: binding), isOfTheEnd: isOfTheEnd, isCuttable: binding.command == .leave)
        }
    }
}

extension TutorState {
    /// True when the footer should offer a command now.
    func isWorthShowing(_ command: Command) -> Bool {
        guard unavailability(of: command) == nil else { return false }
        if isWalking { return true }
        switch command {
        case .hint where isDone: return false
        case .difference where current.resultView == .difference && focus == .result: return false
        case .version where !showsContract: return false
        case .trafficPane where lesson.broker == nil: return false
        case .nextPage where isReading: return false
        case .previousPage where !isReading: return false
        case .nextMismatch where (selectedItem?.findings.count ?? 0) < 2: return false
        case .answerByNumber where openQuestion?.open.isAnswered == true: return false
        case .back where openQuestion?.open.isAnswered == true: return false
        default: return true
        }
    }

    func footerName(of binding: KeyBinding) -> String {
        switch binding.command {
        case .leave where walk?.isAside == true: return "to the tour"
        case .leave where walk?.endsProgram == false: return "exercise"
        case .nextThing: return enterName
        case .trafficPane: return (focus == .traffic ? fourthPane.next : fourthPane).name.lowercased()
        case .hint:
            guard let stages = hintStages, stages.of > 0 else { return binding.name }
            let name = "hint \(min(stages.opened + 1, stages.of))/\(stages.of)"
            return current.sameTroubleInARow >= 3 ? "HELP: \(name)" : name
        case .answerByNumber where openGuesses != nil: return "mark"
        case .choose: return popupChoiceName
        case .bringBack where attemptsList == nil: return "take it over"
        default: return binding.name
        }
    }

    private var popupChoiceName: String {
        if case .keys = popup { return "do it" }
        if case .steps = popup { return "go there" }
        switch popup {
        case .files, .glossary, .term: return "open"
        case .search: return "go there"
        default: break
        }
        if case .attempts = popup { return "open" }
        return "take"
    }

    /// What Enter does, in a word or two.
    var enterName: String {
        if isInTraffic, !isReading, !allExchanges.isEmpty { return "read it" }
        if focus == .result, !isReading {
            switch current.resultView {
            case .question(let open): return open.isAnswered ? "go on" : "take the answer"
            case .guesses(let guessing): return guessing.guesses.isEmpty ? "leave unmarked" : "take the marks"
            case .changes: return enterInChangesName
            case .exchange: return current.readsTraffic ? "back to the traffic" : "back to the result"
            case .summary:
                switch selectedTarget {
                case .fold(let task): return current.openFolds.contains(task) ? "close the table" : "open the table"
                case .sample(let task, let id) where !isExplained(task, id): return "explain"
                default: break
                }
            case .difference, .pact, .code, .broker: break
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
        case .answer: "the task's question"
        case .tryChanges: "try the changes"
        case .moveClock: "move the clock"
        case .putClockBack: "clock back to now"
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
