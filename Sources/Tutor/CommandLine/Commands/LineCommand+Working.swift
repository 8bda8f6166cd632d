import TerminalUI

extension LineCommand {
    static let run = LineCommand(name: "run", does: "save, and run this step's checks") { (state, _) throws(LineCommandError) in
        if let reason = state.unavailability(of: .run) { throw .refused(reason) }
        state.run()
    }

    static let theme = LineCommand(
        name: "theme", arguments: "[NAME]", does: "the colours; the next theme where none is named",
        completion: { _, before in before.isEmpty ? Theme.allCases.map(\.rawValue) : [] },
        action: { (state, arguments) throws(LineCommandError) in
            let names = Theme.allCases.map(\.rawValue)
            if let name = arguments.first {
                guard let theme = Theme(rawValue: name) else { throw .notKnown(name, what: "a theme", known: names) }
                state.theme = theme
            } else {
                state.theme = state.theme.next
            }
            state.say("Theme: \(state.theme.rawValue)")
        })

    static let help = LineCommand(
        name: "help", others: ["?"], arguments: "[COMMAND]", does: "all commands of this line",
        completion: { _, before in before.isEmpty ? LineCommandTable.all.map(\.name) : [] },
        action: { state, arguments in
            state.show(.keys(filter: ":" + arguments.text, selected: 0))
        })

    static let breakIt = LineCommand(
        name: "break", arguments: "[WISH]", does: "try a change of the provider on your contract",
        completion: { state, before in before.isEmpty ? state.lesson.changes.map(\.id) : [] },
        action: { (state, arguments) throws(LineCommandError) in
            let wishes = state.lesson.changes.map(\.id)
            if wishes.isEmpty {
                let step = state.course.lessons.first { !$0.changes.isEmpty }
                throw .refused(
                    "Nothing to break in this step." + (step.map { " Step \($0.number) has changes to try (:step \($0.number))." } ?? ""))
            }
            guard let name = arguments.first else {
                state.showChanges()
                return
            }
            guard let index = wishes.firstIndex(of: name) else { throw .notKnown(name, what: "one of the changes", known: wishes) }
            state.showChanges()
            state.current.selectedChange = index
            state.open(.change(id: name))
        })
}
