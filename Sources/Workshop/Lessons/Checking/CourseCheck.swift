import Pact

/// Proves a course: its lessons read, its pages fit, its start files, solutions and wrong answers give what they should.
public enum CourseCheck {
    /// Everything wrong with a course, lesson by lesson; empty when the course holds.
    ///
    /// - Parameters:
    ///   - files: texts by path inside the course's folder, e.g. `03-pact-test/lesson.yaml`.
    ///   - transport: what the runs' servers and clients meet over.
    ///   - now: the clock of the runs.
    public static func problems(
        files: [String: String], over transport: any HTTPTransport, now: @escaping @Sendable () -> Instant
    ) async -> [CourseProblem] {
        let (course, reading) = Course.read(files: files)
        var problems = reading
        for lesson in course.lessons {
            let folder = lesson.folder + "/"
            let own = files.filter { $0.key.hasPrefix(folder) }.map { String($0.key.dropFirst(folder.count)) }.sorted()
            problems += LayoutCheck(lesson: lesson, paths: own).problems
            problems += lesson.pages.flatMap { PageCheck(page: $0).problems(in: lesson.folder) }
            problems += lesson.pages.filter { $0.need == nil }.map {
                CourseProblem(folder: lesson.folder, path: "pages/" + $0.name, kind: .pageWithoutNeed)
            }
            problems += NamesCheck(lesson: lesson).problems
            problems += WalkCheck(lesson: lesson).problems
            if reading.contains(where: { $0.folder == lesson.folder }) { continue }
            problems += await FilesCheck(lesson: lesson, transport: transport, now: now).problems()
        }
        return problems + GlossaryCheck(glossary: course.glossary, lessons: course.lessons).problems
    }
}
