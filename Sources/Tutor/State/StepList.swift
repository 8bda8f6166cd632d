import Workshop

/// The list of steps, with what narrows it.
struct StepList: Sendable, Equatable {
    enum Show: String, Sendable, CaseIterable {
        case all, open, done
    }

    enum Row: Sendable, Equatable {
        case lesson(Lesson)
        /// What was learnt so far, or at the end.
        case summary
    }

    var filter = ""
    var show = Show.all
    /// 0-based index into the rows.
    var selected = 0

    func rows(_ course: Course, _ progress: Progress) -> [Row] {
        let words = filter.lowercased().split(separator: " ")
        let lessons = course.lessons.filter { lesson in
            let state = progress[lesson.folder].state
            let isShown = show == .all || (show == .done) == (state == .done)
            let text = "\(lesson.number) \(lesson.title) \(lesson.folder) \(state.word)".lowercased()
            return isShown && words.allSatisfy { Int($0) == nil ? text.contains($0) : String(lesson.number).hasPrefix($0) }
        }
        let text = "what you have learnt course summary"
        return lessons.map(Row.lesson) + (words.allSatisfy { text.contains($0) } ? [.summary] : [])
    }

    /// The next way to narrow the list, or the one before.
    mutating func turn(by step: Int) {
        let all = Show.allCases
        let at = (all.firstIndex(of: show) ?? 0) + step + all.count
        show = all[at % all.count]
        selected = 0
    }
}
