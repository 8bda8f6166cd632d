import CNcurses
import CTerminal
import Glibc
import TerminalUI

/// The terminal, for as long as it is ours; whoever owns this value owns the terminal, and dropping it gives the terminal back as it was.
///
/// Only one may exist at a time, and only one thread may use it: ncurses keeps its state in globals. Signals that end the program give the
/// terminal back as well (`CTerminal.h`).
struct NcursesTerminal: ~Copyable {
    /// What `poll` waits on for keys.
    let inputDescriptor: Int32
    let outputDescriptor: Int32
    let options: TerminalOptions
    let characters: TerminalOptions.Characters
    let palette: TerminalPalette
    private let screen: OpaquePointer
    private let inputFile: UnsafeMutablePointer<FILE>
    private let outputFile: UnsafeMutablePointer<FILE>
    var decoder = KeyDecoder()

    /// Takes the terminal over: raw keys, alternate screen, bracketed paste.
    /// - Parameters:
    ///   - input: a terminal to read from; standard input when nil.
    ///   - output: a terminal to draw on; standard output when nil. `/dev/tty` takes the place of a standard stream that is redirected.
    init(
        input: Int32? = nil, output: Int32? = nil, environment: [String: String], options: TerminalOptions
    ) throws(TerminalError) {
        let name = try Self.checkedTerm(environment)
        let allowed = TerminalCharacters.adoptLocale(environment: environment)
        let inputFile = try Self.open(input ?? STDIN_FILENO, "r", mayReplace: input == nil)
        let outputFile: UnsafeMutablePointer<FILE>
        do {
            outputFile = try Self.open(output ?? STDOUT_FILENO, "w", mayReplace: output == nil)
        } catch {
            fclose(inputFile)
            throw error
        }
        ct_signals_install()
        let armed = Self.restoreSequence.withCString { ct_arm(fileno(inputFile), fileno(outputFile), $0, strlen($0)) }
        guard armed == 0, let screen = newterm(name, outputFile, inputFile) else {
            let failure: TerminalError = armed == 0 ? .unknownTerm(name) : .systemCall("tcgetattr", errno: errno)
            Self.abandon(inputFile, outputFile)
            throw failure
        }
        guard Self.canMoveCursor else {
            endwin()
            delscreen(screen)
            Self.abandon(inputFile, outputFile)
            throw .tooSimple(name)
        }
        self.screen = screen
        self.inputFile = inputFile
        self.outputFile = outputFile
        self.options = options
        inputDescriptor = fileno(inputFile)
        outputDescriptor = fileno(outputFile)
        characters = allowed == .unicode ? options.characters : allowed
        Self.setModes()
        palette = TerminalPalette(usesColour: options.usesColour)
        KeySequences.define()
        wrefresh(cn_stdscr())
        send(Self.pasteOn)
    }

    deinit {
        leave()
        delscreen(screen)
        fclose(inputFile)
        fclose(outputFile)
        ct_signals_remove()
    }

    /// Rows and columns as the terminal has them now.
    var size: (rows: Int, columns: Int) {
        (rows: Int(getmaxy(cn_stdscr())), columns: Int(getmaxx(cn_stdscr())))
    }

    /// Adopts the size that the terminal has after SIGWINCH and wipes what its own reflowing left; draw again after it.
    mutating func resize() {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard ct_window_size(outputDescriptor, &rows, &columns) == 0, rows > 0, columns > 0 else { return }
        resizeterm(rows, columns)
        clearok(cn_curscr(), true)
    }

    func bell() {
        beep()
    }

    /// Gives the terminal back as it was before, without giving it up.
    func leave() {
        guard ct_is_armed() != 0 else { return }
        send(Self.pasteOff)
        curs_set(1)
        clearLastLine()
        endwin()
        ct_disarm()
    }

    /// A terminal without a second screen keeps what was drawn: the shell goes on in its last line, which is cleared for it.
    private func clearLastLine() {
        guard !Self.has("rmcup") else { return }
        wmove(cn_stdscr(), Int32(max(0, size.rows - 1)), 0)
        wclrtoeol(cn_stdscr())
        wrefresh(cn_stdscr())
    }

    /// Takes the terminal again after ``leave()`` or after the program was stopped; draw again after it.
    mutating func takeBack() {
        _ = Self.restoreSequence.withCString { ct_arm(inputDescriptor, outputDescriptor, $0, strlen($0)) }
        reset_prog_mode()
        Self.setModes()
        clearok(cn_curscr(), true)
        wrefresh(cn_stdscr())
        send(Self.pasteOn)
        resize()
    }

    /// Sends bytes past ncurses, which knows nothing of them.
    func send(_ sequence: String) {
        fflush(outputFile)
        var rest = Array(sequence.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(outputDescriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    static let pasteOn = "\u{1B}[?2004h"
    static let pasteOff = "\u{1B}[?2004l"
    /// Bracketed paste and mouse off, keys as usual, cursor seen, colours as usual, the ordinary screen.
    static let restoreSequence =
        "\u{1B}[?2004l\u{1B}[?1000l\u{1B}[?1006l\u{1B}[?1l\u{1B}>\u{1B}[?25h\u{1B}[0m\u{1B}[?1049l"

    private static func setModes() {
        raw()
        noecho()
        nonl()
        keypad(cn_stdscr(), true)
        nodelay(cn_stdscr(), true)
        meta(cn_stdscr(), true)
        set_escdelay(25)
        curs_set(0)
    }

    private static func checkedTerm(_ environment: [String: String]) throws(TerminalError) -> String {
        let name = environment["TERM"] ?? ""
        if name.isEmpty { throw .termNotSet }
        if name == "dumb" { throw .tooSimple(name) }
        return name
    }

    /// Whether the terminal's description says how to move the cursor; (char *)-1 means no such text.
    private static var canMoveCursor: Bool { has("cup") }

    /// True when the terminal's description has this text capability.
    private static func has(_ capability: String) -> Bool {
        guard let sequence = tigetstr(capability) else { return false }
        return Int(bitPattern: sequence) != -1
    }

    private static func open(
        _ descriptor: Int32, _ mode: String, mayReplace: Bool
    ) throws(TerminalError) -> UnsafeMutablePointer<FILE> {
        var copy: Int32 = -1
        if isatty(descriptor) == 1 {
            copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        } else if mayReplace {
            copy = Glibc.open("/dev/tty", (mode == "r" ? O_RDONLY : O_WRONLY) | O_CLOEXEC)
        }
        guard copy >= 0 else { throw .notATerminal }
        guard let file = fdopen(copy, mode) else {
            let number = errno
            close(copy)
            throw .systemCall("fdopen", errno: number)
        }
        return file
    }

    private static func abandon(_ input: UnsafeMutablePointer<FILE>, _ output: UnsafeMutablePointer<FILE>) {
        ct_disarm()
        ct_signals_remove()
        fclose(input)
        fclose(output)
    }
}
