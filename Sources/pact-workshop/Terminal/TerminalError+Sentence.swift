import Foundation

extension TerminalError {
    /// What happened and what to do next.
    var sentence: String {
        let plain = "or use `pact-workshop run`, which needs no screen."
        switch self {
        case .notATerminal:
            return "The workshop draws on a terminal, and standard input and output are none: "
                + "start it in a terminal window, \(plain)"
        case .termNotSet:
            return "TERM is not set, so it is unknown what this terminal understands: "
                + "set it (`export TERM=xterm-256color` suits most), \(plain)"
        case .unknownTerm(let name):
            return "This machine has no description of the terminal \"\(name)\" that TERM names: set TERM to one it knows "
                + "(`TERM=\(Self.nearest(name)) pact-workshop`), \(plain)"
        case .tooSimple(let name):
            return "The terminal \"\(name)\" that TERM names cannot move its cursor, so nothing can be drawn on it: "
                + "use another terminal, set TERM to what it really is, \(plain)"
        case .systemCall(let call, let number):
            return "The terminal could not be used: \(call) failed (\(String(cString: strerror(number)))). "
                + "Try a new terminal window, \(plain)"
        }
    }

    /// A name that nearly every machine knows and that suits terminals of this family.
    private static func nearest(_ name: String) -> String {
        if name.hasPrefix("tmux") || name.hasPrefix("screen") { return "screen" }
        if name.hasPrefix("linux") { return "linux" }
        return name.contains("256") || !name.hasPrefix("vt") ? "xterm-256color" : "vt100"
    }
}
