import Workshop

extension TutorState {
    /// Writes the course to a file, with the learner's files as they are now; a file that is there is asked about.
    mutating func export(to path: String, replaces: Bool = false) {
        guard !course.lessons.contains(where: \.isOnlyTitle) else {
            say("The course is still being read; try again in a moment.")
            return
        }
        if current.isOpen { saveAll() }
        keepTime()
        emit(.export(path: path, progress: progress, replaces: replaces))
    }

    /// What came of an export.
    /// - Returns: false for another event.
    mutating func take(export event: TutorEvent) -> Bool {
        switch event {
        case .exported(let path): say("Written: \(path)")
        case .exportTargetFound(let path): show(.question(SafetyQuestion(subject: .replaceExport(path: path))))
        case .exportFailed(let reason): show(.notice(title: "Not exported", text: reason, scroll: 0))
        default: return false
        }
        return true
    }
}
