import TerminalUI

extension TutorState {
    /// How many lines are remembered.
    private static var mostHistory: Int { 200 }

    /// Opens the command line, with a beginning where one is known.
    mutating func openCommandLine(_ text: String = "") {
        stopTyping()
        message = nil
        commandLine = LineEntry(text)
    }

    mutating func pressInCommandLine(_ key: Key) {
        guard var line = commandLine else { return }
        switch key {
        case .enter: runCommandLine(line.text)
        case .escape, .ctrl("c"), .ctrl("g"): commandLine = nil
        case .backspace where line.isEmpty, .ctrl("h") where line.isEmpty: commandLine = nil
        case .tab: completeCommandLine(by: 1)
        case .backTab: completeCommandLine(by: -1)
        case .up, .ctrl("p"), .down, .ctrl("n"):
            let isOlder = key == .up || key == .ctrl("p")
            guard line.recall(older: isOlder, of: lineHistory) else {
                if isOlder { say(lineHistory.isEmpty ? "No line was typed here yet." : "There is no earlier line that begins so.") }
                return
            }
            commandLine = line
        default:
            guard line.apply(key) else {
                say("\(key.label) does nothing here: Enter does what the line says, Esc leaves it.")
                return
            }
            commandLine = line
        }
    }

    /// Does what a line says. A line that says nothing that can be done stays open, with the reason above it.
    mutating func runCommandLine(_ text: String) {
        commandLine = nil
        let line = String(text.drop { $0 == ":" || $0 == " " })
        guard line.contains(where: { $0 != " " }) else { return }
        if lineHistory.last != line { lineHistory = (lineHistory + [line]).suffix(Self.mostHistory) }
        do throws(LineCommandError) {
            guard let (command, arguments) = try LineCommandTable.parse(line) else { return }
            try perform(command, arguments)
        } catch {
            commandLine = LineEntry(line)
            say(error.sentence)
        }
    }

    /// Does a command; an error in how it is written says how it is written.
    private mutating func perform(_ command: LineCommand, _ arguments: LineArguments) throws(LineCommandError) {
        do throws(LineCommandError) {
            if command.arguments.isEmpty, let word = arguments.first { throw .tooMany(word) }
            try command.action(&self, arguments)
        } catch {
            throw error.isAboutWriting ? .refused("\(error.sentence) It is written \(command.usage)") : error
        }
    }

    /// Tab: completes the word as far as it is certain, then goes through what there is to choose from.
    private mutating func completeCommandLine(by step: Int) {
        guard var line = commandLine else { return }
        if line.offer != nil {
            line.choose(by: step)
        } else if let offer = lineOffer(for: line) {
            line.complete(offer)
        } else {
            say(nothingToComplete(in: line))
        }
        commandLine = line
    }

    private func nothingToComplete(in line: LineEntry) -> String {
        if line.head.contains(" "), let command = try? LineCommandTable.parse(line.text)?.command {
            return command.arguments.isEmpty
                ? "\(command.usage) takes nothing more." : "Nothing known begins so. It is written \(command.usage)"
        }
        return "No command begins so; :help lists all."
    }

    /// The commands that are worth offering here.
    var lineCommands: [LineCommand] { LineCommandTable.all.filter { !$0.isOfBroker || lesson.broker != nil } }

    /// The words that could stand at the cursor; `nil` where nothing is known.
    func lineOffer(for line: LineEntry) -> LineOffer? {
        let words = LineWords(line.head)
        let last = words.endsInWord ? words.words.last : nil
        let before = (last == nil ? words.words : words.words.dropLast()).map(\.text)
        let typed = last?.text ?? ""
        let start = last?.start ?? line.cursor
        guard let name = before.first else {
            let names = lineCommands.map(\.name).filter { $0.hasPrefix(typed) }
            guard !names.isEmpty else { return nil }
            let takesMore = (try? LineCommandTable.command(named: names.first ?? ""))?.arguments.isEmpty == false
            return LineOffer(start: start, typed: typed, words: names, isFollowed: takesMore)
        }
        guard let command = try? LineCommandTable.command(named: name) else { return nil }
        let fitting = command.completion(self, Array(before.dropFirst())).filter { $0.lowercased().hasPrefix(typed.lowercased()) }
        guard let first = fitting.first else { return nil }
        let isFollowed = !command.completion(self, Array(before.dropFirst()) + [first]).isEmpty
        return LineOffer(start: start, typed: typed, words: fitting.map(LineWords.quoted), isFollowed: isFollowed)
    }
}
