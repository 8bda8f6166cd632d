import Workshop

extension LessonsFolder {
    /// The lessons to open the screen with: the one to begin with as a whole, the others as no more than their titles.
    ///
    /// - Parameter step: the step asked for; else the one where the learner left off.
    func opening(step: Int?, progress: Progress) throws(CommandFailure) -> [Lesson] {
        let folders = folders
        let next = progress.next(of: folders.map(\.name))
        guard let number = step ?? folders.first(where: { $0.name == next })?.number else {
            throw .input("There is no lesson in \(root).")
        }
        let first = try lesson(number)
        return folders.map { $0.number == number ? first : Lesson(number: $0.number, folder: $0.name, title: title(in: $0.name)) }
    }

    /// The title as it stands in the lesson's file; the folder's name where it stands in another way than usual.
    private func title(in name: String) -> String {
        let text = ((try? Disk.read("\(root)/\(name)/lesson.yaml")) ?? nil) ?? ""
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("title:") }) else { return name }
        let title = line.dropFirst("title:".count).drop { $0 == " " }
        guard let first = title.first, !"\"'|>&*!".contains(first) else { return name }
        return String(title)
    }
}
