import Glibc

/// The terminal: whether there is one, its type, its size, its colours and its characters.
struct TerminalExamination {
    let environment: CommandEnvironment

    private static let leastSize = (columns: 60, rows: 18)

    var findings: [DoctorFinding] { [terminal, size, locale, colours] }

    private var type: String? { environment.text("TERM") }

    private var terminal: DoctorFinding {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            return DoctorFinding(
                verdict: .limited, subject: "terminal", words: "input or output is no terminal: commands work, the tutor needs one")
        }
        guard let type, type != "dumb" else {
            return DoctorFinding(
                verdict: .limited, subject: "terminal", words: "TERM says nothing usable: set it, for example to xterm-256color")
        }
        return DoctorFinding(verdict: .fine, subject: "terminal", words: type)
    }

    private var size: DoctorFinding {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return DoctorFinding(verdict: .limited, subject: "size", words: "unknown, since output is no terminal")
        }
        let words = "\(size.ws_col) columns, \(size.ws_row) rows"
        let fits = Int(size.ws_col) >= Self.leastSize.columns && Int(size.ws_row) >= Self.leastSize.rows
        let least = "; the tutor needs \(Self.leastSize.columns) by \(Self.leastSize.rows)"
        return DoctorFinding(verdict: fits ? .fine : .limited, subject: "size", words: fits ? words : words + least)
    }

    private var locale: DoctorFinding {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment.text).first ?? "C"
        let lowered = name.lowercased()
        let isUTF8 = lowered.contains("utf-8") || lowered.contains("utf8")
        return DoctorFinding(
            verdict: isUTF8 ? .fine : .limited, subject: "locale",
            words: isUTF8 ? name : "\(name) is not UTF-8: lines are drawn with + - |; set LANG, for example to C.UTF-8")
    }

    private var colours: DoctorFinding {
        if environment.text("NO_COLOR") != nil {
            return DoctorFinding(verdict: .fine, subject: "colours", words: "none, since NO_COLOR is set; marks and words say the same")
        }
        guard let type, type != "dumb", !type.hasPrefix("vt") else {
            return DoctorFinding(verdict: .limited, subject: "colours", words: "none with this terminal; marks and words say the same")
        }
        return DoctorFinding(verdict: .fine, subject: "colours", words: type.contains("256") ? "256, of which 16 are used" : "16")
    }
}
