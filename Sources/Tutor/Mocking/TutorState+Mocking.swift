import Pact
import Workshop

extension TutorState {
    /// Starts a mock server of the step's contract, for a consumer of the learner's own.
    ///
    /// - Parameter port: 0 takes any free one.
    mutating func startMock(port: Int) throws(LineCommandError) {
        if let mock, let origin = mock.origin, mock.step == lesson.number {
            throw .refused("The mock server runs already, at \(origin). :mock off stops it.")
        }
        switch contract(of: lesson.number) {
        case .failure(let obstacle): throw .refused(obstacle.sentence)
        case .success(let pact):
            mock = MockDesk(step: lesson.number, pact: pact)
            emit(.startMock(pact, port: port))
        }
    }

    mutating func stopMock() throws(LineCommandError) {
        guard let mock else { throw .refused("No mock server runs. :mock starts one of this step's contract.") }
        self.mock = nil
        // Its exchanges go with it; what was selected among them has gone too.
        current.selectedExchange = min(current.selectedExchange, max(0, allExchanges.count - 1))
        emit(.stopMock)
        say("The mock server is off; it was asked \(mock.count) time\(mock.count == 1 ? "" : "s"), and refused \(mock.refused).")
    }

    /// What an event says about the mock server.
    mutating func take(mock event: TutorEvent) {
        switch event {
        case .mockStarted(let origin):
            guard mock != nil else { return emit(.stopMock) }
            mock?.origin = origin
            let step = mock?.step ?? lesson.number
            say("The mock server of step \(step) listens at \(origin). Try: curl -i \(origin)\(firstPath). :mock off stops it.")
        case .mockAsked(let exchange):
            guard let verdict = mock?.verdict(of: exchange) else { return }
            mock?.take(exchange)
            say("MOCK  \(verdict)")
        case .mockStopped(let reason):
            mock = nil
            say("The mock server does not run: \(reason)")
        default: take(broker: event)
        }
    }

    private var firstPath: String { mock?.pact.interactions.first?.request?.path ?? "/" }

    /// The step's files were saved: what is served follows its contract, at the same address.
    mutating func followContract(of step: Int) {
        guard let mock, mock.step == step, case .success(let pact) = contract(of: step), pact != mock.pact else { return }
        self.mock?.pact = pact
        emit(.changeMock(pact))
    }

    /// Why there is no contract to be served.
    private enum Obstacle: Error {
        case none
        case unreadable(path: String, line: Int?)

        var sentence: String {
            switch self {
            case .none: "This step has no contract to play from: the first one is written in step 3."
            case .unreadable(let path, let line):
                "\(path) cannot be read yet\(line.map { ", line \($0)" } ?? ""), so there is no contract to play from."
            }
        }
    }

    /// The contract of a step: what its pact test writes, else the first pact that lies in it.
    private func contract(of step: Int) -> Result<PactFile, Obstacle> {
        let texts = steps[step]?.texts ?? [:]
        let source = "consumer/pact-test.yaml"
        if let text = texts[source] {
            let reading = PactTestFile.read(path: source, text: text)
            guard reading.isUsable, let file = reading.value else {
                return .failure(.unreadable(path: source, line: reading.problems.first?.location.position.line))
            }
            return .success(file.pact)
        }
        let pacts = texts.filter { $0.key.hasPrefix("pacts/") }.sorted { $0.key < $1.key }
        guard let (path, text) = pacts.first else { return .failure(.none) }
        guard let pact = try? PactFile.read(text) else { return .failure(.unreadable(path: path, line: nil)) }
        return .success(pact)
    }

    /// What the mock server was asked, where it plays this step's contract.
    var mockExchanges: [Exchange] {
        guard let mock, mock.step == lesson.number else { return [] }
        return mock.exchanges.map(\.exchange)
    }
}
