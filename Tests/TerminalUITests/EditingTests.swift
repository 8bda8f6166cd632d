import Testing

@testable import TerminalUI

@Suite("Editing")
struct EditingTests {
    @Test(
        "typing and deleting",
        arguments: [
            ("ab|c", "X", "abX|c"),
            ("|", "é日", "é日|"),
            ("e|", "\u{301}", "e\u{301}|"),
            ("a|b", "<BS>", "|b"),
            ("a\n|b", "<BS>", "a|b"),
            ("|a", "<BS>", "|a"),
            ("a|\nb", "<Del>", "a|b"),
            ("a|", "<Del>", "a|"),
            ("a|bc", "<Del><Del>", "a|"),
            ("    |x", "<BS>", "  |x"),
            ("   |x", "<BS>", "  |x"),
            ("a   |", "<BS>", "a  |"),
            ("|", "<Tab>", "  |"),
            ("a|", "<Tab>", "a |"),
            ("    a|", "<S-Tab>", "  a|"),
            (" a|", "<S-Tab><S-Tab>", "a|"),
            ("a|b", "<Paste:1\r\n\t2\r3>", "a1\n  2\n3|b"),
            ("a|b", "<Paste:x>", "ax|b"),
        ])
    func typing(before: String, keys: String, after: String) throws {
        #expect(try DrawnText.after(keys, in: before) == after)
    }

    @Test(
        "a new line keeps the indent, and goes deeper where YAML does",
        arguments: [
            ("  a: 1|", "  a: 1\n  |"),
            ("  request:|", "  request:\n    |"),
            ("  request: # why|", "  request: # why\n    |"),
            ("- description: x|", "- description: x\n  |"),
            ("  - description:|", "  - description:\n      |"),
            ("interactions:\n  -|", "interactions:\n  -\n    |"),
            ("body: !eachLike|", "body: !eachLike\n  |"),
            ("body: !like 1|", "body: !like 1\n|"),
            ("list: [|]", "list: [\n  |]"),
            ("ab|cd", "ab\n|cd"),
            ("  ab|  cd", "  ab\n  |cd"),
            ("  |", "\n  |"),
            ("url: http://x|", "url: http://x\n|"),
            ("'a: b'|", "'a: b'\n|"),
        ])
    func newLine(before: String, after: String) throws {
        #expect(try DrawnText.after("<Enter>", in: before) == after)
    }

    @Test("a block text begins deeper", arguments: ["text: |", "text: >-", "  - note: |"])
    func blockText(line: String) throws {
        var buffer = TextBuffer(line)
        for key in try Key.keys("<End><Enter>") { buffer.apply(key) }
        #expect(buffer.line(1).count == line.prefix { $0 == " " || $0 == "-" }.count + 2)
    }

    @Test(
        "moving",
        arguments: [
            ("ab|c\nd\nefg", "<Down>", "abc\nd|\nefg"),
            ("ab|c\nd\nefg", "<Down><Down>", "abc\nd\nef|g"),
            ("a日|b\nabcdef", "<Down>", "a日b\nabc|def"),
            ("ab|c", "<Up>", "|abc"),
            ("ab|c", "<Down>", "abc|"),
            ("a|\nb", "<Right>", "a\n|b"),
            ("a\n|b", "<Left>", "a|\nb"),
            ("  a|b", "<Home>", "  |ab"),
            ("  a|b", "<Home><Home>", "|  ab"),
            ("|  ab", "<Home>", "  |ab"),
            ("|ab", "<End>", "ab|"),
            ("|get all-products x", "<C-Right>", "get| all-products x"),
            ("get| all-products", "<C-Right><C-Right>", "get all-products|"),
            ("get all-pro|ducts", "<C-Left>", "get all-|products"),
            ("get| all", "<C-Left><C-Left>", "|get all"),
            ("a\n|b", "<C-Left>", "a|\nb"),
            ("a|\nb", "<C-Right>", "a\n|b"),
            ("a\nb|\nc", "<C-Home>", "|a\nb\nc"),
            ("a|\nb\nc", "<C-End>", "a\nb\nc|"),
            ("|a\nb\nc", "<PgDn>", "a\nb\n|c"),
            ("a\nb\n|c", "<PgUp>", "|a\nb\nc"),
        ])
    func moving(before: String, keys: String, after: String) throws {
        #expect(try DrawnText.after(keys, in: before) == after)
    }

