/// Why there is no terminal to draw on; the program ends with exit code 3.
enum TerminalError: Error, Equatable {
    /// Standard input or output is not a terminal, and there is none to open instead.
    case notATerminal
    /// `TERM` is not set, or empty.
    case termNotSet
    /// `TERM` names a terminal that this machine has no description of.
    case unknownTerm(String)
    /// `TERM` names a terminal that cannot move its cursor, such as `dumb`.
    case tooSimple(String)
    /// A system call on the terminal failed with this error number.
    case systemCall(String, errno: Int32)

    static let exitCode: Int32 = 3
}
