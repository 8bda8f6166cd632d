import Glibc

/// Where commands write: results on standard output, words for people on standard error. Nothing is held back in a buffer.
enum Output {
    /// Writes a result and a line's end.
    static func line(_ text: String) {
        write(text + "\n", to: STDOUT_FILENO)
    }

    /// Writes a message for a person and a line's end.
    static func note(_ text: String) {
        write(text + "\n", to: STDERR_FILENO)
    }

    /// True when results go to a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// A line in which control characters can do a terminal no harm: all but tabs and the escapes for colours are shown as `?`.
    static func visible(_ line: String) -> String {
        var shown = String.UnicodeScalarView()
        var rest = line.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
            let isColour =
                scalar == "\u{1B}" && rest.first == "[" && rest.dropFirst().first { !"0123456789;".unicodeScalars.contains($0) } == "m"
            shown.append(isControl && !isColour ? "?" : scalar)
        }
        return String(shown)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
