import Workshop

extension LineCommand {
    static let step = LineCommand(
        name: "step", arguments: "N", does: "go to a step of the course",
        completion: { state, before in before.isEmpty ? state.course.lessons.map { String($0.number) } : [] },
        action: { (state, arguments) throws(LineCommandError) in
            guard let word = arguments.first else { throw .missing("a step's number") }
            let lessons = state.course.lessons
            let titled = lessons.filter { $0.title.lowercased().contains(arguments.text.lowercased()) }
            guard let lesson = lessons.first(where: { $0.number == Int(word) }) ?? (titled.count == 1 ? titled.first : nil) else {
                throw .notKnown(arguments.text, what: "a step of the course", known: lessons.map { String($0.number) })
            }
            state.enterStep(lesson)
        })

    static let file = LineCommand(
        name: "file", others: ["e", "edit"], arguments: "NAME", does: "open a file of this step",
        completion: { state, before in before.isEmpty ? state.current.files.map(\.name) : [] },
        action: { (state, arguments) throws(LineCommandError) in
            guard let name = arguments.first else { throw .missing("a file's name") }
            let files = state.current.files
            guard let index = files.firstIndex(where: { $0.name == name || $0.path == name }) else {
                throw .notKnown(name, what: "a file of this step", known: files.map(\.name))
            }
            state.open(file: index)
        })

    static let line = LineCommand(
        name: "line", arguments: "N", does: "go to a line of the file; :18 is enough",
        action: { (state, arguments) throws(LineCommandError) in
            guard let word = arguments.first else { throw .missing("a line's number") }
            guard let file = state.current.currentFile else { throw .refused("This step has no files.") }
            let count = file.buffer.lines.count
            guard let number = Int(word), number >= 1 else { throw .notKnown(word, what: "a line's number, 1 to \(count)", known: []) }
            state.focus(on: .edit)
            state.current.currentFile?.buffer.move(to: .init(line: min(number, count) - 1))
        })
}
