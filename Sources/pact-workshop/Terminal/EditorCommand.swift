/// The learner's own editor, opened at a line.
struct EditorCommand: Equatable, Sendable {
    /// As it stands in `VISUAL` or `EDITOR`, words and options included.
    let command: String

    /// What is opened where neither is set, the first that is there.
    static let usual = ["editor", "sensible-editor", "nano", "vi"]

    /// `VISUAL`, or `EDITOR`, or a usual editor that is there; nil where there is none at all.
    ///
    /// - Parameter isThere: whether a program of that name can be started.
    init?(environment: [String: String], isThere: (String) -> Bool) {
        let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { name in name.contains { $0 != " " } }
        guard let command = named ?? Self.usual.first(where: isThere) else { return nil }
        self.command = command
    }

    /// The program's own name: `code` for `/usr/bin/code --wait`.
    var name: String {
        let first = command.split(separator: " ").first ?? ""
        return String(first.split(separator: "/").last ?? "")
    }

    /// What to hand to it for a file and a line, counted from 1; editors that are not known get the file alone.
    func arguments(file: String, line: Int) -> [String] {
        switch name {
        case "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "joe", "jed", "mg", "ne", "kak", "pico", "gedit", "vis", "view",
            "editor", "sensible-editor", "vim.tiny", "vim.basic":
            ["+\(line)", file]
        case "code", "codium", "code-insiders", "cursor": ["--goto", "\(file):\(line)"]
        case "hx", "helix", "subl", "zed": ["\(file):\(line)"]
        default: [file]
        }
    }
}
