/// What Enter does now: the next thing in the order of the course.
enum NextThing: Sendable, Equatable {
    case nextPage
    /// From the last page to the task.
    case work
    case predict
    case edit
    case run
    /// Look at what does not fit.
    case difference
    case answer(task: String)
    case tryChanges
    /// Set the time for the task that wants it moved.
    case moveClock
    /// Set the time to the real one.
    case putClockBack
    case close
    case nextStep
    /// The last step is done.
    case finish
    /// Something runs: wait.
    case wait
    /// The step's files are not there yet.
    case open
}
