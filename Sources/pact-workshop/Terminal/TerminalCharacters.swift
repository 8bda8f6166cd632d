import CNcurses
import TerminalUI

/// Which characters the locale lets through, after making the best of it.
enum TerminalCharacters {
    /// Sets the character set of the process from the environment and tells what it allows; numbers and dates stay as they are in C.
    ///
    /// A locale that says nothing (none set, as in most containers) is taken as UTF-8, which terminals are; one that says C or POSIX keeps
    /// UTF-8 for text and gets ASCII lines; one in another character set gets ASCII alone.
    static func adoptLocale(environment: [String: String]) -> TerminalOptions.Characters {
        _ = setlocale(LC_CTYPE, "")
        let codeset = String(cString: cn_codeset())
        if codeset.uppercased() == "UTF-8" { return .unicode }
        let isPlain = codeset.hasPrefix("ANSI_X3.4") || codeset == "US-ASCII"
        guard isPlain, setlocale(LC_CTYPE, "C.UTF-8") != nil else { return .ascii }
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.contains { !$0.isEmpty }
        return named ? .asciiLines : .unicode
    }
}
