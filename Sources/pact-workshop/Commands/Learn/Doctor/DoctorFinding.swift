import Pact

/// One thing that was looked at.
struct DoctorFinding: Equatable {
    enum Verdict: String {
        case fine = "ok"
        /// Works, with less.
        case limited = "limited"
        /// The workshop cannot be used like this.
        case broken = "not ok"
    }

    var verdict: Verdict
    var subject: String
    /// What is there, and where it is not fine what to do.
    var words: String

    var line: String {
        let verdict = verdict.rawValue + String(repeating: " ", count: max(1, 9 - verdict.rawValue.count))
        return verdict + subject + String(repeating: " ", count: max(1, 11 - subject.count)) + words.visible
    }
}
