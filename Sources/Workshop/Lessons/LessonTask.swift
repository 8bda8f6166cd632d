/// A thing to do in a step, and how it is judged.
public struct LessonTask: Sendable, Equatable {
    public var id: String
    public var title: String
    public var check: TaskCheck

    public init(id: String, title: String, check: TaskCheck) {
        self.id = id
        self.title = title
        self.check = check
    }

    /// False for questions and trials: they are recorded and never keep a step from being done.
    public var isNeeded: Bool {
        switch check {
        case .calls, .clients, .contract, .runs, .providers, .states, .answers, .filter, .broker: true
        case .question, .changes, .clock: false
        }
    }
}
