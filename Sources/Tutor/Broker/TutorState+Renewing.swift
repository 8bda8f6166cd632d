import Workshop

/// The broker begun anew: what it knew is kept in a file of its own, and can be brought back.
extension TutorState {
    /// Why this broker is not the tutor's to begin anew; `nil` where it is.
    private var obstacleToRenewing: String? {
        guard let site = broker?.site else { return "The broker is not open; :broker opens it." }
        switch site.owner {
        case .tutor: return nil
        case .process(let pid):
            return "Process \(pid) runs the broker: what it knows stays as it is. When that process has ended, :broker opens it here."
        case .named: return "\(site.place.capitalisedFirst) is not the tutor's to empty: what it knows stays as it is."
        }
    }

    /// - Throws: `.refused` where the broker is not the tutor's; a process that had it may be gone, which looking at it finds out.
    private mutating func needOwnBroker() throws(LineCommandError) {
        guard let obstacleToRenewing else { return }
        lookAgain()
        throw .refused(obstacleToRenewing)
    }

    /// True where a reset of the step empties its broker as well.
    var resetRenewsBroker: Bool { lesson.broker != nil && broker?.site != nil && obstacleToRenewing == nil }

    mutating func askToRenewBroker() throws(LineCommandError) {
        try needOwnBroker()
        show(.question(SafetyQuestion(subject: .renewBroker)))
    }

    mutating func renewBroker() {
        emit(.renewBroker(step: lesson.number, with: nil))
    }

    /// With the step's files its broker begins anew; a broker that is not the tutor's stays.
    mutating func resetBrokerOfStep() {
        guard lesson.broker != nil, broker?.site != nil else { return }
        if let obstacleToRenewing {
            show(.notice(title: "The broker stays", text: obstacleToRenewing, scroll: 0))
        } else {
            renewBroker()
        }
    }

    mutating func restoreBroker(_ name: String?) throws(LineCommandError) {
        try needOwnBroker()
        let kept = broker?.kept ?? []
        guard !kept.isEmpty else { throw .refused("No broker was put aside: `:broker renew` and a reset of the step do that.") }
        guard let name = name ?? (kept.count == 1 ? kept.first : nil) else { throw .missing("a file: " + kept.joined(separator: ", ")) }
        guard kept.contains(name) else { throw .notKnown(name, what: "a broker that was put aside", known: kept) }
        broker?.restoring = name
        emit(.renewBroker(step: lesson.number, with: name))
    }

    mutating func renewed(_ site: BrokerSite, _ kept: String?) {
        let restored = broker?.restoring
        broker?.restoring = nil
        broker?.forget()
        broker?.stage = .open(site)
        broker?.webhook = nil
        if current.resultView == .broker { current.resultView = .summary }
        emit(.readBroker)
        let what = restored.map { "The broker knows again what lay in .state/\($0)" } ?? "The broker has begun anew"
        guard let kept else { return say("\(what); it had nothing worth keeping.") }
        let text = """
            \(what); it answers at \(site.address). What it knew before lies in .state/\(kept) of your workspace; \
            :broker restore \(kept) brings it back.
            \(site.filledWith.isEmpty ? "" : "\n" + site.filledWith.joined(separator: " "))
            """
        show(.notice(title: "The broker", text: text, scroll: 0))
    }
}
