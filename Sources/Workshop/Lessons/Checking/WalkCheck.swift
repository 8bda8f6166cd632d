/// Whether the marks of the pages, which say what a walkthrough shows, can be read, and name what the step has.
struct WalkCheck: Sendable {
    let lesson: Lesson

    var problems: [CourseProblem] {
        lesson.pages.flatMap { page in
            page.markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
                problem(String(line)).map {
                    CourseProblem(
                        folder: lesson.folder, path: "pages/" + page.name, position: SourcePosition(line: index + 1, column: 1), kind: $0)
                }
            }
        }
    }

    private func problem(_ line: String) -> CourseProblemKind? {
        guard let words = WalkMark.words(in: line) else { return nil }
        let text = words.joined(separator: " ")
        guard let scene = WalkMark.scene(words) else { return .walkMarkUnreadable(text) }
        return lesson.has(scene) ? nil : .walkMarkOfNothing(text)
    }
}
