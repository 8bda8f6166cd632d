/// A course: its lessons in order.
public struct Course: Sendable, Equatable {
    public var lessons: [Lesson]

    public init(lessons: [Lesson]) {
        self.lessons = lessons
    }
}
