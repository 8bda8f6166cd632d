/// A question of a step, as a walkthrough names it.
public enum WalkQuestion: Sendable, Hashable {
    case prediction
    case closing
    /// The task with this id, which is answered by choice.
    case task(String)
}

extension Lesson {
    /// The question's text and options; `nil` where the step does not ask it.
    public func question(_ question: WalkQuestion) -> Question? {
        switch question {
        case .prediction: return prediction
        case .closing: return closing
        case .task(let id):
            guard case .question(let question) = tasks.first(where: { $0.id == id })?.check else { return nil }
            return question
        }
    }
}
