import Pact

/// The table of what can be asked for in the command line. A new command is a `LineCommand` in a file of its own, and an entry here.
enum LineCommandTable {
    /// In the order of their names.
    static let all: [LineCommand] = (own + LineCommand.orders).sorted { $0.name < $1.name }

    private static let own: [LineCommand] = [
        .breakIt, .broker, .clock, .export, .file, .help, .line, .live, .mock, .quit, .quitWithoutSaving, .run, .step, .summary, .theme,
        .walk, .webhook,
        .write, .writeAndQuit,
    ]

    /// The command of a name, or of a beginning that only one has.
    static func command(named name: String) throws(LineCommandError) -> LineCommand {
        if let exact = all.first(where: { $0.names.contains(name) }) { return exact }
        let fitting = all.filter { $0.name.hasPrefix(name) }
        // What is used in every step keeps its short beginnings.
        let beginning = fitting.contains { !$0.isOfBroker } ? fitting.filter { !$0.isOfBroker } : fitting
        if let only = beginning.first, beginning.count == 1 { return only }
        guard beginning.isEmpty else { throw .ambiguous(name: name, candidates: beginning.map(\.name)) }
        throw .unknown(name: name, nearest: NearestName.of(name, among: all.flatMap(\.names)))
    }

    /// The command that a line begins with and what stands behind it; a number alone is a line to go to. `nil` for an empty line.
    static func parse(_ text: String) throws(LineCommandError) -> (command: LineCommand, arguments: LineArguments)? {
        let words = LineWords(Array(text.drop { $0 == ":" || $0 == " " })).words.map(\.text)
        guard let name = words.first else { return nil }
        if Int(name) != nil { return (.line, LineArguments(words: words)) }
        return (try command(named: name), LineArguments(words: Array(words.dropFirst())))
    }
}
