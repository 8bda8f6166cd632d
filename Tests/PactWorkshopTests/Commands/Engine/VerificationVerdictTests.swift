import Pact
import Testing

@testable import pact_workshop

@Suite("What a verification comes to")
struct VerificationVerdictTests {
    static let origin = HTTPOrigin(host: "h", port: 1)
    static let mismatched = VerificationResult.Outcome.mismatched([
        Mismatch(place: .status, reason: .notEqual, expected: 200, actual: 404)
    ])

    private func report(_ outcomes: [VerificationResult.Outcome], of count: Int? = nil, pending: Bool = false) -> VerificationReport {
        let interaction = Interaction(description: "a", request: ExpectedRequest(), response: ExpectedResponse(), pending: pending)
        let interactions = Array(repeating: interaction, count: count ?? outcomes.count)
        let pact = PactFile(consumer: "C", provider: "P", specification: .v4, interactions: interactions)
        return VerificationReport(
            pact: pact,
            results: outcomes.enumerated().map { VerificationResult(index: $0.offset, interaction: interaction, outcome: $0.element) })
    }

    @Test("everything holds")
    func holds() {
        #expect(VerificationVerdict([report([.ok]), report([.ok, .ok])]) == .holds)
    }

    @Test("one interaction fails")
    func fails() {
        #expect(VerificationVerdict([report([.ok, Self.mismatched])]) == .fails)
        #expect(VerificationVerdict([report([.stateFailed(state: "s", reason: "r")])]) == .fails)
    }

    @Test("what is pending does not count")
    func pending() {
        #expect(VerificationVerdict([report([Self.mismatched], pending: true)]) == .holds)
    }

    @Test("filters that leave nothing over are no failure")
    func nothingSelected() {
        #expect(VerificationVerdict([report([], of: 2)]) == .nothingSelected)
    }

    @Test("no pacts, and a pact without interactions, prove nothing")
    func nothing() {
        #expect(VerificationVerdict([]) == .noPacts)
        #expect(VerificationVerdict([report([.ok]), report([])]) == .emptyPact("Verifying a pact between C and P"))
    }

    @Test("a request that cannot be sent is the contract's fault, whether or not the provider is there")
    func unsendable() {
        let error = TransportError.unsendable(reason: "r")
        #expect(VerificationVerdict([report([.unreachable(error)])]) == .unsendable(error))
        #expect(VerificationVerdict([report([.ok, .unreachable(error)])]) == .unsendable(error))
        let absent = TransportError.refused(Self.origin)
        #expect(VerificationVerdict([report([.unreachable(error), .unreachable(absent)])]) == .unreachable(absent))
    }

    @Test("a provider that is not there, or answers nothing, cannot be reached")
    func unreachable() {
        let refused = TransportError.refused(Self.origin), early = TransportError.closedEarly(Self.origin)
        #expect(VerificationVerdict([report([Self.mismatched, .unreachable(refused)])]) == .unreachable(refused))
        #expect(VerificationVerdict([report([.unreachable(early), .unreachable(early)])]) == .unreachable(early))
        #expect(VerificationVerdict([report([.ok, .unreachable(early)])]) == .fails)
    }
}
