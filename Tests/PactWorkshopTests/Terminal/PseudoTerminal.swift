import CTerminal
import Glibc
import Synchronization
import Testing
import TerminalUI

@testable import pact_workshop

/// Both ends of a pseudo-terminal: what a person types and sees, and what the program has as its terminal.
final class PseudoTerminal: Sendable {
    struct Unavailable: Error {}

    /// The program's end.
    let terminal: Int32
    private let controller: Int32
    private let seen = Mutex<[UInt8]>([])
    private let isOpen = Mutex(true)

    init(rows: Int = 24, columns: Int = 80) throws {
        var controller: Int32 = -1
        var terminal: Int32 = -1
        guard ct_open_pty(&controller, &terminal, Int32(rows), Int32(columns)) == 0 else { throw Unavailable() }
        self.controller = controller
        self.terminal = terminal
        _ = fcntl(controller, F_SETFL, O_NONBLOCK)
    }

    deinit {
        hangUp()
        close(terminal)
    }

    /// Closes the person's end, as a lost connection does.
    func hangUp() {
        let wasOpen = isOpen.withLock { isOpen in
            defer { isOpen = false }
            return isOpen
        }
        if wasOpen { close(controller) }
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(controller, bytes, bytes.count)
    }

    func setSize(rows: Int, columns: Int) {
        _ = ct_set_window_size(controller, Int32(rows), Int32(columns))
    }

    /// Everything that the program has sent so far.
    var output: String {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(controller, &buffer, buffer.count)
            if count <= 0 { break }
            seen.withLock { $0 += buffer.prefix(count) }
        }
        return seen.withLock { String(decoding: $0, as: UTF8.self) }
    }

    /// The terminal's modes, as far as programs change them.
    var modes: [tcflag_t] {
        var modes = termios()
        tcgetattr(terminal, &modes)
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    }

    /// Takes the terminal over with settings that tests can change.
    func take(
        term: String = "xterm-256color", environment: [String: String] = [:], asciiLines: Bool = false
    ) throws(TerminalError) -> NcursesTerminal {
        let environment = ["TERM": term].merging(environment) { $1 }
        return try NcursesTerminal(
            input: terminal, output: terminal, environment: environment,
            options: TerminalOptions(environment: environment, asciiLines: asciiLines))
    }
}

extension NcursesTerminal {
    /// So many keys, waiting for each at most two seconds.
    mutating func keys(_ count: Int) -> [Key] {
        var keys: [Key] = []
        var descriptor = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
        while keys.count < count {
            if let key = nextKey() {
                keys.append(key)
            } else if poll(&descriptor, 1, 2000) <= 0 {
                break
            }
        }
        return keys
    }
}
