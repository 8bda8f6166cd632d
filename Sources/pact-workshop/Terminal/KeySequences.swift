import CNcurses

/// Key codes of our own for sequences that terminals send and ncurses has no name for.
enum KeySequences {
    static let pasteBegins: Int32 = 0x1001
    static let pasteEnds: Int32 = 0x1002
    static let ctrlUp: Int32 = 0x1003
    static let ctrlDown: Int32 = 0x1004
    static let ctrlRight: Int32 = 0x1005
    static let ctrlLeft: Int32 = 0x1006
    static let ctrlHome: Int32 = 0x1007
    static let ctrlEnd: Int32 = 0x1008

    /// Tells ncurses about them; once per terminal.
    static func define() {
        for (sequence, code) in sequences { define_key("\u{1B}" + sequence, code) }
        // A mouse that another program left on is passed over with all that it reports, of which ncurses would take the first part alone.
        define_key(nil, KEY_MOUSE)
    }

    /// What follows Escape. Ctrl-arrows as xterm, rxvt and the Linux console send them, Alt-arrows (which move by words in many programs),
    /// and Home, End and Shift-Tab in the spellings that a wrong TERM hides.
    private static let sequences: [(String, Int32)] = [
        ("[200~", pasteBegins), ("[201~", pasteEnds),
        ("[1;5A", ctrlUp), ("[1;5B", ctrlDown), ("[1;5C", ctrlRight), ("[1;5D", ctrlLeft),
        ("[1;3C", ctrlRight), ("[1;3D", ctrlLeft), ("[5C", ctrlRight), ("[5D", ctrlLeft),
        ("Oa", ctrlUp), ("Ob", ctrlDown), ("Oc", ctrlRight), ("Od", ctrlLeft),
        ("[1;5H", ctrlHome), ("[1;5F", ctrlEnd),
        ("[1~", KEY_HOME), ("[4~", KEY_END), ("[7~", KEY_HOME), ("[8~", KEY_END),
        ("[H", KEY_HOME), ("[F", KEY_END), ("OH", KEY_HOME), ("OF", KEY_END),
        ("[Z", KEY_BTAB), ("[3~", KEY_DC),
    ]
}
