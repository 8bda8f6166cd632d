import CTerminal
import Glibc

/// Why a program did not start.
enum ForegroundProgramError: Error, Equatable {
    case couldNotStart(errno: Int32)
}

/// A program that gets the terminal to itself, such as an editor; it runs through the shell, so that `EDITOR="code --wait"` works.
struct ForegroundProgram: Equatable, Sendable {
    /// What the shell runs; its arguments are appended safely quoted.
    let command: String
    let arguments: [String]
    let environment: [String: String]

    /// Runs it on the given terminal and waits for its end; throws when the shell cannot be started.
    func run(input: Int32, output: Int32) throws(ForegroundProgramError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var usual = sigset_t()
        sigemptyset(&usual)
        for number in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE] { sigaddset(&usual, number) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let words = ["/bin/sh", "-c", line, command] + arguments
        let settings = environment.map { $0.key + "=" + $0.value }
        var process: pid_t = 0
        let result = Self.withCStrings(words) { words in
            Self.withCStrings(settings) { settings in
                posix_spawn(&process, "/bin/sh", &actions, &attributes, words, settings)
            }
        }
        guard result == 0 else { throw .couldNotStart(errno: result) }
        return Self.wait(for: process)
    }

    /// What the shell is given. A plain command takes the shell's place, so that a signal reaches it and not the shell alone.
    private var line: String {
        let isPlain = !command.contains { "=;|&()<>\n".contains($0) }
        return (isPlain ? "exec " : "") + command + " \"$@\""
    }

    /// A program that goes on although it was asked to stop counts as stopped.
    private static func wait(for process: pid_t) -> Int32 {
        let status = ct_wait_for_child(process)
        guard status >= 0 else { return 128 + SIGTERM }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// The texts as a list that ends with nil, as C programs take it.
    private static func withCStrings(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32) -> Int32 {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
