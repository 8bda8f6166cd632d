/// Tells what the learner has put into a broker from what the workshop has put there for a later step.
struct FilledShare: Sendable {
    /// What this broker was asked and told, oldest first.
    let log: [BrokerLog.Entry]
    /// The runs just made.
    let runs: [RunReport]

    /// True for a version that only the workshop has published.
    func hasFilled(_ pacticipant: String, _ version: String) -> Bool {
        log.contains { $0.kind == .filled && $0.pacticipant == pacticipant && $0.version == version }
            && !log.contains { $0.kind == .published && $0.pacticipant == pacticipant && $0.version == version }
    }

    /// True for a result that only the workshop has told: no run just made tells one for this version.
    func hasFilledResult(_ provider: String, _ version: String) -> Bool {
        let isTold = runs.contains { run in
            if case .told(version, _)? = run.broker?.telling { true } else { false }
        }
        return !isTold && log.contains { $0.kind == .filled && $0.pacticipant == provider && $0.version == version }
    }

    /// The entries that count as answers to the learner's own work: where the workshop has put something there, those after the
    /// first publication.
    ///
    /// `nil` where there is nothing of the learner's yet.
    var ownQuestions: [BrokerLog.Entry]? {
        guard log.contains(where: { $0.kind == .filled }) else { return log }
        return log.firstIndex { $0.kind == .published }.map { Array(log.suffix(from: $0)) }
    }
}
