import Testing

@testable import TerminalUI

@Suite("Searching in a text")
struct SearchTests {
    @Test(
        "Ctrl-W searches on from the cursor and round the end",
        arguments: [
            ("|one two one", "<C-w>one", "|one two one"),
            ("|one two one", "<C-w>one<Enter>", "one two |one"),
            ("|one two one", "<C-w>one<Enter><Enter>", "|one two one"),
            ("|one two one", "<C-w>one<S-Tab>", "one two |one"),
            ("a\n|b\na", "<C-w>a", "a\nb\n|a"),
            ("a\nb\n|c", "<C-w>B", "a\nb\n|c"),
            ("a\nB\n|c", "<C-w>b", "a\n|B\nc"),
            ("|x", "<C-w>zzz", "|x"),
            ("|ab ac", "<C-w>ac<BS>", "|ab ac"),
            ("|ab ac", "<C-w>ac<Esc>x", "ab x|ac"),
            ("|aaa", "<C-w>aa<Enter>", "a|aa"),
        ])
    func searching(before: String, keys: String, after: String) throws {
        #expect(try DrawnText.after(keys, in: before) == after)
    }

    @Test("a search says whether it found and whether it went round")
    func result() throws {
        var buffer = TextBuffer("one\ntwo\none\n")
        for key in try Key.keys("<C-w>two") { buffer.apply(key) }
        #expect(buffer.search?.query == "two")
        #expect(buffer.search?.found == true && buffer.search?.wrapped == false)
        buffer.apply(.enter)
        #expect(buffer.search?.found == true && buffer.search?.wrapped == true)
        buffer.apply(.character("x"))
        #expect(buffer.search?.found == false)
        #expect(buffer.searchMatches(inLine: 1).isEmpty)
        buffer.apply(.backspace)
        #expect(buffer.searchMatches(inLine: 1) == [0..<3])
        buffer.apply(.escape)
        #expect(buffer.search == nil)
    }
}
