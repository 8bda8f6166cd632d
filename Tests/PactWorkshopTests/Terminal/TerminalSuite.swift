import Testing

/// All tests that hold a terminal; one after the other, since ncurses and signal handlers belong to the whole process.
@Suite("The terminal", .serialized)
struct TerminalSuite {}
