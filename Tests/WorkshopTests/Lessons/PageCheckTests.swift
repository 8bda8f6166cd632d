import Testing
@testable import Workshop

@Suite("Pages that fit")
struct PageCheckTests {
    private static let wide = String(repeating: "x", count: 55)

    @Test(
        "rows are counted as they are wrapped",
        arguments: [
            ("# Title\n\nText.", 3),
            ("one\ntwo\nthree", 1),
            (String(repeating: "word ", count: 11), 1),
            (String(repeating: "word ", count: 12), 2),
            ("- a\n- b\n- c", 3),
            ("Text:\n- a\n- b", 4),
            ("```\na\n\nb\n```", 3),
            ("| a | b |\n| - | - |\n| 1 | 2 |", 3),
            ("> quoted\n> text\n\nafter", 3),
            ("<!-- not shown -->\ntext", 1),
            ("1. one\n2. two\n\npara", 4),
            ("`code` and **strong**", 1),
        ])
    func rows(markdown: String, expected: Int) {
        #expect(PageBlock.rows(of: PageBlock.blocks(of: markdown), columns: 54) == expected)
    }

    @Test("a page of 12 rows fits, and one of 13 does not")
    func limit() {
        let lines = (1...12).map { "row \($0)" }.joined(separator: "\n")
        #expect(PageCheck(page: Page(name: "01-a.md", markdown: "```\n\(lines)\n```")).problems(in: "01-a").isEmpty)
        let kinds = PageCheck(page: Page(name: "01-a.md", markdown: "```\n\(lines)\nlast\n```")).problems(in: "01-a").map(\.kind)
        #expect(kinds == [.pageTooLong(rows: 13, limit: 12)])
    }

    @Test("code that is too wide is named with its line, wrapped text is not")
    func width() {
        let problems = PageCheck(page: Page(name: "01-a.md", markdown: "\(Self.wide)\n\n```\nok\n\(Self.wide)\n```")).problems(in: "01-a")
        #expect(
            problems.map(\.line) == [
                "01-a/pages/01-a.md:5:1: The line is 55 columns wide and cannot be wrapped; 54 is the most a page may have."
            ])
    }

    @Test("an empty page is told")
    func empty() {
        #expect(PageCheck(page: Page(name: "01-a.md", markdown: "\n\n")).problems(in: "01-a").map(\.kind) == [.pageEmpty])
    }
}
