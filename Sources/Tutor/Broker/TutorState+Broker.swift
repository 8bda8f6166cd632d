import Pact
import Workshop

/// The broker of the steps that have one: opened when such a step is entered, asked by orders, shown in a pane.
extension TutorState {
    /// True where the broker belongs to what is on the screen.
    var hasBroker: Bool { lesson.broker != nil || broker != nil }

    /// What the fourth pane shows.
    var fourthPane: BrokerDesk.View { lesson.broker == nil ? .traffic : broker?.view ?? .matrix }

    /// True when the traffic has the focus, and not another view in its place.
    var isInTraffic: Bool { focus == .traffic && fourthPane == .traffic }

    /// Has the broker opened, where the step has one; where it is open already it is looked at for this step.
    mutating func openBrokerOfStep() {
        guard lesson.broker != nil else { return }
        broker?.view = .matrix
        openBroker()
    }

    mutating func openBroker() {
        if broker == nil { broker = BrokerDesk() }
        guard broker?.stage != .asking else { return }
        if broker?.site == nil { broker?.stage = .opening }
        emit(.openBroker(step: lesson.number, broker?.choice ?? .usual))
    }

    /// What an event says about the broker.
    mutating func take(broker event: TutorEvent) {
        switch event {
        case .brokerOpened(let site): opened(site)
        case .brokerNotOpened(let reason): couldNotOpenBroker(reason)
        case .brokerNamed(let address, let source): askWhether(address, source)
        case .brokerRead(let picture): read(picture)
        case .brokerNotRead(let reason): broker?.pictureFailure = reason
        case .brokerAsked(let request): asked(request)
        case .ordered(let id, let report): ordered(id, report)
        case .brokerRenewed(let site, let kept): renewed(site, kept)
        case .brokerNotRenewed(let reason):
            broker?.restoring = nil
            show(.notice(title: "The broker stays as it is", text: reason, scroll: 0))
        case .webhookListens(let url): listens(at: url)
        case .webhookNotHeard(let reason): heardNoWebhook(reason)
        case .webhookCalled(let what): calledByBroker(what)
        default: break
        }
    }

    private mutating func opened(_ site: BrokerSite) {
        if broker == nil { broker = BrokerDesk() }
        let before = broker?.site
        if before?.address != site.address || before?.owner != site.owner { broker?.forget() }
        broker?.stage = .open(site)
        emit(.readBroker)
        if !site.filledWith.isEmpty {
            show(.notice(title: "The broker is filled", text: filled(site), scroll: 0))
        } else if case .process(let pid)? = before?.owner, case .tutor = site.owner {
            say("Process \(pid), which ran the broker, is gone. The tutor runs it now, at \(site.address).")
        } else if before?.address != site.address || before?.owner != site.owner {
            let refused = broker?.refused.map { "Nothing was sent to \($0). " } ?? ""
            broker?.refused = nil
            say("\(refused)\(site.place.capitalisedFirst). \(site.notes.map { $0 + " " }.joined())4 shows what it knows.")
        }
        guard let waiting = broker?.waiting else { return }
        broker?.waiting = nil
        send(waiting.words, from: waiting.step)
    }

    private func filled(_ site: BrokerSite) -> String {
        """
        You come to this step without the one before it. \(site.filledWith.joined(separator: " "))

        It is \(site.place). 4 shows what it knows.
        """
    }

    private mutating func couldNotOpenBroker(_ reason: String) {
        broker?.stage = .failed(reason)
        broker?.waiting = nil
        let text = "\(reason)\n\nThis is not about your files. Mend it, and :broker tries again; everything else goes on meanwhile."
        show(.notice(title: "No broker", text: text, scroll: 0))
    }

    private mutating func askWhether(_ address: HTTPOrigin, _ source: String) {
        broker?.stage = .asking
        show(.question(SafetyQuestion(subject: .useBroker(address, source: source))))
    }

    /// The learner's answer to whether an address off this machine may be used.
    mutating func decideOnBroker(_ address: HTTPOrigin, isAgreed: Bool) {
        broker?.choice = isAgreed ? .named(address) : .own
        broker?.refused = isAgreed ? nil : address
        broker?.stage = .opening
        openBroker()
    }

    private mutating func read(_ picture: BrokerPicture) {
        let isFirst = broker?.picture == nil
        broker?.picture = picture
        broker?.pictureFailure = nil
        if isFirst { renewWebhook(of: picture) }
    }

    private mutating func asked(_ request: BrokerRequest) {
        broker?.take(request)
        if request.isChange { emit(.readBroker) }
    }

    // MARK: - What is shown

    /// `4`: the broker's view, and the next one where it has the focus already.
    mutating func showFourthPane() {
        if focus == .traffic, lesson.broker != nil, !isReading {
            let next = fourthPane.next
            broker?.view = next
            broker?.followsLog = true
            current.scroll[.traffic] = 0
        }
        lookAgain()
        focus(on: .traffic)
    }

    /// What others change in a broker that does not run here is seen when it is looked at.
    mutating func lookAgain() {
        guard let site = broker?.site, lesson.broker != nil else { return }
        if case .tutor = site.owner { return }
        emit(.readBroker)
    }

    mutating func showBroker(_ view: BrokerDesk.View) {
        guard lesson.broker != nil else {
            say(
                broker?.site.map { "\($0.place.capitalisedFirst). Steps 11 and 12 show what it knows." }
                    ?? "The broker belongs to steps 11 and 12.")
            return
        }
        if broker?.site == nil { openBroker() } else { lookAgain() }
        broker?.view = view
        broker?.followsLog = true
        current.scroll[.traffic] = 0
        focus(on: .traffic)
    }
}

extension String {
    /// With a capital letter at its beginning.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
