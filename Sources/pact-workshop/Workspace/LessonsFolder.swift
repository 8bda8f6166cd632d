import Workshop

/// A course on the disk. Each lesson is read when it is asked for.
struct LessonsFolder: Sendable {
    /// Without a slash at its end.
    let root: String

    /// The lessons' folders by number, in order.
    var folders: [(number: Int, name: String)] {
        Disk.names(in: root).compactMap { name in
            guard let number = Course.number(of: name), Disk.isFolder("\(root)/\(name)") else { return nil }
            return (number, name)
        }.sorted { $0.number < $1.number }
    }

    /// One lesson, without the fixtures of wrong answers, which only a check of the course needs.
    ///
    /// - Throws: `CommandFailure.input` when there is no such step, or its lesson has problems.
    func lesson(_ number: Int) throws(CommandFailure) -> Lesson {
        let folders = folders
        guard let name = folders.first(where: { $0.number == number })?.name else {
            let known = folders.map { "\($0.number)" }.joined(separator: ", ")
            throw .input("There is no step \(number). This course has \(known.isEmpty ? "no steps" : "the steps \(known)").")
        }
        return try lesson(in: name)
    }

    /// The lesson where a learner left off.
    func lesson(after progress: Progress) throws(CommandFailure) -> Lesson {
        guard let folder = progress.next(of: folders.map(\.name)), let number = Course.number(of: folder) else {
            throw .input("There is no lesson in \(root).")
        }
        return try lesson(number)
    }

    /// All lessons, in order, without the fixtures of wrong answers.
    func lessons() throws(CommandFailure) -> [Lesson] {
        var lessons: [Lesson] = []
        for folder in folders { lessons.append(try lesson(in: folder.name)) }
        guard !lessons.isEmpty else { throw .input("There is no lesson in \(root).") }
        return lessons
    }

    /// The course's words; none where it has no glossary that can be read.
    var glossary: Glossary {
        let text = (try? Disk.read("\(root)/\(Glossary.fileName)")) ?? nil
        return text.map { Glossary.read($0).glossary } ?? Glossary()
    }

    private func lesson(in name: String) throws(CommandFailure) -> Lesson {
        let (lesson, problems) = Course.readLesson(folder: name, files: try files(below: name, leavingOut: ["wrong"]))
        if let problem = problems.first { throw .input("The course cannot be used. \(root)/\(problem.line)") }
        guard let lesson else { throw .input("The lesson \(root)/\(name) cannot be read.") }
        return lesson
    }

    /// Every text of the course by its path.
    func files() throws(CommandFailure) -> [String: String] {
        try files(below: "", leavingOut: [])
    }

    private static func sentence(_ error: WorkspaceError) -> String {
        switch error {
        case .notText(let path): "The course cannot be used. \(path) is not UTF-8 text. Save it as UTF-8."
        case .tooLarge(let path, let limit): "The course cannot be used. \(path) has more than \(limit / 1024) kB. Cut it."
        default: error.sentence
        }
    }

    /// Texts below a folder, by their paths inside it.
    private func files(below folder: String, leavingOut left: Set<String>) throws(CommandFailure) -> [String: String] {
        let base = folder.isEmpty ? root : "\(root)/\(folder)"
        var files: [String: String] = [:]
        for name in Disk.names(in: base) where !name.hasPrefix(".") && !left.contains(name) {
            let path = "\(base)/\(name)"
            if Disk.isFolder(path) {
                // It may lead in a circle.
                if Disk.isLink(path) { continue }
                let inner = try self.files(below: folder.isEmpty ? name : "\(folder)/\(name)", leavingOut: [])
                for (innerPath, text) in inner { files["\(name)/\(innerPath)"] = text }
            } else {
                do {
                    files[name] = try Disk.read(path)
                } catch {
                    throw .input(Self.sentence(error))
                }
            }
        }
        return files
    }
}
