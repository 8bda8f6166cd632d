/// What a learner gets who asks for a hint.
public enum HintReply: Sendable, Equatable {
    /// A stage has been opened. `stage` is 1-based.
    case opened(stage: Int, of: Int, text: String)
    /// The next stage opens after a try, or when asked once more; the last opened one is repeated.
    case tryFirst(stage: Int, of: Int, text: String)
    /// Every stage is open; the last one is repeated.
    case last(of: Int, text: String)
    /// The step has no hint.
    case none

    /// What is shown, with a word about what comes next.
    public var sentence: String {
        switch self {
        case let .opened(stage, count, text): "Hint \(stage)/\(count): \(text)"
        case let .tryFirst(stage, count, text):
            "Hint \(stage)/\(count): \(text) Try it first; the next one opens after a run, or when you ask once more."
        case let .last(count, text): "Hint \(count)/\(count): \(text) There is no further hint; the solution can be looked at."
        case .none: "This step has no hints."
        }
    }
}
