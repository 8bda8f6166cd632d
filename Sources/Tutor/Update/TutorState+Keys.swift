import TerminalUI

extension TutorState {
    /// What is on top of the screen, or the pane in focus: where a key goes.
    var keyContext: KeyContext {
        guard size.isEnough else { return .tooSmall }
        switch popup {
        case .keys, .glossary, .search: return .keyList
        case .steps: return .stepList
        case .courseSummary: return .text
        case .files, .question, .term: return .list
        case .attempts(let list): return list.comparison == nil ? .attempts : .comparison
        case .solution: return .comparison
        case .notice: return .text
        case nil: break
        }
        if commandLine != nil { return .commandLine }
        if isSearching { return .searching }
        if isTyping { return .typing }
        if isWalking { return .walking }
        if isReading { return .reading }
        guard focus == .result else { return [.task: .task, .edit: .edit, .traffic: .traffic][focus] ?? .task }
        switch current.resultView {
        case .summary: return .result
        case .question: return .question
        case .guesses: return .guesses
        case .difference: return .difference
        case .exchange: return .exchange
        case .changes: return .changes
        case .pact: return .pact
        case .code: return .code
        case .broker: return .broker
        }
    }

    var isSearching: Bool { current.currentFile?.buffer.search != nil }

    mutating func press(_ key: Key) {
        message = nil
        let context = keyContext
        if case .alt(let character) = key, KeyMap.binding(for: key, in: context) == nil, context != .tooSmall {
            // A terminal sends Alt with a character as Escape and that character, and a quick hand sends these just so.
            press(.escape)
            press(.character(character))
            return
        }
        if context == .commandLine {
            pressInCommandLine(key)
            return
        }
        if context == .typing || context == .searching {
            pressWhileTyping(key, context)
            return
        }
        let hadSearched = hasJustSearched
        hasJustSearched = false
        if changeFilter(by: key) { return }
        if case .steps(let list) = popup, change(list, by: key) { return }
        guard let binding = KeyMap.binding(for: key, in: context) else {
            if context != .tooSmall { say(deadKey(key, in: context)) }
            return
        }
        if hadSearched, binding.command == .nextStep {
            show(.question(SafetyQuestion(subject: .nextAfterSearch)))
            return
        }
        if let reason = unavailability(of: binding.command) {
            say(reason)
            return
        }
        perform(binding.command, key: key)
    }

    /// Why a key does nothing here: where it would work.
    func deadKey(_ key: Key, in context: KeyContext) -> String {
        let elsewhere = KeyMap.bindings(for: key)
        if context == .text { return "\(key.label) does nothing here: Up and Down scroll, Enter or Esc closes." }
        if [.list, .attempts, .comparison].contains(context) { return "\(key.label) does nothing here: Enter takes, Esc closes." }
        if isWalking, elsewhere.contains(where: { !$0.contexts.intersection(.working).isEmpty }) {
            return "\(key.label) works in the exercise: i goes there, q comes back."
        }
        if elsewhere.contains(where: { $0.contexts.contains(.difference) && !$0.contexts.contains(.task) }) {
            return "\(key.label) works in the difference: d opens it."
        }
        if isReading, elsewhere.contains(where: { !$0.contexts.intersection(.working).isEmpty }) {
            return "\(key.label) works at the task: Esc goes there."
        }
        if case .paste = key { return "Pasting works while typing: i begins." }
        if elsewhere.contains(where: { $0.contexts.contains(.typing) }) { return "\(key.label) works while typing: i begins." }
        if elsewhere.contains(where: { $0.contexts.contains(.question) }) {
            return "\(key.label) takes an answer while a question is open."
        }
        return "\(key.label) does nothing. ? shows all keys."
    }
}
