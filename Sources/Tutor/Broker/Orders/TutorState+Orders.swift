import Pact
import Workshop

extension TutorState {
    /// Sends an order to the broker; it waits for one that is still being opened.
    ///
    /// - Parameter words: its name and what stands behind it, without quotes.
    mutating func order(_ words: [String]) throws(LineCommandError) {
        guard lesson.broker != nil else {
            throw .refused("There is no broker in this step; :\(words.first ?? "") belongs to steps 11 and 12.")
        }
        guard current.isOpen else { throw .refused("The files of this step are not there yet.") }
        switch broker?.stage {
        case .open?: send(words, from: lesson.number)
        case .asking?: throw .refused("First it has to be decided which broker is used.")
        case .opening?: wait(words)
        case .failed?, nil:
            openBroker()
            wait(words)
        }
    }

    private mutating func wait(_ words: [String]) {
        broker?.waiting = BrokerDesk.UnderWay(id: 0, words: words, step: lesson.number)
        say("The broker is being opened; then it is asked.")
    }

    mutating func send(_ words: [String], from step: Int) {
        guard var desk = broker, let session = steps[step] else { return }
        if step == lesson.number { saveAll() }
        desk.lastID += 1
        desk.underWay = BrokerDesk.UnderWay(id: desk.lastID, words: words, step: step)
        broker = desk
        emit(.order(id: desk.lastID, step: step, words: words, files: session.texts))
        guard step == lesson.number else { return }
        if isReading { work() }
        current.resultView = .broker
        current.scroll[.result] = 0
        focus(on: .result)
    }

    mutating func ordered(_ id: Int, _ report: BrokerReport) {
        guard let underWay = broker?.underWay, underWay.id == id else { return }
        broker?.underWay = nil
        broker?.report = report
        steps[underWay.step]?.hasOrderedSinceRun = report.entry != nil
        if underWay.step == lesson.number { current.scroll[.result] = 0 }
        emit(.readBroker)
        if current.resultView != .broker || isReading { say("The broker has answered: \(report.verdictInWords).") }
        guard let called = broker?.calledMeanwhile else { return }
        broker?.calledMeanwhile = nil
        if underWay.step == lesson.number { calledByBroker(called) }
    }
}

extension BrokerReport {
    /// What it comes to, in a few words.
    var verdictInWords: String {
        switch result {
        case .yes: "yes"
        case .no: "no"
        case .done: "done"
        case .refused: "refused"
        case .notUnderstood: "this is no order"
        case .environment: "nobody answered"
        }
    }
}
