/// What a step's broker holds when the step begins.
public enum LessonBroker: String, Sendable, CaseIterable {
    /// Nothing but its environments.
    case empty
    /// A build of the website with its contract, and a good result of the service for it.
    case filled
}
