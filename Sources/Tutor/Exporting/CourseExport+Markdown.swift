import Workshop

extension CourseExport {
    var markdown: String {
        var parts = ["# \(Self.title)", ([summary.headline] + [summary.score, summary.time].compactMap { $0 }).joined(separator: "\n")]
        parts += ["## What I have learnt", learnt]
        parts += ["## What to do next", summary.advice.map { "- \($0)" }.joined(separator: "\n")]
        for (step, lesson) in steps { parts += markdown(step, lesson) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var learnt: String {
        let done = summary.steps.filter { $0.state == .done }
        guard !done.isEmpty else { return "No step is done yet." }
        return done.map { "- **\($0.number). \($0.title).** \($0.goal) *(\($0.facts))*" }.joined(separator: "\n")
    }

    private func markdown(_ step: CourseSummary.Step, _ lesson: Lesson) -> [String] {
        var parts = ["## Step \(lesson.number): \(lesson.title)", "*\(step.state.word), \(step.facts)*"]
        parts += lesson.pages.map { Self.lowered($0.text) }
        parts += ["### What was to do", lesson.summary]
        let files = files(of: lesson)
        if !files.isEmpty { parts.append("### My files") }
        for file in files {
            parts += [
                "`\(file.path.filter { $0 != "`" && !$0.isNewline })`",
                Self.fenced(file.text, language: file.path.hasSuffix(".json") ? "json" : "yaml"),
            ]
        }
        return parts
    }

    /// A page with its headings two levels lower.
    static func lowered(_ page: String) -> String {
        var isInCode = false
        var lines: [String] = []
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isInCode.toggle() }
            lines.append(!isInCode && line.hasPrefix("#") ? "##" + line : String(line))
        }
        return lines.joined(separator: "\n")
    }

    /// A text between fences that are longer than any in it.
    static func fenced(_ text: String, language: String) -> String {
        var longest = 0
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)\(language)\n\(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n")\(fence)"
    }
}
