/// Why a command line does nothing.
enum LineCommandError: Error, Equatable {
    /// No command has this name.
    case unknown(name: String, nearest: String?)
    /// A beginning that several commands share.
    case ambiguous(name: String, candidates: [String])
    /// `what` is missing behind the command, `a step's number`.
    case missing(String)
    /// More words than the command takes.
    case tooMany(String)
    /// A word that is none of those that are known; `what` says what it should be, `a theme`.
    case notKnown(String, what: String, known: [String])
    /// Anything else, in a sentence that says what to do.
    case refused(String)
}
