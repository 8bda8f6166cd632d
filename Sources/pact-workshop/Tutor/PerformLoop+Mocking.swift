import Pact
import PactIO
import Synchronization
import Tutor

/// Effects about the mock server for a consumer of the learner's own.
extension PerformLoop {
    func perform(mock effect: TutorEffect) {
        switch effect {
        case .startMock(let pact, let port): startMock(pact, port: port)
        case .changeMock(let pact): mockContract.set(pact)
        case .stopMock: runs.cancel(Self.mockTask)
        default: perform(broker: effect)
        }
    }

    private static let mockTask = "mock"

    /// Serves until the task is cancelled; a port that cannot be had is told.
    private func startMock(_ pact: PactFile, port: Int) {
        let (contract, inbox) = (mockContract, inbox)
        contract.set(pact)
        runs.start(Self.mockTask) {
            let handler: HTTPHandler = { request in
                let exchange = MockServer(MockSession(contract.pact), generation: .system).respond(to: request)
                inbox.post(.event(.mockAsked(exchange)))
                return exchange.response
            }
            do {
                try await NetworkTransport().serving(handler, host: "127.0.0.1", port: port) { origin in
                    inbox.post(.event(.mockStarted(origin)))
                    while !Task.isCancelled { try await Task.sleep(for: .seconds(3600)) }
                }
            } catch let error as TransportError {
                inbox.post(.event(.mockStopped(reason: error.sentence.asSentence)))
            } catch {
                // Cancelled, as was wanted.
            }
        }
    }
}

/// The contract that is served, which changes while it is.
final class MockContract: Sendable {
    private let state = Mutex(PactFile(consumer: "", provider: "", specification: .v2, interactions: []))

    var pact: PactFile { state.withLock { $0 } }

    func set(_ pact: PactFile) {
        state.withLock { $0 = pact }
    }
}
