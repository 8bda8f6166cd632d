/// A clock that the tutor asks to be rung by; starting one that runs starts it anew.
public enum TutorTimer: String, Sendable, Hashable, CaseIterable {
    /// Typing has paused: the text is kept for recovery and read for problems.
    case typingPaused
    /// Typing goes on without a pause: keep what there is all the same.
    case typingGoesOn

    /// How long it takes, in milliseconds.
    public var milliseconds: Int {
        switch self {
        case .typingPaused: 150
        case .typingGoesOn: 1000
        }
    }
}
