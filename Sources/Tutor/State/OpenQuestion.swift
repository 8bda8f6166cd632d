/// A question on the screen, and how far it is.
struct OpenQuestion: Sendable, Equatable {
    enum Subject: Sendable, Hashable {
        case prediction
        case closing
        /// A task that is answered by choice.
        case task(id: String)
        /// Will the contract stay green under a wish of the provider team?
        case change(id: String)
    }

    var subject: Subject
    /// 0-based.
    var selected = 0
    /// True when an answer was taken and its reason is shown.
    var isAnswered = false
    /// True when it came up on the way to a run, which follows it.
    var delaysRun = false
}
