import Testing

@testable import Workshop

@Suite("A page's text as somebody reads it")
struct PageTextTests {
    @Test(
        "has no marks of the course's own",
        arguments: [
            ("One.\n\n<!-- walk: run verify -->\n\nTwo.\n", "One.\n\nTwo."),
            ("```output run=verify start\nPASS\n```", "```\nPASS\n```"),
            ("```output run=website\nPASS\n```\n\n```yaml\na: 1\n```", "```\nPASS\n```\n\n```yaml\na: 1\n```"),
        ])
    func marks(markdown: String, text: String) {
        #expect(Page(name: "01-a.md", markdown: markdown).text == text)
    }

    @Test("keeps what stands in a block of code as it is")
    func code() {
        let markdown = "```\na\n\n\n<!-- b -->\n```"
        #expect(Page(name: "01-a.md", markdown: markdown).text == markdown)
    }
}
