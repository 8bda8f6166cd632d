/// The learner's own editor, opened at a line.
struct EditorCommand: Equatable, Sendable {
    /// As it stands in `VISUAL` or `EDITOR`, words, quotes and options included.
    let command: String
    /// The variable that names it; `nil` for one that is usual.
    let variable: String?

    /// What is opened where neither is set, the first that is there.
    static let usual = ["editor", "sensible-editor", "nano", "vi"]

    /// `VISUAL`, or `EDITOR`, or a usual editor that is there; nil where there is none at all.
    ///
    /// - Parameter isThere: whether a program of that name can be started.
    init?(environment: [String: String], isThere: (String) -> Bool) {
        let variable = ["VISUAL", "EDITOR"].first { environment[$0]?.contains { $0 != " " } == true }
        guard let command = variable.flatMap({ environment[$0] }) ?? Self.usual.first(where: isThere) else { return nil }
        self.command = command
        self.variable = variable
    }

    /// The program as it is started, quotes gone: `/usr/bin/code`; words before it that only set it up are passed over.
    var program: String {
        let words = ShellWords(command).words
        let first = words.first { word in
            !Self.starters.contains(word) && !word.hasPrefix("-") && !(word.contains("=") && word.first?.isLetter == true)
        }
        return first ?? words.first ?? ""
    }

    /// The program's own name: `code` for `/usr/bin/code --wait`.
    var name: String {
        program.split(separator: "/").last.map(String.init) ?? program
    }

    /// True when the shell is given more than a program and its words, so that nobody else can tell what it starts.
    var isScript: Bool {
        ShellWords(command).hasSigns || ["sh", "bash", "dash", "zsh", "ksh", "flatpak", "snap"].contains(name)
    }

    private static let starters: Set<String> = ["env", "exec", "command", "nohup", "nice"]

    /// What to hand to it for a file and a line, counted from 1; editors that are not known get the file alone.
    ///
    /// Those that would leave the file to a window and return at once are asked to wait for it.
    func arguments(file: String, line: Int) -> [String] {
        guard !isScript else { return [file] }
        switch EditorKind(program: name) {
        case .plus: return ["+\(line)", file]
        case .minus(let option): return [option, "\(line)", file]
        case .fileThenMinus(let option): return [file, option, "\(line)"]
        case .colon(let wait): return waiting(wait) + ["\(file):\(line)"]
        case .goto: return waiting("--wait") + ["--goto", "\(file):\(line)"]
        case .plusWaiting(let wait): return waiting(wait) + ["+\(line)", file]
        case .optionWaiting(let option, let wait): return waiting(wait) + [option, "\(line)", file]
        case .unknown: return [file]
        }
    }

    /// The option that makes it wait, where it is not there already.
    private func waiting(_ option: String?) -> [String] {
        guard let option else { return [] }
        let words = ShellWords(command).words
        return words.contains(option) || words.contains("-w") || words.contains("-f") ? [] : [option]
    }
}
