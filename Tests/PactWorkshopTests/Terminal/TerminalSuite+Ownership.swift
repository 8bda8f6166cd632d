import CTerminal
import Glibc
import Testing
import TerminalUI

@testable import pact_workshop

extension TerminalSuite {
    @Test("the terminal is taken whole and given back as it was")
    func ownership() throws {
        let person = try PseudoTerminal()
        let before = person.modes
        do {
            let terminal = try person.take()
            #expect(person.modes != before)
            terminal.draw(Screen(rows: 24, columns: 80), theme: .dark)
            let taken = person.output
            #expect(taken.contains("\u{1B}[?1049h") && taken.contains("\u{1B}[?2004h"))
            #expect(!taken.contains("\u{1B}[?1049l"))
        }
        let given = person.output
        #expect(given.contains("\u{1B}[?1049l") && given.contains("\u{1B}[?2004l"))
        #expect(person.modes == before)
        #expect(ct_is_armed() == 0)
    }

    @Test("one terminal can be taken after the other")
    func again() throws {
        for _ in 0..<20 {
            let person = try PseudoTerminal()
            var terminal = try person.take()
            person.type("x")
            let keys = terminal.keys(1)
            #expect(keys == [.character("x")])
        }
    }

    @Test(
        "a terminal that cannot be drawn on is refused with the reason",
        arguments: [
            ("dumb", TerminalError.tooSimple("dumb")), ("", .termNotSet), ("no-such-terminal", .unknownTerm("no-such-terminal")),
        ])
    func refused(term: String, error: TerminalError) throws {
        let person = try PseudoTerminal()
        let before = person.modes
        #expect(throws: error) { _ = try person.take(term: term) }
        #expect(person.modes == before)
        #expect(ct_is_armed() == 0)
    }

    @Test("what is no terminal is refused")
    func noTerminal() throws {
        let descriptor = open("/dev/null", O_RDWR)
        defer { close(descriptor) }
        let environment = ["TERM": "xterm"]
        #expect(throws: TerminalError.notATerminal) {
            _ = try NcursesTerminal(
                input: descriptor, output: descriptor, environment: environment, options: TerminalOptions(environment: environment))
        }
    }

    @Test("another program gets the terminal in its usual modes, its arguments unharmed, and its exit code comes back")
    func lending() throws {
        let person = try PseudoTerminal()
        let before = person.modes
        var terminal = try person.take()
        let raw = person.modes
        let program = ForegroundProgram(
            command: "sh -c 'printf \"<%s>\" \"$@\"; stty -a; exit 7' sh", arguments: ["a b", "$HOME"],
            environment: ["PATH": "/usr/bin:/bin"])
        let code = try terminal.run(program)
        #expect(code == 7)
        let output = person.output
        #expect(output.contains("<a b><$HOME>"))
        #expect(output.contains(" icanon") && output.contains(" echo "))
        #expect(person.modes == raw && raw != before)
        person.type("\u{03}")
        let keys = terminal.keys(1)
        #expect(keys == [.ctrl("c")])
    }

    @Test("a program that does not exist ends with the shell's code")
    func noProgram() throws {
        let person = try PseudoTerminal()
        var terminal = try person.take()
        let code = try terminal.run(ForegroundProgram(command: "no-such-editor", arguments: [], environment: ["PATH": "/usr/bin:/bin"]))
        #expect(code == 127)
    }

    @Test("a text is offered to the terminal's clipboard, but not one too long for it")
    func copying() throws {
        let person = try PseudoTerminal()
        let terminal = try person.take()
        let isOffered = terminal.copy("- 200\n+ 404\n")
        #expect(isOffered)
        #expect(person.output.contains("\u{1B}]52;c;LSAyMDAKKyA0MDQK\u{07}"))
        let isTooLong = !terminal.copy(String(repeating: "x", count: NcursesTerminal.mostCopied + 1))
        #expect(isTooLong)
    }
}
