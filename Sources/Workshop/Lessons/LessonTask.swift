/// A thing to do in a step, and how it is judged.
public struct LessonTask: Sendable, Equatable {
    public var id: String
    public var title: String
    public var check: TaskCheck
}
