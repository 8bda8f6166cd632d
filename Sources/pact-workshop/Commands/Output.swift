import Glibc
import Pact
import Synchronization

/// Where commands write: results on standard output, words for people on standard error. Nothing is held back in a buffer.
///
/// What is written may come from files and servers, so control characters are shown and never sent to the terminal.
enum Output {
    /// The number of the first error with which a result could not be written; 0 while there is none.
    private static let failure = Atomic<Int32>(0)

    /// Writes a result, of one line or several, and a line's end.
    static func line(_ text: String) {
        write(visible(text) + "\n", to: STDOUT_FILENO)
    }

    /// Writes a line that the program itself has coloured.
    ///
    /// - Parameter line: free of control characters but those of the colours.
    static func coloured(_ line: String) {
        write(line + "\n", to: STDOUT_FILENO)
    }

    /// Writes a value as one line of JSON.
    static func json(_ value: JSONValue) {
        write(escaped(value.text()) + "\n", to: STDOUT_FILENO)
    }

    /// Writes a message for a person and a line's end.
    static func note(_ text: String) {
        write(visible(text) + "\n", to: STDERR_FILENO)
    }

    /// True when results go to a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Why results were lost, such as a full disk; `nil` when all were written, or whoever read them wanted no more.
    static var loss: CommandFailure? {
        let number = failure.load(ordering: .relaxed)
        guard number != 0, number != EPIPE else { return nil }
        return .environment("The result cannot be written: \(String(cString: strerror(number))). Send it to another place.")
    }

    /// A text in which control characters can do a terminal no harm, line by line.
    static func visible(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { String($0).visible }.joined(separator: "\n")
    }

    /// JSON in which the control characters that may stand in it as they are, are escaped.
    static func escaped(_ json: String) -> String {
        guard json.utf8.contains(where: { $0 >= 0x7F }) else { return json }
        var shown = ""
        for scalar in json.unicodeScalars {
            if scalar.isHarmfulToTerminals {
                let digits = String(scalar.value, radix: 16)
                shown += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN, waits(for: descriptor) { continue }
            guard count > 0 else {
                if descriptor == STDOUT_FILENO { _ = failure.compareExchange(expected: 0, desired: errno, ordering: .relaxed) }
                return
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Waits until more can be written, where another program has set the descriptor not to.
    private static func waits(for descriptor: Int32) -> Bool {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&ready, 1, -1) > 0
    }
}
