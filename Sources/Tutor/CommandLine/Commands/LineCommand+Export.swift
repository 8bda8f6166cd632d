extension LineCommand {
    static let export = LineCommand(
        name: "export", arguments: "FILE", does: "keep pages, your files and the summary in FILE.md or FILE.html",
        completion: { _, before in before.isEmpty ? ["course.md", "course.html"] : [] },
        action: { (state, arguments) throws(LineCommandError) in
            guard !arguments.isEmpty else { throw .missing("a file's name") }
            guard ExportFormat(path: arguments.text) != nil else { throw .refused(ExportFormat.sentence(for: arguments.text)) }
            state.export(to: arguments.text)
        })

    static let summary = LineCommand(name: "summary", others: ["learnt"], does: "what you have learnt, your guesses and your time") {
        state, _ in
        state.show(.courseSummary(scroll: 0))
    }
}