    @Test(
        "lines are cut, copied and pasted whole",
        arguments: [
            ("a\nb|b\nc", "<C-k>", "a\n|c"),
            ("a|\nb\nc", "<C-k><C-k><End><C-u>", "a\nb\nc|"),
            ("a\nb|", "<A-6><C-u><C-u>", "a\nb\nb\nb|"),
            ("a\nb|", "<C-k>", "|a"),
            ("a|", "<C-k>", "|"),
            ("a|\nb\nc", "<C-k><Down><C-k><C-u>", "c\n|b"),
            ("a|", "<C-u>", "a|"),
        ])
    func lines(before: String, keys: String, after: String) throws {
        #expect(try DrawnText.after(keys, in: before) == after)
    }

    @Test(
        "undo takes back words, and redo makes them again",
        arguments: [
            ("|", "one two<C-z>", "one |"),
            ("|", "one two<C-z><C-z>", "|"),
            ("|", "one two<C-z><C-z><C-y>", "one |"),
            ("|", "one two<A-u><A-u><A-e><A-e>", "one two|"),
            ("|", "ab<Left>c<C-z>", "a|b"),
            ("abc|", "<BS><BS><C-z>", "abc|"),
            ("abc|", "<BS>x<C-z>", "ab|"),
            ("a|b", "<Enter><C-z>", "a|b"),
            ("|", "a<C-z>b<C-y>", "b|"),
            ("a\nb|\nc", "<C-k><C-k><C-z><C-z>", "a\nb|\nc"),
            ("|", "<C-z>", "|"),
        ])
    func undo(before: String, keys: String, after: String) throws {
        #expect(try DrawnText.after(keys, in: before) == after)
    }

    @Test(
        "keys that are not the editor's change nothing and say so",
        arguments: [Key.escape, .ctrl("s"), .ctrl("c"), .function(1), .alt("x")])
    func otherKeys(key: Key) {
        var buffer = TextBuffer("a: 1\n")
        let before = buffer
        let isMine = buffer.apply(key)
        #expect(!isMine)
        #expect(buffer == before)
    }

    @Test(
        "a file is written as it was read",
        arguments: ["", "\n", "a", "a\n", "a\n\n", "\n\na", "a\r\nb\r\n", "a\r\nb", "  \t x\n", "e\u{301}\u{200D}\n"])
    func roundTrip(text: String) {
        #expect(TextBuffer(text).text == text)
    }

    @Test("new lines in a file with CRLF end with CRLF")
    func carriageReturns() throws {
        var buffer = TextBuffer("a\r\nb\r\n")
        for key in try Key.keys("<Enter>x<C-End><Enter>y") { buffer.apply(key) }
        #expect(buffer.text == "\r\nxa\r\nb\r\ny\r\n")
    }

    @Test("a buffer is modified until it is saved, and no more once undone")
    func modified() throws {
        var buffer = TextBuffer("a")
        #expect(!buffer.isModified)
        for key in try Key.keys("<End>b") { buffer.apply(key) }
        #expect(buffer.isModified)
        buffer.undo()
        #expect(!buffer.isModified)
        buffer.redo()
        buffer.markSaved()
        #expect(!buffer.isModified)
        buffer.apply(.character("c"))
        #expect(buffer.isModified)
        buffer.undo()
        #expect(!buffer.isModified, "typing on after saving must be a step of its own")
        buffer.undo()
        #expect(buffer.isModified)
    }

    @Test("a file taken over from another program can be undone")
    func replaced() {
        var buffer = TextBuffer("one\ntwo\nthree\n")
        buffer.move(to: TextPosition(line: 2, character: 3))
        buffer.replaceAll(with: "one\n")
        #expect(buffer.text == "one\n")
        #expect(buffer.cursor == TextPosition(line: 0, character: 3))
        buffer.undo()
        #expect(buffer.text == "one\ntwo\nthree\n")
    }

    @Test("a part of the line is replaced in one step that can be undone")
    func replacing() throws {
        var text = DrawnText("body: !ea| # x\nnext")
        text.buffer.replace(6..<9, with: "!eachLike ")
        #expect(text.description == "body: !eachLike | # x\nnext")
        text.buffer.undo()
        #expect(text.description == "body: !ea| # x\nnext")
        text.buffer.replace(9..<99, with: "")
        #expect(text.description == "body: !ea|\nnext")
        text.buffer.replace(50..<60, with: "!")
        #expect(text.description == "body: !ea!|\nnext")
    }

    @Test(
        "the word at the cursor has its tag's mark",
        arguments: [("body: !each|Like x", "!eachLike"), ("path|: x", "path"), ("a  |  b", ""), ("|abc", "abc")])
    func word(drawn: String, word: String) {
        #expect(DrawnText(drawn).buffer.wordAtCursor == word)
    }
}
