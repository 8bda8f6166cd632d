import Workshop

/// What stands over the screen until it is closed. There is one at a time, and none closes by itself.
enum Popup: Sendable, Equatable {
    /// All keys; typing filters them.
    case keys(filter: String, selected: Int)
    /// The steps of the course.
    case steps(selected: Int)
    /// The files of the step.
    case files(selected: Int)
    case question(SafetyQuestion)
    /// The solution as a difference from the learner's files.
    case solution(scroll: Int)
    case notice(title: String, text: String, scroll: Int)
}
