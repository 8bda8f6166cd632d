/// The learner's own editor, opened at a line.
struct EditorCommand: Equatable, Sendable {
    /// As it stands in `VISUAL` or `EDITOR`, words and options included.
    let command: String

    /// `VISUAL`, or `EDITOR`; nil where neither is set.
    init?(environment: [String: String]) {
        let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { name in name.contains { $0 != " " } }
        guard let named else { return nil }
        command = named
    }

    /// The program's own name: `code` for `/usr/bin/code --wait`.
    var name: String {
        let first = command.split(separator: " ").first ?? ""
        return String(first.split(separator: "/").last ?? "")
    }

    /// What to hand to it for a file and a line, counted from 1; editors that are not known get the file alone.
    func arguments(file: String, line: Int) -> [String] {
        switch name {
        case "vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "joe", "jed", "mg", "ne", "kak", "pico", "gedit", "vis", "view":
            ["+\(line)", file]
        case "code", "codium", "code-insiders", "cursor": ["--goto", "\(file):\(line)"]
        case "hx", "helix", "subl", "zed": ["\(file):\(line)"]
        default: [file]
        }
    }
}
