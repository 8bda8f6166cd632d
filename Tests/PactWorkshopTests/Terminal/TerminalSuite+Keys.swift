import Testing
import TerminalUI

@testable import pact_workshop

extension TerminalSuite {
    @Test(
        "what terminals send becomes keys",
        arguments: [
            ("a", [Key.character("a")]),
            ("é日😀", [.character("é"), .character("日"), .character("😀")]),
            ("\r", [.enter]),
            ("\t\u{1B}[Z", [.tab, .backTab]),
            ("\u{7F}\u{08}", [.backspace, .backspace]),
            ("\u{13}\u{17}\u{0B}\u{1A}\u{03}", [.ctrl("s"), .ctrl("w"), .ctrl("k"), .ctrl("z"), .ctrl("c")]),
            ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
            ("\u{1B}[1;5C\u{1B}[1;5D\u{1B}Oc\u{1B}Od", [.ctrlRight, .ctrlLeft, .ctrlRight, .ctrlLeft]),
            ("\u{1B}[1;5H\u{1B}[1;5F", [.ctrlHome, .ctrlEnd]),
            ("\u{1B}OH\u{1B}[F\u{1B}[1~\u{1B}[4~", [.home, .end, .home, .end]),
            ("\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[2~", [.pageUp, .pageDown, .delete, .insert]),
            ("\u{1B}OP\u{1B}[24~", [.function(1), .function(12)]),
            ("\u{1B}6\u{1B}u\u{1B}é", [.alt("6"), .alt("u"), .alt("é")]),
            ("\u{1B}", [.escape]),
            ("\u{1B}[200~a\r\n\tb\u{1B}[201~x", [.paste("a\n\tb"), .character("x")]),
            ("\u{1B}[200~\u{07}\u{01}日\u{1B}[201~", [.paste("日")]),
        ])
    func keys(sent: String, keys: [Key]) throws {
        let person = try PseudoTerminal()
        var terminal = try person.take()
        person.type(sent)
        let read = terminal.keys(keys.count)
        #expect(read == keys)
        let more = terminal.nextKey()
        #expect(more == nil)
    }

    @Test("a paste that comes in pieces is one key")
    func paste() throws {
        let person = try PseudoTerminal()
        var terminal = try person.take()
        let text = String(repeating: "- name: value\n", count: 500)
        var pieces = ["\u{1B}[200~"]
        for start in stride(from: 0, to: text.count, by: 1000) { pieces.append(String(text.dropFirst(start).prefix(1000))) }
        var early: [Key] = []
        for piece in pieces {
            person.type(piece)
            while let key = terminal.nextKey() { early.append(key) }
        }
        #expect(early.isEmpty)
        person.type("\u{1B}[201~")
        let keys = terminal.keys(1)
        #expect(keys == [.paste(text)])
    }
}
