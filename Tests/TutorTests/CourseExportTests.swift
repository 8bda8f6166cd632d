import Pact
import TerminalUI
import Testing
import Workshop

@testable import Tutor

@Suite("A course as one document")
struct CourseExportTests {
    private static let hostile = "a: \"<script>alert('x')</script> & ```\"\n\u{1B}[2J\u{202E}end\n"

    private static func export(_ format: ExportFormat) -> String {
        var progress = Progress()
        progress["01-first"].state = .done
        progress["01-first"].seconds = 700
        let page = Page(
            name: "01-a.md",
            markdown: "# One <b>\n\nText with `code`, **strong** and [a link](http://example.org/x).\n<!-- walk: predict -->\n\n"
                + "- a\n- b\n\n| x | y |\n| - | - |\n| 1 | 2 |\n\n> said\n\n```\n# no heading\n```\n")
        let course = Course.make([.make(pages: [page])])
        return CourseExport(course: course, progress: progress, files: ["01-first": ["consumer/client.yaml": hostile]]).text(as: format)
    }

    @Test("as Markdown: pages with lowered headings, files between fences longer than any in them")
    func markdown() {
        let text = Self.export(.markdown)
        #expect(text.hasPrefix("# Contract testing with Pact: my workshop\n"))
        #expect(text.contains("\n## Step 1: The first step\n"))
        #expect(text.contains("\n### One <b>\n"))
        #expect(text.contains("\n# no heading\n"))
        #expect(!text.contains("walk:"))
        #expect(text.contains("\n`consumer/client.yaml`\n\n````yaml\na: \"<script>"))
        #expect(text.contains("end\n````\n"))
        #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
        #expect(text.contains("- **1. The first step.** Write down what the consumer needs. *(12 min (planned 6 min))*"))
    }

    @Test("as one HTML page: everything escaped, and nothing fetched from elsewhere")
    func html() {
        let text = Self.export(.html)
        #expect(text.hasPrefix("<!DOCTYPE html>\n"))
        #expect(text.contains("<h3>One &lt;b&gt;</h3>"))
        #expect(text.contains("<p>Text with <code>code</code>, <strong>strong</strong> and a link"))
        #expect(text.contains("<ul>\n<li>a</li>\n<li>b</li>\n</ul>"))
        #expect(text.contains("<tr><th>x</th><th>y</th></tr>\n<tr><td>1</td><td>2</td></tr>"))
        #expect(text.contains("<blockquote>\n<p>said</p>\n</blockquote>"))
        #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; ```"))
        for word in ["<script", "src=", "href=", "url(", "@import", "\u{1B}", "\u{202E}", "walk:"] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(text.hasSuffix("</html>\n"))
    }

    @Test("every element of the real course's page is closed")
    func balanced() throws {
        let html = CourseExport(course: try .real(), progress: Progress(), files: [:]).text(as: .html)
        var open: [Substring] = []
        for match in html.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
            let name = match.2
            if ["meta", "hr"].contains(name) { continue }
            if match.1.isEmpty {
                open.append(name)
            } else {
                #expect(open.popLast() == name)
            }
        }
        #expect(open.isEmpty)
    }

    @Test(
        "the file's ending says which",
        arguments: [("a.md", .markdown), ("A.MARKDOWN", .markdown), ("a.html", .html), ("b/a.htm", .html), ("a.txt", nil), ("md", nil)]
            as [(String, ExportFormat?)])
    func formats(path: String, format: ExportFormat?) {
        #expect(ExportFormat(path: path) == format)
    }
}
