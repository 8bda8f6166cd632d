import CTerminal
import TerminalUI

extension NcursesTerminal {
    /// Stops the program as Ctrl-Z does in a shell, with the terminal given back; comes back when it is continued. Draw again after it.
    mutating func suspend() {
        leave()
        ct_stop_process_group()
        takeBack()
    }

    /// Gives the terminal to another program until that ends, and takes it back. Draw again after it.
    ///
    /// Ctrl-C and Ctrl-\ go to that program alone meanwhile.
    /// - Returns: the program's exit code; 128 and more where a signal ended it.
    mutating func run(_ program: ForegroundProgram) throws(ForegroundProgramError) -> Int32 {
        leave()
        ct_keyboard_signals_ignore()
        defer {
            ct_keyboard_signals_restore()
            takeBack()
        }
        return try program.run(input: inputDescriptor, output: outputDescriptor)
    }
}
