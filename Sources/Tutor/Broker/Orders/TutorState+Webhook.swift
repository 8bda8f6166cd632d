import Workshop

/// A webhook that has the tutor verify: the broker calls, and the checks run by themselves.
extension TutorState {
    mutating func makeVerifyingWebhook() throws(LineCommandError) {
        guard let desk = broker, let site = desk.site, lesson.broker != nil else {
            throw .refused("A webhook needs the broker of steps 11 and 12; :broker opens it.")
        }
        guard site.address.isLoopback else {
            throw .refused("\(site.address) cannot call back to this machine. The workshop's own broker can.")
        }
        guard let provider = desk.picture?.rows.first?.provider else {
            throw .refused("The broker knows no contract yet, and so no provider to call for. :publish one first.")
        }
        broker?.wantsWebhook = true
        emit(.makeVerifyingWebhook(provider: provider))
    }

    /// A webhook of an earlier session calls where nobody waits any more: it gets the address of this one.
    mutating func renewWebhook(of picture: BrokerPicture) {
        guard broker?.webhook == nil, broker?.wantsWebhook == false, let provider = picture.rows.first?.provider,
            picture.webhooks.contains(where: { $0.uuid == BrokerPicture.Webhook.ofTutor })
        else { return }
        emit(.makeVerifyingWebhook(provider: provider))
    }

    mutating func listens(at url: String) {
        let isWanted = broker?.wantsWebhook == true
        broker?.webhook = url
        broker?.wantsWebhook = false
        emit(.readBroker)
        guard isWanted else { return }
        let text = """
            The broker now calls \(url) whenever a contract is published that the provider's main branch has not verified yet, and the tutor \
            waits there: the checks will run by themselves.

            Try it: change the contract, r, then publish it as a new version. Watch the broker's log (4).
            """
        show(.notice(title: "The webhook is there", text: text, scroll: 0))
    }

    mutating func heardNoWebhook(_ reason: String) {
        guard broker?.wantsWebhook == true else { return }
        broker?.wantsWebhook = false
        show(.notice(title: "No webhook", text: reason, scroll: 0))
    }

    /// The broker called: the checks run by themselves, and nobody is taken away from what they do.
    mutating func calledByBroker(_ what: String) {
        guard lesson.broker != nil, current.isOpen else { return }
        if broker?.underWay != nil {
            broker?.calledMeanwhile = what
            return say("WEBHOOK  the broker called: \(what). The verification runs when your order is answered.")
        }
        guard !isPredictionDue, unavailability(of: .run) == nil, !current.isModified else {
            return say("WEBHOOK  the broker called: \(what). Nothing runs by itself before your own run; r runs it.")
        }
        say("WEBHOOK  the broker called: \(what). The verification runs by itself.")
        startRun(isQuiet: true, isOfWebhook: true)
        let isInAnswer = current.resultView == .broker
        if !isReading, !isTyping, !isAsking, openGuesses == nil, !isInAnswer { current.resultView = .summary }
    }

    /// What the broker answered stays to be read; the result of the run that its webhook started is one key away.
    mutating func tellRunOfWebhook(_ outcome: StepOutcome) {
        let isShown = !isReading && current.resultView == .summary
        say("The run that the broker's webhook started has ended: \(outcome.summary)." + (isShown ? "" : " Esc shows the result."))
    }
}
