import Testing

@testable import PactBroker

@Suite("Markup")
struct HTMLTests {
    @Test(
        "takes no text for more than text",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onload='x' &amp;", "&quot; onload=&#39;x&#39; &amp;amp;"),
            ("a\u{1B}[31mb", "a\\u{1B}[31mb"),
            ("right\u{202E}tfel", "right\\u{202E}tfel"),
            ("two\nlines\tand a tab", "two\nlines\tand a tab"),
            ("é, 日本", "é, 日本"),
        ])
    func text(_ text: String, _ markup: String) {
        #expect(HTML.text(text).markup == markup)
        #expect(HTML.tag("p", ["title": text]).markup == "<p title=\"\(markup)\"></p>")
    }

    @Test("ends every element but those that have no content")
    func elements() {
        let html = HTML.tag("p", ["class": "a"], "x", .tag("br"), .tag("b", [:], "y"))
        #expect(html.markup == "<p class=\"a\">x<br><b>y</b></p>")
    }
}
