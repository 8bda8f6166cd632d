import TerminalUI
import Workshop

extension CourseExport {
    var html: String {
        var body = "<h1>\(HTMLText.escaped(Self.title))</h1>\n"
        for line in [summary.headline] + [summary.score, summary.time].compactMap({ $0 }) { body += "<p>\(HTMLText.escaped(line))</p>\n" }
        body += "<h2>What I have learnt</h2>\n\(learntHTML)"
        body += "<h2>What to do next</h2>\n<ul>\n"
        for advice in summary.advice { body += "<li>\(HTMLText.inline(advice))</li>\n" }
        body += "</ul>\n"
        for (step, lesson) in steps { body += html(step, lesson) }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(Self.title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            \(body)</body>
            </html>

            """
    }

    private static let style = """
        body { font: 1rem/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
        h1, h2, h3, h4 { line-height: 1.2; margin-top: 2rem; }
        section { border-top: 1px solid #bbb; }
        pre { background: #f3f3f3; padding: .8rem; overflow-x: auto; line-height: 1.3; }
        code { font-family: monospace; }
        blockquote { border-left: 3px solid #bbb; margin-left: 0; padding-left: 1rem; }
        table { border-collapse: collapse; } th, td { border: 1px solid #bbb; padding: .2rem .6rem; text-align: left; }
        .facts { color: #666; font-size: .9rem; }
        @media print { pre { white-space: pre-wrap; } section { break-before: page; } }
        """

    private var learntHTML: String {
        let done = summary.steps.filter { $0.state == .done }
        guard !done.isEmpty else { return "<p>No step is done yet.</p>\n" }
        var html = "<ul>\n"
        for step in done {
            html += "<li><strong>\(step.number). \(HTMLText.escaped(step.title)).</strong> \(HTMLText.inline(step.goal)) "
            html += "<span class=\"facts\">\(HTMLText.escaped(step.facts))</span></li>\n"
        }
        return html + "</ul>\n"
    }

    private func html(_ step: CourseSummary.Step, _ lesson: Lesson) -> String {
        var html = "<section>\n<h2>Step \(lesson.number): \(HTMLText.escaped(lesson.title))</h2>\n"
        html += "<p class=\"facts\">\(HTMLText.escaped("\(step.state.word), \(step.facts)"))</p>\n"
        for page in lesson.pages { html += HTMLText.blocks(Markdown(page.markdown), below: 2) }
        html += "<h3>What was to do</h3>\n" + HTMLText.blocks(Markdown(lesson.summary), below: 2)
        let files = files(of: lesson)
        if !files.isEmpty { html += "<h3>My files</h3>\n" }
        for file in files {
            html += "<h4><code>\(HTMLText.escaped(file.path))</code></h4>\n<pre><code>\(HTMLText.escaped(file.text))</code></pre>\n"
        }
        return html + "</section>\n"
    }
}
