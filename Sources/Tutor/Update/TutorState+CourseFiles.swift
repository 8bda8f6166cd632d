import Workshop

/// A new step begins with the course's files, and the learner is shown where theirs differ.
extension TutorState {
    /// Tells where the course's end of the step before, with which a step goes on, differs from what the learner has there.
    ///
    /// What the new step adds to begin with is no difference of the learner's. Comments and blank lines do not count; nothing is said where the rest is equal.
    mutating func tellOfCourseFiles(_ new: Lesson, files: StepFiles) {
        guard let before = course.lessons.last(where: { $0.number < new.number }), let session = steps[before.number], session.isOpen
        else { return }
        let mine = session.editableTexts
        let differences = mine.keys.sorted().compactMap { path -> SolutionDifference? in
            guard let old = mine[path], files[path] != nil, let text = before.solution[path] else { return nil }
            let difference = SolutionDifference(path: path, mine: Self.bare(old), solution: Self.bare(text))
            return difference.lines.contains { $0.kind != .same } ? difference : nil
        }
        guard !differences.isEmpty else { return }
        let text =
            "This step begins with the course's own files. Yours of step \(before.number) stay in its folder; the course goes on with these lines:\n\n"
            + differences.map { $0.text(against: "the course's") }.joined(separator: "\n")
        show(.notice(title: "The course's files", text: text, scroll: 0))
    }

    private static func bare(_ text: String) -> String {
        text.split(separator: "\n").filter { line in
            let first = line.first { $0 != " " }
            return first != nil && first != "#"
        }
        .joined(separator: "\n")
    }
}
