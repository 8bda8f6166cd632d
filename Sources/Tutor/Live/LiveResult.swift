import Workshop

/// What live mode has to do with a step's result: a run of texts that may not be saved, shown and never counted.
struct LiveResult: Sendable, Equatable {
    /// The run under way.
    var runID: Int?
    /// The texts of the run under way, or else of the result shown.
    var texts: StepFiles?
    /// True when the result shown is of a live run.
    var isShown = false
    /// Why the result shown is older than the text, as `client.yaml line 3 cannot be read`; `nil` when it is not.
    var oldSince: String?
    /// The outcome of the last run that counted, in two words.
    var countedSummary: String?
}
