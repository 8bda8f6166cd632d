import Testing

@testable import pact_workshop

@Suite("Terminals, timers and editors")
struct TerminalFactsTests {
    @Test(
        "each refusal says what happened and what to do",
        arguments: [
            (TerminalError.notATerminal, "standard input and output are none"),
            (.termNotSet, "export TERM=xterm-256color"),
            (.unknownTerm("xterm-kitty"), "set TERM to one it knows (`TERM=xterm-256color pact-workshop`)"),
            (.unknownTerm("tmux-24bit"), "TERM=screen pact-workshop"),
            (.tooSimple("dumb"), "\"dumb\" that TERM names cannot move its cursor"),
            (.systemCall("tcgetattr", errno: 5), "tcgetattr failed (Input/output error)"),
        ])
    func sentences(error: TerminalError, part: String) {
        #expect(error.sentence.contains(part))
        #expect(error.sentence.hasSuffix("or use `pact-workshop run`, which needs no screen."))
    }

    @Test(
        "editors open at a line in their own way",
        arguments: [
            ("vi", ["+12", "a b.yaml"]), ("vim", ["+12", "a b.yaml"]), ("nvim -R", ["+12", "a b.yaml"]), ("vim.tiny", ["+12", "a b.yaml"]),
            ("/usr/bin/nano -w", ["+12", "a b.yaml"]), ("emacs -nw", ["+12", "a b.yaml"]), ("emacs-nox", ["+12", "a b.yaml"]),
            ("emacsclient -t -a ''", ["+12", "a b.yaml"]), ("micro", ["+12", "a b.yaml"]), ("kak", ["+12", "a b.yaml"]),
            ("hx", ["a b.yaml:12"]), ("helix", ["a b.yaml:12"]), ("jed", ["a b.yaml", "-g", "12"]),
            ("code --wait", ["--goto", "a b.yaml:12"]), ("code", ["--wait", "--goto", "a b.yaml:12"]),
            ("codium -w", ["--goto", "a b.yaml:12"]), ("zed --wait", ["a b.yaml:12"]), ("zed", ["--wait", "a b.yaml:12"]),
            ("gvim -f", ["+12", "a b.yaml"]), ("gvim", ["--nofork", "+12", "a b.yaml"]),
            ("kate", ["--block", "--line", "12", "a b.yaml"]), ("myeditor", ["a b.yaml"]),
            ("'/opt/my tools/vim' -u NONE", ["+12", "a b.yaml"]), ("/opt/my\\ tools/hx", ["a b.yaml:12"]),
            ("env -i TERM=xterm vim", ["+12", "a b.yaml"]), ("sh -c 'vim \"$1\"' vim", ["a b.yaml"]), ("vim; true", ["a b.yaml"]),
        ])
    func editors(command: String, arguments: [String]) throws {
        let editor = try #require(EditorCommand(environment: ["EDITOR": command]) { _ in false })
        #expect(editor.command == command)
        #expect(editor.arguments(file: "a b.yaml", line: 12) == arguments)
    }

    @Test("an editor that is missing is told by its name and the variable that names it")
    func missingEditor() throws {
        let named = try #require(EditorCommand(environment: ["VISUAL": "'/opt/my tools/hx' -v"]) { _ in false })
        #expect(
            named.missingSentence
                == "There is no program /opt/my tools/hx here (VISUAL='/opt/my tools/hx' -v). Is it installed? "
                + "Name another before the start, as VISUAL=nano ./workshop; or edit here with i.")
        #expect(named.failureSentence(path: "x.yaml", exitCode: 3) == "hx ended with exit code 3; x.yaml is as it was.")
    }

    @Test(
        "a command is cut into words as the shell does",
        arguments: [
            ("a b", ["a", "b"], false), (" a  'b c' ", ["a", "b c"], false), ("\"a 'b\"c d\\ e", ["a 'bc", "d e"], false),
            ("a '' b", ["a", "", "b"], false), ("a $HOME", ["a", "$HOME"], true), ("a '$HOME;'", ["a", "$HOME;"], false), ("", [], false),
        ])
    func shellWords(command: String, words: [String], hasSigns: Bool) {
        #expect(ShellWords(command).words == words)
        #expect(ShellWords(command).hasSigns == hasSigns)
    }

    @Test("VISUAL goes before EDITOR, blank ones do not count, and without either it is a usual one that is there")
    func whichEditor() {
        let all: (String) -> Bool = { _ in true }
        #expect(EditorCommand(environment: ["VISUAL": "hx", "EDITOR": "vi"], isThere: all)?.name == "hx")
        #expect(EditorCommand(environment: ["VISUAL": " ", "EDITOR": "vi"], isThere: all)?.name == "vi")
        #expect(EditorCommand(environment: [:], isThere: all)?.name == "editor")
        #expect(EditorCommand(environment: [:]) { $0 == "nano" || $0 == "vi" }?.name == "nano")
        #expect(EditorCommand(environment: [:]) { _ in false } == nil)
    }

    @Test("timers round up to the millisecond and come due in order")
    func timers() {
        let now = ContinuousClock.now
        var timers = LoopTimers<Int>()
        #expect(timers.timeout(now: now) == -1)
        timers.set("b", after: .milliseconds(20), 2, now: now)
        timers.set("a", after: .microseconds(9_100), 1, now: now)
        timers.set("c", after: .seconds(1_000_000_000), 3, now: now)
        #expect(timers.timeout(now: now) == 10)
        #expect(timers.timeout(now: now.advanced(by: .seconds(1))) == 0)
        let early = timers.takeDue(now: now.advanced(by: .milliseconds(5)))
        #expect(early.isEmpty)
        let due = timers.takeDue(now: now.advanced(by: .milliseconds(20)))
        #expect(due == [1, 2])
        timers.cancel("c")
        #expect(timers.timeout(now: now) == -1)
    }

    @Test("the environment decides on colour", arguments: [([:], true), (["NO_COLOR": ""], true), (["NO_COLOR": "1"], false)])
    func colour(environment: [String: String], uses: Bool) {
        #expect(TerminalOptions(environment: environment).usesColour == uses)
    }
}
