extension StepOutcome {
    /// The first sample that a needed task judges wrongly.
    public var misjudged: String? {
        tasks.filter(\.isNeeded).flatMap(\.samples).first { !$0.holds }?.id
    }

    /// What went wrong, most telling first, in words that hints are tied to: the recognised mistake, `parse`, the samples that were
    /// judged wrongly, and the kinds of runs that did not give what was announced.
    public var trouble: [String] {
        var signs = recognised.map { [$0.id] } ?? []
        if !problems.isEmpty { signs.append("parse") }
        signs += tasks.filter(\.isNeeded).flatMap(\.samples).filter { !$0.holds }.map(\.id)
        signs += runs.filter { !$0.isAsAnnounced && $0.wasRun }.map(\.kind.rawValue)
        return signs
    }
}

extension RunReport {
    /// True when the run took place, whatever it gave.
    public var wasRun: Bool { result == .passed || result == .failed }
}
