import Testing

@testable import TerminalUI

@Suite("Visible text")
struct VisibleTextTests {
    @Test(
        "what could command a terminal or hide in a text becomes visible",
        arguments: [
            ("plain", "plain"),
            ("\u{1B}[2J", "␛[2J"),
            ("bell\u{07}", "bell␇"),
            ("nul\0", "nul␀"),
            ("del\u{7F}", "del␡"),
            ("\u{9B}31m", "<U+009B>31m"),
            ("a\u{202E}b", "a<U+202E>b"),
            ("a\u{200B}b", "a<U+200B>b"),
            ("a\u{FEFF}b", "a<U+FEFF>b"),
            ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
            ("tag\u{E0041}", "tag<U+E0041>"),
            ("line\nend", "line␊end"),
            ("line\r\nend", "line␍␊end"),
            ("para\u{2029}", "para<U+2029>"),
            ("private\u{E000}", "private?"),
            ("new\u{10FFFE}", "new?"),
        ])
    func controls(raw: String, shown: String) {
        #expect(VisibleText(raw).text == shown)
        #expect(VisibleText(shown).text == shown, "making it visible again must change nothing")
    }

    @Test(
        "a glyph is one spacing character with its marks, and has the width of the terminal",
        arguments: [
            ("e\u{301}", "e\u{301}", 1),
            ("日本", "日本", 4),
            ("😀", "😀", 2),
            ("👍🏽", "👍", 2),
            ("👨‍👩‍👧", "👨", 2),
            ("❤️", "❤", 1),
            ("🇩🇪", "DE", 2),
            ("각", "각", 2),
            ("ｆｕｌｌ", "ｆｕｌｌ", 8),
            ("…→✓─", "…→✓─", 4),
            ("\u{301}", " \u{301}", 1),
        ])
    func glyphs(raw: String, shown: String, width: Int) {
        let text = VisibleText(raw)
        #expect(text.text == shown)
        #expect(text.width == width)
    }

    @Test("no glyph carries more than four marks")
    func marks() {
        let zalgo = "a" + String(repeating: "\u{301}", count: 40)
        #expect(VisibleText(zalgo).text.unicodeScalars.count == 5)
        #expect(VisibleText(zalgo).width == 1)
    }

    @Test("a cluster of several spacing letters takes as many cells as a terminal gives it")
    func conjuncts() {
        let text = VisibleText("क्षि")
        #expect(text.glyphs.allSatisfy { glyph in glyph.unicodeScalars.dropFirst().allSatisfy { DisplayWidth.isCombining($0) } })
        #expect(text.width == text.glyphs.count)
    }

    @Test("a tab reaches the next multiple of four from where the text begins", arguments: [(0, 4), (1, 3), (3, 1), (4, 4)])
    func tabs(column: Int, width: Int) {
        #expect(VisibleText("\t", startColumn: column).width == width)
    }
}
