import Workshop

/// A course as one document to keep: what was learnt, the pages, and the learner's files.
public struct CourseExport: Sendable {
    let course: Course
    let summary: CourseSummary
    /// The learner's files by the step's folder; steps that were never opened have none.
    let files: [String: StepFiles]

    public init(course: Course, progress: Progress, files: [String: StepFiles]) {
        self.course = course
        summary = CourseSummary(course, progress)
        self.files = files
    }

    /// The whole document. What came from files has its control characters replaced, and nothing in it is fetched from elsewhere.
    public func text(as format: ExportFormat) -> String {
        switch format {
        case .markdown: markdown
        case .html: html
        }
    }

    static let title = "Contract testing with Pact: my workshop"

    /// Every step with its lesson.
    var steps: [(step: CourseSummary.Step, lesson: Lesson)] {
        Array(zip(summary.steps, course.lessons))
    }

    /// The learner's files of a step: those that the step names in its order, then the others.
    func files(of lesson: Lesson) -> [(path: String, text: String)] {
        let own = files[lesson.folder] ?? [:]
        let named = lesson.files.map(\.path)
        let others = own.keys.filter { !named.contains($0) }.sorted()
        return (named + others).compactMap { path in own[path].map { (path, Self.harmless($0)) } }
    }

    /// The text without control characters, tabs and line ends aside: they would act on whoever shows it.
    static func harmless(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A: result.append(scalar)
            case 0x0D: continue
            case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
