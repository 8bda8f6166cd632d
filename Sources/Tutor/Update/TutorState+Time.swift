import Pact
import Workshop

extension TutorState {
    /// Somebody does something: the time since what was done before belongs to the step at hand. Reading the tour is no work on a step.
    mutating func pass(to time: Instant) {
        activeTime.pass(to: time, in: isWalking ? nil : lesson.folder)
    }

    /// How many seconds may be lost when the program never gets to save them.
    static let mostSecondsUnkept = 60

    /// The time so far goes into the progress.
    mutating func keepTime() {
        activeTime.hand(over: &progress)
    }
}

extension TutorEvent {
    /// True for what comes from a person.
    var isActivity: Bool {
        switch self {
        case .keyPressed, .fileChanged, .editorClosed: true
        default: false
        }
    }
}
