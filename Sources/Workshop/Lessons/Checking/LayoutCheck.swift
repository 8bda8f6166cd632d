/// What lies in a lesson's folder: everything that is needed, and nothing else.
struct LayoutCheck: Sendable {
    let lesson: Lesson
    /// Inside the lesson's folder.
    let paths: [String]

    private static let stepFiles = [
        StepFileName.client, StepFileName.unitTests, StepFileName.pactTest, StepFileName.service, StepFileName.verification,
    ]

    var problems: [CourseProblem] {
        var problems = paths.filter { !isKnown($0) }.map { CourseProblem(folder: lesson.folder, path: $0, kind: .strayFile) }
        if lesson.pages.isEmpty { problems.append(problem(.noPages)) }
        if !lesson.files.contains(where: \.isEditable) { problems.append(problem(.nothingToEdit)) }
        for file in lesson.files where lesson.start[file.path] == nil {
            problems.append(problem(.fileMissing("start/" + file.path)))
        }
        for path in solutionPaths where lesson.start[path] == lesson.solution[path] {
            problems.append(CourseProblem(folder: lesson.folder, path: "start/" + path, kind: .startIsSolution))
        }
        return problems
    }

    /// What the solution's folder holds: the files that change, inside the step.
    private var solutionPaths: [String] {
        paths.filter { $0.hasPrefix("solution/") }.map { String($0.dropFirst("solution/".count)) }
    }

    private func problem(_ kind: CourseProblemKind) -> CourseProblem {
        CourseProblem(folder: lesson.folder, kind: kind)
    }

    private func isKnown(_ path: String) -> Bool {
        if path == LessonReader.fileName || path == "demo.yaml" { return true }
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        guard let folder = parts.first, let rest = parts.dropFirst().first else { return false }
        switch folder {
        case "pages": return rest.wholeMatch(of: /[0-9]{2}-[a-z0-9-]+\.md/) != nil
        case "start", "solution": return isStepFile(rest)
        case "wrong":
            guard let slash = rest.firstIndex(of: "/") else { return false }
            return lesson.wrongAnswers.contains { $0.id == rest[..<slash] } && isStepFile(String(rest[rest.index(after: slash)...]))
        default: return false
        }
    }

    private func isStepFile(_ path: String) -> Bool {
        Self.stepFiles.contains(path) || (path.hasPrefix(StepFileName.pacts) && path.hasSuffix(".json"))
    }
}
