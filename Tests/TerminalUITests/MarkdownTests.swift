import Testing

@testable import TerminalUI

@Suite("Markdown pages")
struct MarkdownTests {
    private func text(_ markdown: String, width: Int = 20) -> String {
        Markdown(markdown).lines(width: width).map(\.text).joined(separator: "\n")
    }

    @Test(
        "pages are set in rows",
        arguments: [
            ("one two three four five six", "one two three four\nfive six"),
            ("one\ntwo\n\nthree", "one two\n\nthree"),
            ("# Title\ntext", "Title\n─────\n\ntext"),
            ("## Sub title ##\n", "Sub title ##"),
            ("- a\n- b b b b b b b b b b b\n- c", "- a\n- b b b b b b b b b\n  b b\n- c"),
            ("1. a\n2. b", "1. a\n2. b"),
            ("10. abc def ghi jkl mno", "10. abc def ghi jkl\n    mno"),
            ("- a\n  - b\n- c", "- a\n  - b\n- c"),
            ("- a\n\n  more\n- b", "- a\n\n  more\n\n- b"),
            ("- a\n- b\n\nafter", "- a\n- b\n\nafter"),
            ("- one\ngoes on", "- one goes on"),
            ("> quoted text that goes on", "│ quoted text that\n│ goes on"),
            ("```\nlong code line that is never wrapped\n  x\n```\nend", "  long code line t..\n    x\n\nend"),
            ("a `code` b", "a code b"),
            ("**bold** and *it* and snake_case_word", "bold and it and\nsnake_case_word"),
            ("see [the docs](https://docs.pact.io) now", "see the docs now"),
            ("5 * 3 * 2 and a\\*b", "5 * 3 * 2 and a*b"),
            ("---", "────────────────────"),
            ("<!-- hidden\nstill -->\nshown", "shown"),
            ("| a | b |\n|---|---|\n| 1 | two |\n| \\| | `x` |", "a  b\n──────\n1  two\n|  x"),
            ("averyveryverylongwordindeed", "averyveryverylongwor\ndindeed"),
            ("日本語のテキストは文字の間で折り返す。", "日本語のテキストは文\n字の間で折り返す。"),
            ("", ""),
            ("**open", "**open"),
            ("`open", "`open"),
            ("[x](", "[x]("),
        ])
    func pages(markdown: String, rows: String) {
        #expect(text(markdown) == rows)
    }

    @Test("no row is wider than the page, at any width", arguments: [8, 13, 20, 40, 76])
    func widths(width: Int) {
        let page = """
            # A heading that is long enough to be wrapped

            Text with `some code` and 日本語 and averyveryverylongwordthatdoesnotfit, twice: averyveryverylongwordthatdoesnotfit.

            > - nested list in a quote with text that goes on
            >   1. and deeper with text that goes on

            ```yaml
            key: "a long value that must be cut at the edge" # comment
            ```

            | name | what it is | where |
            |------|------------|-------|
            | consumer | the side that asks and writes the contract | its own tests |
            """
        for line in Markdown(page).lines(width: width) {
            #expect(line.width <= width, "\(line.text)")
        }
    }

    @Test("parts are styled by what they are")
    func styles() {
        let lines = Markdown("**b** `c` *i* [l](u)\n\n```yaml\na: 1\n```").lines(width: 40)
        #expect(lines.first?.spans.filter { $0.text != " " }.map(\.style.role) == [.strong, .code, .emphasis, .link])
        #expect(lines.last?.spans.contains(Span("a", .yamlKey)) == true)
    }

    @Test("the title of a page is its first heading")
    func title() {
        #expect(Markdown("text\n\n# The `title`\n").title == "The title")
        #expect(Markdown("text").title == "")
    }

    @Test("deeply nested quotes do not overwhelm it")
    func deep() {
        let page = String(repeating: ">", count: 5_000) + " x"
        #expect(!Markdown(page).lines(width: 20).isEmpty)
    }
}
