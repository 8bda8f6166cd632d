import Testing

@testable import TerminalUI

@Suite("Keys")
struct KeyTests {
    @Test("notation names every kind of key")
    func notation() throws {
        let keys = try Key.keys("a<C-s><A-6><Enter><S-Tab><C-Left><F12><lt><Space><Esc><BS><Paste:x y>é<M-u><C-X><PgDn>")
        #expect(
            keys == [
                .character("a"), .ctrl("s"), .alt("6"), .enter, .backTab, .ctrlLeft, .function(12), .character("<"), .character(" "),
                .escape, .backspace, .paste("x y"), .character("é"), .alt("u"), .ctrl("x"), .pageDown,
            ])
    }

    @Test(
        "notation that names no key is refused with the name",
        arguments: [("<Hyper>", "Hyper"), ("<C-s", ""), ("<Q-a>", "Q-a"), ("<F99>", "F99")])
    func refused(notation: String, name: String) {
        #expect(throws: KeyNotationError(name: name)) { try Key.keys(notation) }
    }

    @Test(
        "labels are what a footer shows",
        arguments: [
            (Key.ctrl("s"), "Ctrl-S"), (.alt("u"), "Alt-U"), (.pageUp, "PgUp"), (.character("i"), "i"), (.character(" "), "Space"),
            (.function(1), "F1"),
        ])
    func labels(key: Key, label: String) {
        #expect(key.label == label)
    }
}
