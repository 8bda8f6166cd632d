import Pact
import Testing
import Workshop

@testable import Tutor

private let sizes = [(60, 18), (80, 24), (120, 40)]

@Suite("The broker on the screen")
struct BrokerPaneTests {
    @Test("what it knows stands in the fourth pane, at every size", arguments: sizes)
    func matrix(columns: Int, rows: Int) throws {
        var session = try Session.withBroker(columns: columns, rows: rows)
        session.send(.brokerRead(.make()))
        try session.press("4")
        ScreenFixture.check(session.tutor.view(), "broker-matrix")
        #expect(session.text.contains("[4] Broker"))
        #expect(session.text.contains("FrontendWebsite") && session.text.contains("7e3d1a2"))
    }

    @Test("a broker that does not answer is not told to know nothing; what it knew is said to be of before")
    func silent() throws {
        var session = try Session.withBroker()
        session.send(.brokerRead(BrokerPicture()))
        session.send(.brokerNotRead(reason: "No broker answers."))
        try session.press("4")
        #expect(session.text.contains("No broker answers.") && session.text.contains("unknown until it answers"))
        #expect(!session.text.contains("Nothing is published yet") && !session.text.contains("password pact_workshop"))
        session.send(.brokerRead(.make()))
        #expect(!session.text.contains("when it last answered"))
        session.send(.brokerNotRead(reason: "No broker answers."))
        #expect(session.text.contains("What it knew when it last answered:") && session.text.contains("7e3d1a2"))
    }

    @Test("contracts that are pending are counted for themselves")
    func pending() throws {
        let items = [RunItem(title: "a list", result: .ok), RunItem(title: "one of them", result: .pending)]
        let run = RunReport(kind: .verify, result: .passed, items: items)
        let outcome = StepOutcome(step: 1, verdict: .pass, isDone: false, runs: [run])
        let line = StageLine.line(outcome, lesson: .verification, heldBefore: nil)
        #expect(line.text.contains("verify PASS 1 PENDING 1"))
        var session = try Session.withBroker()
        try session.press("r")
        session.send(.runFinished(id: 1, outcome: outcome, at: session.performer.now))
        #expect(session.text.contains("PASS 1  PENDING 1"))
    }

    @Test("4 goes on to the log, the traffic and back; the footer names the next", arguments: sizes)
    func cycle(columns: Int, rows: Int) throws {
        var session = try Session.withBroker(columns: columns, rows: rows)
        session.send(.brokerRead(.make()))
        for request in BrokerRequest.some { session.send(.brokerAsked(request)) }
        try session.press("4")
        #expect(session.rows.last?.contains("4 broker's log") == true)
        try session.press("4")
        #expect(session.text.contains("[4] Broker's log"))
        ScreenFixture.check(session.tutor.view(), "broker-log")
        try session.press("4")
        #expect(session.text.contains("[4] Traffic"))
        try session.press("4")
        #expect(session.text.contains("[4] Broker "))
    }

    @Test("the log follows its end, until somebody scrolls up")
    func following() throws {
        var session = try Session.withBroker()
        for number in 0..<60 {
            session.send(.brokerAsked(BrokerRequest(at: "10:00:00", method: "GET", target: "/\(number)", status: 200)))
        }
        try session.press("44")
        #expect(session.text.contains("/59 "))
        try session.press("<PgUp>")
        session.send(.brokerAsked(BrokerRequest(at: "10:00:01", method: "GET", target: "/last", status: 200)))
        #expect(!session.text.contains("/last"))
        try session.press("G")
        #expect(session.text.contains("/last"))
    }

    @Test("what a broker answers cannot move the cursor or set a colour")
    func control() throws {
        var session = try Session.withBroker()
        var picture = BrokerPicture.make()
        picture.rows[0].consumerVersion = "1.0\u{1B}[31m"
        picture.environments[0].name = "te\u{7}st"
        session.send(.brokerRead(picture))
        session.send(.brokerAsked(BrokerRequest(at: "10:00:00", method: "GET", target: "/\u{1B}]0;x\u{7}", who: "\u{1B}c", status: 200)))
        try session.press("4")
        let matrix = session.text
        try session.press("4")
        for text in [matrix, session.text] {
            let hasControls = text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }
            #expect(!hasControls)
        }
    }

    @Test("a change in the broker has it looked at anew")
    func refreshed() throws {
        var session = try Session.withBroker()
        session.performer.performed = []
        session.send(.brokerAsked(BrokerRequest(at: "10:00:00", method: "GET", target: "/", status: 200)))
        #expect(!session.performer.performed.contains(.readBroker))
        session.send(
            .brokerAsked(BrokerRequest(at: "10:00:00", method: "POST", target: "/contracts/publish", status: 200, isChange: true)))
        #expect(session.performer.performed.contains(.readBroker))
    }

    @Test("a broker that does not run here is looked at anew each time it is shown")
    func elsewhere() throws {
        var site = Session.site
        site.owner = .process(42)
        var session = try Session.withBroker(site)
        session.performer.performed = []
        try session.press("4")
        #expect(session.performer.performed.contains(.readBroker))
        #expect(session.text.contains("which process 42 runs") || session.text.contains("Asking the broker"))
    }
}
