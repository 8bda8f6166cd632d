/// How an editor wants to be told a line.
enum EditorKind: Equatable, Sendable {
    /// `+12 file`
    case plus
    /// `-l 12 file`
    case minus(String)
    /// `file -g 12`
    case fileThenMinus(String)
    /// `file:12`, with an option to wait where it has a window of its own.
    case colon(wait: String?)
    /// `--goto file:12`
    case goto
    /// `+12 file` in a window of its own.
    case plusWaiting(String)
    /// `--line 12 file` in a window of its own.
    case optionWaiting(String, wait: String)
    case unknown

    /// - Parameter program: the program's name without its folder; versions and variants in it do not matter (`vim.tiny`, `emacs-nox`).
    init(program: String) {
        self = Self.known[program] ?? Self.known[String(program.prefix { $0 != "." && $0 != "-" })] ?? .unknown
    }

    private static let known: [String: EditorKind] = [
        "vi": .plus, "vim": .plus, "nvim": .plus, "view": .plus, "rvim": .plus, "vimx": .plus, "elvis": .plus, "nvi": .plus, "vis": .plus,
        "nano": .plus, "rnano": .plus, "pico": .plus, "emacs": .plus, "emacsclient": .plus, "micro": .plus, "kak": .plus, "joe": .plus,
        "jmacs": .plus, "jstar": .plus, "mg": .plus, "zile": .plus, "ne": .plus, "mcedit": .plus, "editor": .plus, "sensible-editor": .plus,
        "jed": .fileThenMinus("-g"), "hx": .colon(wait: nil), "helix": .colon(wait: nil),
        "code": .goto, "code-insiders": .goto, "codium": .goto, "vscodium": .goto, "cursor": .goto, "windsurf": .goto,
        "zed": .colon(wait: "--wait"), "zeditor": .colon(wait: "--wait"), "subl": .colon(wait: "--wait"), "lapce": .colon(wait: "--wait"),
        "gvim": .plusWaiting("--nofork"), "gedit": .plusWaiting("--wait"), "gnome-text-editor": .plusWaiting("--wait"),
        "kate": .optionWaiting("--line", wait: "--block"), "mate": .optionWaiting("--line", wait: "--wait"),
    ]
}
