import CNcurses
import Testing
import TerminalUI

@testable import pact_workshop

@Suite("Decoding keys")
struct KeyDecoderTests {
    private func decode(_ inputs: [KeyDecoder.Input]) -> [Key] {
        var decoder = KeyDecoder()
        var rest = inputs[...]
        var keys: [Key] = []
        while let key = decoder.next({ rest.popFirst() }) { keys.append(key) }
        return keys
    }

    @Test("Escape with a key of its own is both, with a character it is Alt, and with an arrow it moves by words")
    func escape() {
        #expect(decode([.character(27), .character(13)]) == [.escape, .enter])
        #expect(decode([.character(27), .character(27)]) == [.escape, .escape])
        #expect(decode([.character(27), .code(KEY_LEFT)]) == [.ctrlLeft])
        #expect(decode([.character(27), .code(KEY_UP)]) == [.escape, .up])
        let paste: [KeyDecoder.Input] = [.code(KeySequences.pasteBegins), .character(97), .code(KeySequences.pasteEnds)]
        #expect(decode([.character(27)] + paste) == [.escape, .paste("a")])
    }

    @Test("codes without a meaning are passed over, and the keys after them are not")
    func unknown() {
        #expect(decode([.code(KEY_RESIZE), .code(KEY_MOUSE), .character(97)]) == [.character("a")])
        #expect(decode([.character(0xD800), .character(98)]) == [.character("b")])
    }

    @Test("Ctrl-C ends a paste whose end got lost")
    func lostPaste() {
        #expect(
            decode([.code(KeySequences.pasteBegins), .character(97), .character(3), .character(98)]) == [.paste("a"), .character("b")])
    }

    @Test("line ends in a paste are line feeds, however they were sent")
    func lineEnds() {
        let text = "a\rb\nc\r\nd".unicodeScalars.map { KeyDecoder.Input.character($0.value) }
        #expect(decode([.code(KeySequences.pasteBegins)] + text + [.code(KeySequences.pasteEnds)]) == [.paste("a\nb\nc\nd")])
    }

    @Test(
        "sequences that the terminal's description leaves out are read whole, with the keys they mean or none",
        arguments: [
            ("[1;6C", [Key.ctrlRight]), ("[1;3A", [.ctrlUp]), ("[1;2B", [.down]), ("[1;5H", [.ctrlHome]), ("[b", [.down]),
            ("[3;5~", [.delete]), ("[5;5~", [.pageUp]), ("[7;5~", [.ctrlHome]), ("[3^", [.delete]), ("[7^", [.ctrlHome]), ("[7$", [.home]),
            ("[13;5u", [.enter]), ("[115;5u", [.ctrl("s")]), ("[27;5;115~", [.ctrl("s")]), ("[27;2;9~", [.backTab]),
            ("[54;3u", [.alt("6")]), ("[I", []), ("[O", []), ("[[A", []), ("[<0;10;10M", []), ("[M !!", []), ("[?1;2c", []),
            ("[200", []), ("[", [.alt("[")]), ("[12\u{1B}", [.escape]), ("[1\u{7}", [.ctrl("g")]),
        ])
    func sequences(sent: String, keys: [Key]) {
        let inputs = "\u{1B}\(sent)".unicodeScalars.map { KeyDecoder.Input.character($0.value) }
        #expect(decode(inputs) == keys)
    }

    @Test("a sequence that comes in two pieces is one all the same")
    func sequenceInPieces() {
        var decoder = KeyDecoder()
        var first = "\u{1B}[1;".unicodeScalars.map { KeyDecoder.Input.character($0.value) }[...]
        #expect(decoder.next({ first.popFirst() }) == nil)
        var second = "6Cx".unicodeScalars.map { KeyDecoder.Input.character($0.value) }[...]
        #expect(decoder.next({ second.popFirst() }) == .ctrlRight)
        #expect(decoder.next({ second.popFirst() }) == .character("x"))
    }
}
