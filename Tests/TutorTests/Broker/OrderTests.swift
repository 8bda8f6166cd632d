import Pact
import Testing
import Workshop

@testable import Tutor

private let sizes = [(60, 18), (80, 24), (120, 40)]

@Suite("Orders to the broker")
struct OrderTests {
    private static let question = "can-i-deploy --pacticipant FrontendWebsite --version 1.0.1 --to-environment production"

    private static let no = BrokerReport(
        text: question, result: .no,
        said: [
            .init(
                "error",
                "There is no verified pact between version 1.0.1 of FrontendWebsite and the version of ProductService currently in production (7e3d1a2)"
            )
        ],
        rows: [
            .init(
                consumer: "FrontendWebsite", consumerVersion: "1.0.1", provider: "ProductService", providerVersion: nil, isSuccess: nil,
                isIgnored: false)
        ], advice: "ProductService has yet to verify 1.0.1.")

    private func words(_ session: Session) -> [String]? {
        for effect in session.performer.performed.reversed() {
            if case .order(_, _, let words, _) = effect { return words }
        }
        return nil
    }

    @Test("are sent with the step's files, and the answer has a pane of its own, at every size", arguments: sizes)
    func asked(columns: Int, rows: Int) throws {
        var session = try Session.withBroker(columns: columns, rows: rows)
        session.send(.brokerRead(.make()))
        try session.press(":\(Self.question)<Enter>")
        #expect(words(session) == Self.question.split(separator: " ").map(String.init))
        #expect(session.text.contains("asking the broker"))
        session.send(.ordered(id: 1, Self.no))
        #expect(session.text.contains("Said by the broker  NO") && session.text.contains("Computer says no"))
        ScreenFixture.check(session.tutor.view(), "broker-no")
        try session.press("<Esc>")
        #expect(!session.text.contains("Said by the broker"))
    }

    @Test("wait for a broker that is being opened")
    func waiting() throws {
        var session = try Session.withBroker(nil)
        try session.press(":list-environments<Enter>")
        #expect(words(session) == nil)
        session.send(.brokerOpened(Session.site))
        #expect(words(session) == ["list-environments"])
    }

    @Test("have their options, names, versions and environments completed by Tab")
    func completed() throws {
        var session = try Session.withBroker()
        session.send(.brokerRead(.make()))
        try session.press(":can<Tab>--pac<Tab>Fr<Tab>--ver<Tab>1.0.1 --to-e<Tab>pro<Tab><Enter>")
        #expect(words(session)?.joined(separator: " ") == Self.question)
    }

    @Test("are no orders in a step without a broker")
    func elsewhere() throws {
        var session = try Session()
        try session.press("<Esc>:list-environments<Enter>")
        #expect(session.said.contains("belongs to steps 11 and 12"))
        #expect(session.state.lineCommands.allSatisfy { !$0.isOfBroker })
    }

    @Test("an answer makes the next run the next thing, since the step may stand differently")
    func next() throws {
        var session = try Session.withBroker()
        session.tutor.state.current.lastRun = session.state.current.texts
        var report = Self.no
        report.entry = BrokerLog.Entry(at: session.performer.now, broker: "workshop", kind: .asked, pacticipant: "FrontendWebsite")
        try session.press(":\(Self.question)<Enter>")
        session.send(.ordered(id: 1, report))
        #expect(session.state.nextThing == .run)
    }

    @Test("an answer to an order that another one followed is not shown")
    func late() throws {
        var session = try Session.withBroker()
        try session.press(":list-environments<Enter>:list-pacticipants<Enter>")
        session.send(.ordered(id: 1, Self.no))
        #expect(session.state.broker?.report == nil)
    }

    @Test("a webhook has the checks run by themselves, while nobody is taken away from what they do")
    func webhook() throws {
        var session = try Session.withBroker()
        session.send(.brokerRead(.make()))
        try session.press(":webhook verify<Enter>")
        #expect(session.performer.performed.contains(.makeVerifyingWebhook(provider: "ProductService")))
        session.send(.webhookListens(url: "http://127.0.0.1:4000/verify"))
        #expect(session.text.contains("http://127.0.0.1:4000/verify"))
        try session.press("<Enter>2")
        session.send(.webhookCalled("FrontendWebsite 1.1.0 is to be verified by ProductService"))
        #expect(session.performer.runs.count == 1)
        #expect(session.said.contains("WEBHOOK") && session.state.focus == .edit)
        #expect(session.text.contains("running, started by the broker"))
    }

    @Test("a webhook that calls while an order is under way has its run after the answer, which stays to be read")
    func webhookMeanwhile() throws {
        var session = try Session.withBroker()
        try session.press(":publish pacts --consumer-app-version 1.1.0<Enter>")
        session.send(.webhookCalled("FrontendWebsite 1.1.0 is to be verified by ProductService"))
        #expect(session.performer.runs.isEmpty && session.said.contains("when your order is answered"))
        var report = Self.no
        report.entry = BrokerLog.Entry(at: session.performer.now, broker: "workshop", kind: .asked, pacticipant: "FrontendWebsite")
        session.send(.ordered(id: 1, report))
        #expect(session.performer.runs.count == 1 && session.said.contains("The verification runs by itself"))
        #expect(session.text.contains("Said by the broker") && !session.state.current.hasOrderedSinceRun)
        let id = try #require(session.state.current.run?.id)
        session.send(.runFinished(id: id, outcome: StepOutcome(step: 1, verdict: .pass, isDone: false), at: session.performer.now))
        #expect(session.said.hasPrefix("The run that the broker's webhook started has ended"))
        #expect(session.text.contains("Said by the broker") && session.state.current.isOutcomeOfWebhook)
    }
}
