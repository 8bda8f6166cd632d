/// A course: its lessons in order.
public struct Course: Sendable, Equatable {
    public var lessons: [Lesson]
    public var glossary: Glossary

    public init(lessons: [Lesson], glossary: Glossary = Glossary()) {
        self.lessons = lessons
        self.glossary = glossary
    }
}
