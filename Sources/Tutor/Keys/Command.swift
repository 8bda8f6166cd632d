/// Something a key can ask for.
enum Command: String, Sendable, Hashable, CaseIterable {
    case nextThing, nextPage, previousPage, back
    case nextStep, previousStep, steps
    case moveUp, moveDown, moveToTop, moveToEnd, pageUp, pageDown, halfPageUp, halfPageDown
    case nextPane, previousPane, taskPane, editPane, resultPane, trafficPane, zoom
    case run, edit, externalEditor, previousFile, nextFile, files, search
    case difference, why, nextMismatch, previousMismatch, goToLine, allRows, exchange, copy
    case pact, code, version
    case hint, reset, undoChange, redoChange, solution
    case attempts, markAttempt, bringBack
    case commandLine, keys, theme, leave, saveAndLeave, suspend
    /// A digit that takes an answer.
    case answerByNumber
    case glossary, nextHit, previousHit
    /// Marks the selected line of a prediction.
    case guessPass, guessFail
    case choose
    /// While typing.
    case saveAndRun, stopTyping, leaveWhileTyping
    /// Typed keys that the text buffer understands by itself; listed for people.
    case editText
    case closeSearch
    /// Typed keys that the command line understands by itself; listed for people.
    case editCommandLine
    case complete
}
