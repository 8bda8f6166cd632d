import CNcurses
import TerminalUI

extension NcursesTerminal {
    /// The next key that was typed, or nil when there is none; never waits longer than it takes to tell Escape from a sequence (25 ms).
    mutating func nextKey() -> Key? {
        decoder.next {
            var value: wint_t = 0
            switch wget_wch(cn_stdscr(), &value) {
            case OK: return .character(UInt32(value))
            case KEY_CODE_YES: return .code(Int32(bitPattern: value))
            default: return nil
            }
        }
    }
}
