import TerminalUI

/// What the loop tells the application.
enum LoopEvent<Posted: Sendable>: Sendable {
    case key(Key)
    /// The terminal has this size now.
    case resized(rows: Int, columns: Int)
    /// Something posted into the inbox, or a timer that came due.
    case posted(Posted)
    /// SIGTERM, SIGHUP or SIGINT, by number: save and stop soon; a second one ends the program at once.
    case stopRequested(signal: Int32)
    /// The terminal is gone; the loop ends after this event and nothing is drawn any more.
    case terminalLost
}

extension LoopEvent: Equatable where Posted: Equatable {}

/// Whether the loop goes on after an event, and whether there is something new to be seen.
enum LoopStep: Equatable, Sendable {
    case goOn
    /// The event changed nothing, so there is nothing to paint.
    case goOnUnchanged
    case stop
}
