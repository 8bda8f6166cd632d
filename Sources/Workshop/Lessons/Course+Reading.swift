extension Course {
    /// Reads a whole course.
    ///
    /// - Parameter files: texts by path inside the course's folder, e.g. `03-pact-test/lesson.yaml`.
    /// - Returns: the lessons that could be read, by number, and everything that is wrong.
    public static func read(files: [String: String]) -> (course: Course, problems: [CourseProblem]) {
        var folders: [String: [String: String]] = [:]
        var problems: [CourseProblem] = []
        var glossary = Glossary()
        for (path, text) in files {
            if path == Glossary.fileName {
                let read = Glossary.read(text)
                glossary = read.glossary
                problems += read.problems
                continue
            }
            guard let slash = path.firstIndex(of: "/") else {
                problems.append(CourseProblem(folder: "", path: path, kind: .strayFile))
                continue
            }
            folders[String(path[..<slash]), default: [:]][String(path[path.index(after: slash)...])] = text
        }
        if folders.isEmpty { problems.append(CourseProblem(folder: "", kind: .noLessons)) }
        var lessons: [Lesson] = []
        for (folder, files) in folders.sorted(by: { $0.key < $1.key }) {
            let (lesson, found) = readLesson(folder: folder, files: files)
            problems += found
            if let lesson, let other = lessons.first(where: { $0.number == lesson.number }) {
                problems.append(CourseProblem(folder: folder, kind: .numberTwice(other: other.folder)))
            }
            if let lesson { lessons.append(lesson) }
        }
        return (Course(lessons: lessons.sorted { $0.number < $1.number }, glossary: glossary), problems)
    }

    /// Reads one lesson.
    ///
    /// - Parameters:
    ///   - folder: the lesson's folder, e.g. `03-pact-test`.
    ///   - files: texts by path inside that folder. Where pages or wrong answers are not wanted they may be left out.
    public static func readLesson(folder: String, files: [String: String]) -> (lesson: Lesson?, problems: [CourseProblem]) {
        guard let number = number(of: folder) else {
            return (nil, [CourseProblem(folder: folder, kind: .badFolderName)])
        }
        guard let text = files[LessonReader.fileName] else {
            return (nil, [CourseProblem(folder: folder, kind: .fileMissing(LessonReader.fileName))])
        }
        var reader = LessonReader(folder: folder, text: text)
        guard var lesson = reader.lesson(number: number) else { return (nil, reader.allProblems) }
        lesson.pages = part(of: files, below: "pages/").sorted { $0.key < $1.key }.map { Page(name: $0.key, markdown: $0.value) }
        lesson.start = part(of: files, below: "start/")
        lesson.solution = lesson.start.merging(part(of: files, below: "solution/")) { $1 }
        for index in lesson.wrongAnswers.indices {
            lesson.wrongAnswers[index].files = part(of: files, below: "wrong/\(lesson.wrongAnswers[index].id)/")
        }
        return (lesson, reader.allProblems)
    }

    /// The lesson's number: the digits before the first dash of its folder's name, `nil` where the name is not built so.
    public static func number(of folder: String) -> Int? {
        guard let dash = folder.firstIndex(of: "-"), folder.index(after: dash) < folder.endIndex else { return nil }
        let digits = folder[..<dash]
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits)
    }

    private static func part(of files: [String: String], below folder: String) -> [String: String] {
        var part: [String: String] = [:]
        for (path, text) in files where path.hasPrefix(folder) {
            part[String(path.dropFirst(folder.count))] = text
        }
        return part
    }
}
