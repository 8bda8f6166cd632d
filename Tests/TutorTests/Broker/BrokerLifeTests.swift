import Pact
import Testing
import Workshop

@testable import Tutor

@Suite("The broker of a step")
struct BrokerLifeTests {
    private static let far = HTTPOrigin(host: "192.0.2.1", port: 443, isSecure: true)

    @Test("is opened when the step is entered, and looked at")
    func opened() throws {
        let session = try Session.withBroker()
        #expect(session.performer.performed.contains(.openBroker(step: 1, .usual)))
        #expect(session.performer.performed.contains(.readBroker))
        #expect(session.said == "The workshop's own broker at http://127.0.0.1:9292. 4 shows what it knows.")
    }

    @Test("that cannot be had is no fault of the learner's, and is tried again on demand")
    func failed() throws {
        var session = try Session.withBroker(nil)
        session.send(.brokerNotOpened(reason: "The disk is full."))
        #expect(session.text.contains("The disk is full.") && session.text.contains("not about your files"))
        try session.press("<Enter>")
        session.performer.performed = []
        try session.press(":broker<Enter>")
        #expect(session.performer.performed.contains(.openBroker(step: 1, .usual)))
    }

    @Test("of a process that is gone is the tutor's from then on, which is said; to begin it anew looks whether it is gone")
    func takenOver() throws {
        var session = try Session.withBroker(BrokerSite(address: Session.site.address, owner: .process(77), login: ""))
        session.performer.performed = []
        try session.press(":broker renew<Enter>")
        #expect(session.said.contains("Process 77 runs the broker"))
        #expect(session.performer.performed.contains(.readBroker))
        session.send(.brokerOpened(Session.site))
        #expect(session.said == "Process 77, which ran the broker, is gone. The tutor runs it now, at http://127.0.0.1:9292.")
        try session.press("<Esc>:broker renew<Enter>")
        #expect(session.state.popup != nil)
    }

    @Test("says which versions were put there, where the step was jumped into")
    func filled() throws {
        var session = try Session.withBroker(nil)
        var site = Session.site
        site.filledWith = ["Put there: 1.0.0."]
        session.send(.brokerOpened(site))
        #expect(session.text.contains("Put there: 1.0.0."))
    }

    @Test("that is off this machine is asked about, and without a yes the workshop's own is used", arguments: ["<Enter>", "<Esc>", "q"])
    func refused(keys: String) throws {
        var session = try Session.withBroker(nil)
        session.send(.brokerNamed(Self.far, by: "PACT_BROKER_BASE_URL"))
        #expect(session.text.contains("PACT_BROKER_BASE_URL") && session.text.contains("https://192.0.2.1"))
        session.performer.performed = []
        try session.press(keys)
        #expect(session.performer.performed.contains(.openBroker(step: 1, .own)))
        #expect(!session.performer.performed.contains(.openBroker(step: 1, .named(Self.far))))
        session.send(.brokerOpened(Session.site))
        #expect(session.said.hasPrefix("Nothing was sent to https://192.0.2.1. "))
    }

    @Test("that is off this machine is used after a yes, and asked about once")
    func agreed() throws {
        var session = try Session.withBroker(nil)
        session.send(.brokerNamed(Self.far, by: "PACT_BROKER_BASE_URL"))
        try session.press("<Down><Enter>")
        #expect(session.performer.performed.contains(.openBroker(step: 1, .named(Self.far))))
        session.send(.brokerOpened(BrokerSite(address: Self.far, owner: .named(by: "PACT_BROKER_BASE_URL"), login: "token ab...yz")))
        #expect(session.said.contains("https://192.0.2.1, named by PACT_BROKER_BASE_URL"))
        session.performer.performed = []
        try session.press(":step 1<Enter>")
        #expect(session.performer.performed.contains(.openBroker(step: 1, .named(Self.far))))
    }

    @Test("begins anew with a reset of the step, and tells where the old one is")
    func reset() throws {
        var session = try Session.withBroker()
        session.performer.performed = []
        try session.press("x")
        #expect(session.state.popup == .question(SafetyQuestion(subject: .reset(renewsBroker: true))))
        #expect(SafetyQuestion(subject: .reset(renewsBroker: true)).sentence.contains("The broker begins anew as well"))
        try session.press("<Down><Enter>")
        #expect(session.performer.performed.contains(.renewBroker(step: 1, with: nil)))
        var site = Session.site
        site.kept = ["broker-kept-1.sqlite"]
        session.send(.brokerRenewed(site, kept: "broker-kept-1.sqlite"))
        #expect(session.text.contains(".state/broker-kept-1.sqlite"))
        try session.press("<Enter>:broker restore broker-kept-1.sqlite<Enter>")
        #expect(session.performer.performed.contains(.renewBroker(step: 1, with: "broker-kept-1.sqlite")))
        session.send(.brokerRenewed(site, kept: "broker-kept-2.sqlite"))
        #expect(session.text.contains("The broker knows again") && !session.text.contains("begun anew"))
    }

    @Test("of somebody else stays as it is when the step is reset")
    func othersStay() throws {
        var session = try Session.withBroker(BrokerSite(address: Self.far, owner: .named(by: "PACT_BROKER_BASE_URL"), login: ""))
        session.performer.performed = []
        try session.press("x")
        #expect(session.state.popup == .question(SafetyQuestion(subject: .reset(renewsBroker: false))))
        try session.press("<Down><Enter>")
        #expect(!session.performer.performed.contains { if case .renewBroker = $0 { true } else { false } })
        #expect(session.text.contains("not the tutor's to empty"))
    }

    @Test("is told no result at each pause in typing: live mode waits for another step")
    func live() throws {
        var session = try Session.withBroker()
        try session.press(":live<Enter>")
        #expect(session.performer.runs.isEmpty && session.said.contains("Live waits"))
    }
}
