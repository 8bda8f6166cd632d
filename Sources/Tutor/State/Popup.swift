import Workshop

/// What stands over the screen until it is closed. There is one at a time, and none closes by itself.
enum Popup: Sendable, Equatable {
    /// All keys; typing filters them.
    case keys(filter: String, selected: Int)
    /// The steps of the course.
    case steps(StepList)
    /// What was learnt, the guesses' score and the time.
    case courseSummary(scroll: Int)
    /// The files of the step.
    case files(selected: Int)
    case question(SafetyQuestion)
    /// The solution as a difference from the learner's files.
    case solution(scroll: Int)
    /// What is kept of the step.
    case attempts(AttemptsList)
    /// The course's words, those near the cursor first; typing filters them.
    case glossary(filter: String, selected: Int, near: [String])
    /// A word explained, with what to look at next.
    case term(name: String, selected: Int)
    /// What a search finds, as it is typed.
    case search(query: String, selected: Int)
    case notice(title: String, text: String, scroll: Int)
}

extension Popup {
    /// True when a newer popup is about the same thing: the same notice again, or the same question with other texts.
    func isReplaced(by new: Popup) -> Bool {
        switch (self, new) {
        case (.notice(let title, let text, _), .notice(let newTitle, let newText, _)): title == newTitle && text == newText
        case (.question(let old), .question(let new)):
            switch (old.subject, new.subject) {
            case (.conflict(let step, let path, _), .conflict(let newStep, let newPath, _)): step == newStep && path == newPath
            default: false
            }
        default: false
        }
    }
}
